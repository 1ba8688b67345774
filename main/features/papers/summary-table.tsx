import type { ReactElement } from 'react';
import { PaperTable } from '../../documents/parts';
import { buildingColumns } from '../summary/queries';
import { layout } from './summary.style';

type Head = { label: string; kind?: 'number' | 'measure'; width?: number };

/** Heads of the two tables; columns without a width share what is left. Millimetres. */
const heads: Record<string, Head[]> = {
  figures: [
    { label: '指标', width: layout.name + 2 },
    { label: '数值', kind: 'number', width: 19 },
    { label: '单位', kind: 'measure', width: 11 },
    { label: '口径' },
  ],
  buildings: [
    { label: '楼栋', width: layout.building + 2 },
    ...buildingColumns.map(({ label }): Head => ({ label: label.replace('的单元', ''), kind: 'number' })),
  ],
};

/** Rows of one of the two tables with its head, as they stand on one sheet. */
export const SummaryTable = ({ table, rows }: { table: string; rows: ReactElement[] }) => (
  <PaperTable columns={heads[table] ?? []} rows={rows} />
);
