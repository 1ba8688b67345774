import { Modal } from 'antd';
import { Link } from 'react-router';
import type { Figure, ShownRow } from '../../../shared/features/summary';
import { dayWords, numberWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Pager, usePages } from '../../kit/pager';
import { useReturnFocus } from '../../kit/return-focus';

const PAGE = 12;
const content: LedgerColumn<ShownRow> = {
  title: '内容',
  render: (_, { words, to }) => (to ? <Link to={to}>{words}</Link> : words),
};
const dated: LedgerColumn<ShownRow> = { title: '日期', width: '10rem', render: (_, { day }) => day && dayWords(day) };
const counted: LedgerColumn<ShownRow> = { title: '序号', width: '5rem', align: 'right', render: (_, { id }) => numberWords(id) };

/** What happened has its day; what stands is counted through. */
const columnsOf = (rows: readonly ShownRow[]) => [rows.some(({ day }) => day === null) ? counted : dated, content];

type Props = { period: string; figure: Figure; lead?: string | undefined; onClose(): void };

/** The rows a figure counts, page by page. Mount it to open it. */
export function RowsDialog({ period, figure, lead, onClose }: Props) {
  useReturnFocus();
  const pages = usePages<number>(`${period} ${figure.code}`);
  const { value, failure } = useQuery('summary.rows', { period, code: figure.code, after: pages.after ?? 0, size: PAGE });
  const rows = value?.rows ?? [];
  return (
    <Modal open centered width={720} title={`${figure.name}：数到的是这些`} footer={null} onCancel={onClose}>
      <FailureNote failure={failure} />
      {(value?.about || lead) && <p className="soft rows-lead">{value?.about || lead}</p>}
      {value && <LedgerTable columns={columnsOf(rows)} rows={rows} empty="这一期没有。" />}
      <Pager pages={pages} size={PAGE} shown={rows.length} total={null} next={value?.next ?? null} measure="条" />
    </Modal>
  );
}
