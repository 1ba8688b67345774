import type { Sweep } from '../../../shared/features/sweep-shapes';
import { sweepUnit } from '../../../shared/features/sweep-words';
import { dayWords, numberWords } from '../../../shared/text';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { RowOpener, useRowKeys } from '../../kit/row-keys';
import { StateWord } from '../../kit/state-word';
import { today } from '../../kit/today';
import look from './sweeps.module.css';
import { cameIn } from './words';

/** Open, over its last day, or ended with what came of it. */
export function StateOf({ endedOn, endReason, dueOn }: Pick<Sweep, 'endedOn' | 'endReason' | 'dueOn'>) {
  if (endedOn !== null)
    return (
      <StateWord tone={endReason === '汇总完成' ? 'good' : 'quiet'}>
        {endReason === '汇总完成' ? '汇总完成' : `已中止：${endReason}`}
      </StateWord>
    );
  if (dueOn < today()) return <StateWord tone="late">过了截止日</StateWord>;
  return <StateWord tone="soon">正在摸排</StateWord>;
}

export function Progress({ done, all, unit }: { done: number; all: number; unit: string }) {
  return (
    <>
      <span className={look.progress} aria-hidden="true">
        <span style={{ width: `${all === 0 ? 0 : Math.floor((done * 100) / all)}%` }} />
      </span>
      {numberWords(done)} / {numberWords(all)} {unit}
    </>
  );
}

type Props = { rows: readonly Sweep[]; onOpen(id: number): void };

/** Open ones first. */
export function SweepsTable({ rows, onOpen }: Props) {
  const keys = useRowKeys(rows.length);
  const columns: LedgerColumn<Sweep>[] = [
    {
      title: '摸排什么',
      render: (_, { id, title }, index) => (
        <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(id)}>
          {title}
        </RowOpener>
      ),
    },
    { title: '范围', width: '14rem', ellipsis: true, dataIndex: 'scopeWords' },
    { title: '截止', width: '9.5rem', render: (_, { dueOn }) => dayWords(dueOn) },
    {
      title: '收到',
      width: '15rem',
      render: (_, { counts, asks }) => <Progress done={cameIn(counts)} all={counts.all} unit={sweepUnit[asks]} />,
    },
    {
      title: '矛盾',
      width: '6rem',
      align: 'right',
      render: (_, { counts }) => (counts.by.conflict > 0 ? <StateWord tone="late">{counts.by.conflict}</StateWord> : '—'),
    },
    { title: '现在', width: '11rem', render: (_, row) => <StateOf {...row} /> },
  ];
  return (
    <LedgerTable
      style={{ minWidth: '66rem' }}
      columns={columns}
      rows={rows}
      empty=" "
      opening={{ keys, onOpen: ({ id }) => onOpen(id) }}
    />
  );
}
