import { noticeKindWords, noticeStateWords } from '../../../shared/features/notice-words';
import type { NoticeRow } from '../../../shared/features/notices';
import { dayWords, numberWords } from '../../../shared/text';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { RowOpener, useRowKeys } from '../../kit/row-keys';
import { StateWord } from '../../kit/state-word';
import { noticeTones } from './words';

function StateOf({ state, waits, checked }: NoticeRow) {
  if (state === 'draft' && waits) return <StateWord tone="late">等人看</StateWord>;
  if (state === 'draft' && checked) return <StateWord tone="soon">看过，可以发</StateWord>;
  return <StateWord tone={noticeTones[state]}>{noticeStateWords[state]}</StateWord>;
}

type Props = { rows: readonly NoticeRow[]; onOpen(id: number): void };

/** The latest day first. */
export function NoticesTable({ rows, onOpen }: Props) {
  const keys = useRowKeys(rows.length);
  const columns: LedgerColumn<NoticeRow>[] = [
    {
      title: '标题',
      render: (_, { id, title }, index) => (
        <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(id)}>
          {title || '没有标题'}
        </RowOpener>
      ),
    },
    { title: '编号', width: '10rem', render: (_, { number }) => number ?? <span className="soft">未编号</span> },
    { title: '种类', width: '7rem', render: (_, { kind }) => noticeKindWords[kind] },
    { title: '份数', width: '5rem', align: 'right', render: (_, { copies }) => numberWords(copies) },
    { title: '日期', width: '9.5rem', render: (_, { day }) => dayWords(day) },
    { title: '撤下', width: '9.5rem', render: (_, { takeDownOn }) => (takeDownOn ? dayWords(takeDownOn) : '') },
    { title: '起草', width: '6rem', ellipsis: true, dataIndex: 'by' },
    { title: '现在', width: '8.5rem', render: (_, row) => <StateOf {...row} /> },
  ];
  return (
    <LedgerTable
      style={{ minWidth: '66rem' }}
      columns={columns}
      rows={rows}
      empty="没有找到这样的通知，换个月份、状态或词再找。"
      opening={{ keys, onOpen: ({ id }) => onOpen(id) }}
    />
  );
}
