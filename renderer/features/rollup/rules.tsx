import type { RuleLine } from '../../../shared/features/rollup-differences';
import { valueWords } from '../../../shared/features/summary';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { PrintList } from '../../kit/print-list';

type Sum = RuleLine['now'];
const sumWords = (sum: Sum) => (sum === null ? '没有' : `${valueWords(sum)}（${sum.members}家）`);

const columns: LedgerColumn<RuleLine & { id: number }>[] = [
  { title: '指标', width: '14rem', render: (_, { indicator }) => indicator.name },
  { title: '版', width: '6rem', render: (_, { indicator }) => `第${indicator.version}版` },
  { title: '怎么数', render: (_, { indicator }) => indicator.definition },
  { title: '本期', width: '10rem', align: 'right', render: (_, { now }) => sumWords(now) },
  { title: '上期', width: '10rem', align: 'right', render: (_, { before }) => sumWords(before) },
];

/** Figures that are counted by more than one rule: never added up, shown one beside the other. */
export function Rules({ period }: { period: string }) {
  const { value, failure } = useQuery('rollup.rules', { period });
  const rows = (value ?? []).map((line) => ({ ...line, id: line.indicator.id }));
  return (
    <>
      <FailureNote failure={failure} />
      <PrintList list="rules" asked={{ period }} disabled={rows.length === 0} />
      <LedgerTable columns={columns} rows={rows} empty="各单位的口径都一样，和上期也一样。" />
    </>
  );
}
