import type { Consultation } from '../../../shared/features/consultation-shapes';
import { consultationKindWords } from '../../../shared/features/consultation-words';
import { dayWords, numberWords } from '../../../shared/text';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { RowOpener, useRowKeys } from '../../kit/row-keys';
import { StateWord } from '../../kit/state-word';
import { today } from '../../kit/today';
import look from './consultations.module.css';
import { answeredOf } from './words';

/** Open, over its last day, or ended with what came of it. */
export function StateOf({ endedOn, endReason, counted, dueOn }: Consultation) {
  if (endedOn !== null && !counted) return <StateWord tone="quiet">已中止：{endReason}</StateWord>;
  if (endedOn !== null) return <StateWord tone={endReason === '没有通过' ? 'late' : 'good'}>{endReason}</StateWord>;
  if (dueOn < today()) return <StateWord tone="late">过了截止日</StateWord>;
  return <StateWord tone="soon">正在征求</StateWord>;
}

function Progress({ row }: { row: Consultation }) {
  const [done, all] = [answeredOf(row), row.tally.all.rows];
  return (
    <>
      <span className={look.progress} aria-hidden="true">
        <span style={{ width: `${all === 0 ? 0 : Math.floor((done * 100) / all)}%` }} />
      </span>
      {numberWords(done)} / {numberWords(all)} 份
    </>
  );
}

type Props = { rows: readonly Consultation[]; onOpen(id: number): void };

/** Open ones first. */
export function ConsultationsTable({ rows, onOpen }: Props) {
  const keys = useRowKeys(rows.length);
  const columns: LedgerColumn<Consultation>[] = [
    {
      title: '问什么',
      render: (_, { id, title }, index) => (
        <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(id)}>
          {title}
        </RowOpener>
      ),
    },
    { title: '种类', width: '13rem', render: (_, { kind }) => consultationKindWords[kind] },
    { title: '范围', width: '9rem', ellipsis: true, dataIndex: 'scopeWords' },
    { title: '截止', width: '9.5rem', render: (_, { dueOn }) => dayWords(dueOn) },
    { title: '已答复', width: '14rem', render: (_, row) => <Progress row={row} /> },
    { title: '现在', width: '10rem', render: (_, row) => <StateOf {...row} /> },
  ];
  return (
    <LedgerTable
      style={{ minWidth: '68rem' }}
      columns={columns}
      rows={rows}
      empty=" "
      opening={{ keys, onOpen: ({ id }) => onOpen(id) }}
    />
  );
}
