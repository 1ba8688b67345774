import type { FigureChange, Report } from '../../../shared/features/reports';
import { type Figure, measureWords, valueWords } from '../../../shared/features/summary';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import look from './reports.module.css';

const said = (figure: Figure | null) => (figure ? `${valueWords(figure)} ${measureWords(figure)}` : '没有这一项');
const nameOf = ({ was, now }: FigureChange) => (now ?? was)?.name ?? '';

type Row = FigureChange & { id: number };
const columns: LedgerColumn<Row>[] = [
  { title: '指标', render: (_, row) => nameOf(row) },
  { title: '定稿时', width: '12rem', align: 'right', render: (_, { was }) => said(was) },
  { title: '现在的台账', width: '12rem', align: 'right', render: (_, { now }) => said(now) },
];

/** What the ledger says today of the same days, where it says something else than what went up. */
export function Changes({ report }: { report: Report }) {
  const { value, failure } = useQuery('reports.changes', { id: report.id });
  const rows = (value ?? []).map((change, at) => ({ ...change, id: at + 1 }));
  return (
    <section className={`surface ${look.found}`} aria-labelledby="changed">
      <h2 id="changed">和现在的台账比</h2>
      <FailureNote failure={failure} />
      {value && rows.length === 0 && <p>没有差别。</p>}
      {rows.length > 0 && (
        <>
          <p className={`soft ${look.lead}`}>定稿的数字不变。要把新数字报上去，点“做更正”。</p>
          <LedgerTable columns={columns} rows={rows} empty=" " />
        </>
      )}
    </section>
  );
}
