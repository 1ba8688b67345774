import type { Sweep, SweepRow } from '../../../shared/features/sweep-shapes';
import { sweepNameWords, sweepStandingWords } from '../../../shared/features/sweep-words';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { RowOpener, useRowKeys } from '../../kit/row-keys';
import { StateWord } from '../../kit/state-word';
import { placeOf, tones } from './words';

type Props = { card: Sweep; rows: readonly SweepRow[]; selected: number | null; onOpen(id: number): void };

/** Lines in house order with what is agreed on. */
export function RowsTable({ card, rows, selected, onOpen }: Props) {
  const keys = useRowKeys(rows.length);
  const columns: LedgerColumn<SweepRow>[] = [
    {
      title: '房屋',
      width: '12rem',
      render: (_, row, index) => (
        <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(row.id)}>
          {placeOf(row)}
        </RowOpener>
      ),
    },
    {
      title: sweepNameWords[card.asks],
      width: '8rem',
      render: (_, { name }) => name ?? <span className="soft">{card.asks === 'rooms' ? '没有人登记' : '未登记'}</span>,
    },
    {
      title: '情况',
      width: '8.5rem',
      render: (_, { standing }) => <StateWord tone={tones[standing]}>{sweepStandingWords(card.asks)[standing]}</StateWord>,
    },
    ...card.questions.map((question, at) => ({
      title: question.label,
      id: String(question.id),
      width: '8rem',
      ellipsis: true,
      render: (_: never, { words }: SweepRow) => words[at] || <span className="soft">—</span>,
    })),
  ];
  const width = 30 + card.questions.length * 8;
  return (
    <LedgerTable
      style={{ minWidth: `${width}rem` }}
      columns={columns}
      rows={rows}
      empty={<p className="soft">没有这样的。</p>}
      opening={{ keys, selected, onOpen: ({ id }) => onOpen(id) }}
    />
  );
}
