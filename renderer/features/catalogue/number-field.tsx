// Ordered by number: what stands under it is told beside it, and may fill the form around it.
import { Form, type FormInstance, InputNumber } from 'antd';
import { Link } from 'react-router';
import type { CatalogueItem } from '../../../shared/features/catalogue';
import { useQuery } from '../../desk';
import { errandFor } from '../errands/begin';

export type Ordered = { item: CatalogueItem | undefined; words: string };

/** What the number under `serviceNo` stands for, and why it stands for nothing. */
export function useOrdered<V extends { serviceNo?: number | null }>(form: FormInstance<V>): Ordered {
  const number: unknown = Form.useWatch('serviceNo', form);
  const asked = typeof number === 'number' && number > 100;
  const { value, failure } = useQuery('catalogue.byNumber', asked ? { number } : null);
  if (!asked) return { item: undefined, words: '' };
  if (failure?.code === 'refused') return { item: undefined, words: failure.words };
  return { item: value?.number === number ? value : undefined, words: '' };
}

/** `name`: who asks, for an errand that is begun instead. */
export function NumberField({ ordered: { item, words }, name }: { ordered: Ordered; name: string }) {
  const told = item
    ? [item.name, item.handler && `${item.handler}办`, item.limitDays && `${item.limitDays}天内`].filter(Boolean)
    : [];
  return (
    <Form.Item
      name="serviceNo"
      label="点单页上的编号（没有就空着）"
      extra={
        <span role="status">
          {words || told.join('，')}
          {item?.becomes === 'errand' && '　'}
          {item?.becomes === 'errand' && (
            <Link to={errandFor({ personId: null, name, title: item.name, itemId: item.id })}>这一项是代办，去接代办</Link>
          )}
        </span>
      }
    >
      <InputNumber min={101} max={699} controls={false} placeholder="101" style={{ width: 120 }} />
    </Form.Item>
  );
}
