import type { BuildingFigures } from '../../../shared/features/summary';
import { numberWords } from '../../../shared/text';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import './summary.css';

type Count = Exclude<keyof BuildingFigures, 'building'>;
type Row = BuildingFigures & { id: number };

const counts: readonly { key: Count; title: string }[] = [
  { key: 'households', title: '户' },
  { key: 'residents', title: '人' },
  { key: '户籍', title: '户籍' },
  { key: '流动', title: '流动' },
  { key: '空挂', title: '空挂' },
  { key: 'aged60', title: '60岁以上' },
  { key: 'units', title: '单元' },
  { key: 'unitsWithChief', title: '有楼栋长的单元' },
];

const columns: LedgerColumn<Row>[] = [
  { title: '楼栋', dataIndex: 'building', width: '9.6rem' },
  ...counts.map(({ key, title }): LedgerColumn<Row> => ({ title, dataIndex: key, align: 'right', render: numberWords })),
];

const total = (rows: readonly BuildingFigures[], key: Count) => rows.reduce((sum, row) => sum + row[key], 0);

/** The same figures building by building, and their sum. */
export function BuildingsTable({ rows }: { rows: BuildingFigures[] }) {
  return (
    <section className="surface figure-group" aria-labelledby="by-building">
      <h2 id="by-building">分楼栋</h2>
      <LedgerTable
        className="by-building"
        columns={columns}
        rows={rows.map((row, index) => ({ ...row, id: index }))}
        empty="还没有楼栋。"
        foot={['合计', ...counts.map(({ key }) => numberWords(total(rows, key)))]}
      />
    </section>
  );
}
