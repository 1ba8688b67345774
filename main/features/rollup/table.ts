export type { RollupTables } from '../../rollup/tables';
