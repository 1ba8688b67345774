import { Form } from 'antd';
import type { OrderPlace } from '../../../shared/features/orders';
import { instantWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { NOWHERE } from './where';
import { stateWords } from './words';

/** Whether somebody said the same before: the same place, the same category, within days. */
export function SimilarHint() {
  const may = useMay();
  const where: OrderPlace = Form.useWatch('where') ?? NOWHERE;
  const categoryId: number | null = Form.useWatch('categoryId') ?? null;
  const rows = useQuery('orders.similar', may('orders.similar') ? { where, categoryId } : null).value ?? [];
  if (rows.length === 0) return null;
  return (
    <div className="note note-soon" role="status">
      最近15天里有相近的，看看是不是同一件：
      <ul>
        {rows.map(({ id, number, words, state, receivedAt }) => (
          <li key={id}>
            {number}（{stateWords({ state })}，{instantWords(receivedAt)}）{words.slice(0, 40)}
          </li>
        ))}
      </ul>
    </div>
  );
}
