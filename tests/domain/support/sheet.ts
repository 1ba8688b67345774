// Small sheets of residents, and the road of one into a test station.
import type { Cell, Workbook } from '../../../main/sheets/workbook';
import type { Choice, Preview } from '../../../shared/features/imports';
import type { Desk } from './desk';

/** A line of a sheet, cells parted by `|`. */
export const cells = (line: string): Cell[] => line.split('|');

const header = cells('楼栋|单元|房号|户主|姓名|与户主关系|性别|身份证号码|联系电话|居住情况|特殊群体');

export const sheetOf = (...rows: Cell[][]): Workbook => ({ sheets: [{ name: '台账', rows: [header, ...rows], formulas: [] }] });

/** Someone made up, in 1号楼 1单元 101. */
export const wang = cells('1号楼|1单元|101|王小明|王小明|户主|男|110105194912310038|13900000001|常住（户籍）|');

/** Opens what the platform holds as if `file` had been chosen. */
export async function openNow(desk: Desk, file: string): Promise<Preview> {
  desk.platform.chosen.open = file;
  const opened = await desk.ask('imports.open', {});
  if (opened.outcome === 'cancelled') throw new Error('nothing was opened');
  return opened.preview;
}

async function importUnder(desk: Desk, differing: Choice['differing'], rows: Cell[][]) {
  desk.platform.workbook = sheetOf(...rows);
  const preview = await openNow(desk, '/in/台账.xlsx');
  const choice: Choice = { differing, except: [] };
  const { run } = await desk.ask('imports.confirm', { draft: preview.draft, mapping: preview.mapping, choice });
  return { preview, run };
}

/** These rows through preview and confirm; what the ledger has stays. */
export const importRows = (desk: Desk, ...rows: Cell[][]) => importUnder(desk, 'ledger', rows);

/** The same; where both say something the sheet counts. */
export const importOver = (desk: Desk, ...rows: Cell[][]) => importUnder(desk, 'sheet', rows);
