import { Modal } from 'antd';
import type { Total } from '../../../shared/features/rollup';
import { measureWords, valueWords } from '../../../shared/features/summary';
import { periodWords } from '../../../shared/rules/period';
import { numberWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { LedgerTable } from '../../kit/ledger-table';
import { Pager, usePages } from '../../kit/pager';

const PAGE = 50;
const wordsOf = ({ value, of, indicator: { measure } }: Total) =>
  `${valueWords({ value, of })}${of === null ? '' : '，'}${measureWords({ value, of, measure })}`;

type Props = { period: string; total: Total; onClose(): void };

/** Where a total comes from: each sender's own figure, beside that of the period before. */
export function FigureDialog({ period, total, onClose }: Props) {
  const pages = usePages<string>(`${period} ${total.indicator.id}`);
  const asked = { period, indicatorId: total.indicator.id, after: pages.after ?? '', size: PAGE };
  const { value, failure } = useQuery('rollup.figure', asked);
  const rows = value?.rows ?? [];
  return (
    <Modal open width={760} title={`${total.indicator.name}：${wordsOf(total)}`} footer={null} onCancel={onClose}>
      <p className="soft rollup-lead">
        {periodWords(period)}，{total.members}家相加。
        {total.once !== null && `附名单的几家里有重复的人，每人只算一次是${numberWords(total.once)}。`}
        {total.indicator.definition}
      </p>
      <FailureNote failure={failure} />
      <LedgerTable
        columns={[
          { title: '单位', dataIndex: 'name' },
          { title: '代码', width: '12rem', dataIndex: 'code' },
          { title: '数', width: '8rem', align: 'right', render: (_, row) => valueWords(row) },
          { title: '上期', width: '8rem', align: 'right', render: (_, { before }) => (before ? valueWords(before) : '—') },
        ]}
        rows={rows}
        empty="没有。"
      />
      <Pager pages={pages} size={PAGE} shown={rows.length} total={null} next={value?.next ?? null} measure="家" />
    </Modal>
  );
}
