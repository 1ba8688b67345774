import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type DisputeRow, type DisputeState, disputeAboutWords, disputeStateWords } from '../../../shared/features/agreements';
import type { DueRow } from '../../../shared/features/settling';
import { daysAfter } from '../../../shared/rules/working-days';
import { dayWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { PrintList } from '../../kit/print-list';
import { RowOpener, useRowKeys } from '../../kit/row-keys';
import { StateWord, type Tone } from '../../kit/state-word';
import { today } from '../../kit/today';

const VisitForm = later(() => import('./visit-form').then((m) => m.VisitForm));

export const stateTones: Record<DisputeState, Tone> = {
  open: 'soon',
  written: 'good',
  oral: 'good',
  failed: 'late',
  withdrawn: 'quiet',
};

const hidden = <span className="soft">不公开</span>;

/** The files of a page. A sealed one shows its number alone and opens for nobody else. */
export function DisputesTable({ rows, onOpen }: { rows: readonly DisputeRow[]; onOpen(id: number): void }) {
  const keys = useRowKeys(rows.length);
  const columns: LedgerColumn<DisputeRow>[] = [
    {
      title: '编号',
      width: '12rem',
      render: (_, row, index) => (
        <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(row.id)}>
          {row.number}
        </RowOpener>
      ),
    },
    { title: '事由', ellipsis: true, render: (_, row) => (row.shown ? row.title : hidden) },
    { title: '类别', width: '8rem', render: (_, { about }) => (about ? disputeAboutWords[about] : hidden) },
    { title: '各方', ellipsis: true, render: (_, row) => (row.shown ? row.parties.join('、') : hidden) },
    { title: '受理', width: '10rem', render: (_, row) => dayWords(row.receivedOn) },
    {
      title: '状态',
      width: '8rem',
      render: (_, { state }) => <StateWord tone={stateTones[state]}>{disputeStateWords[state]}</StateWord>,
    },
  ];
  return (
    <LedgerTable
      area={keys.area}
      columns={columns}
      rows={rows}
      empty=" "
      opening={{ keys, onOpen: (row: DisputeRow) => onOpen(row.id) }}
    />
  );
}

const visitColumn = (onVisit: (row: DueRow) => void): LedgerColumn<DueRow> => ({
  title: '回访',
  width: '8rem',
  render: (_, row) => (
    <Button size="small" aria-label={`记回访：${row.words}`} onClick={() => onVisit(row)}>
      记回访
    </Button>
  ),
});

const dueColumns = (day: string, onVisit: ((row: DueRow) => void) | null): LedgerColumn<DueRow>[] => [
  {
    title: '到期',
    width: '13rem',
    render: (_, { dueOn }) => (
      <StateWord tone={dueOn <= day ? 'late' : 'soon'}>{dueOn < day ? `过期：${dayWords(dueOn)}` : dayWords(dueOn)}</StateWord>
    ),
  },
  { title: '看什么', dataIndex: 'words' },
  {
    title: '案卷',
    render: (_, { disputeId, number, title }) => <Link to={`/agreements/${disputeId}`}>{`${number} ${title}`}</Link>,
  },
  ...(onVisit ? [visitColumn(onVisit)] : []),
];

/** Promises due within a week, and those that are overdue. */
export function DueTable() {
  const until = daysAfter(today(), 7);
  const due = useQuery('agreements.due', { until });
  const acting = useMay()('agreements.followedUp');
  const [visit, setVisit] = useState<DueRow>();
  const columns = dueColumns(today(), acting ? setVisit : null);
  return (
    <>
      <PrintList list="agreementsDue" asked={{ until }} disabled={!due.value?.length} />
      <FailureNote failure={due.failure} />
      <LedgerTable columns={columns} rows={due.value ?? []} empty={due.value ? '七天以内没有要回访的。' : ' '} />
      {visit && <VisitForm visit={visit} onClose={() => setVisit(undefined)} />}
    </>
  );
}
