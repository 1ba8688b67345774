import path from 'node:path';
import { readWorkbook } from '../../../main/sheets/read';
import type { Desk } from '../support/desk';

const sample = path.join(import.meta.dirname, '../../fixtures/volunteers-107.xlsx');

export const cells = (lines: readonly string[]) =>
  lines.map((line) => line.split('|').map((cell) => (cell === '' ? null : cell)));

/** Chooses a sheet and looks at it. */
export async function open(desk: Desk, lines?: readonly string[]) {
  desk.platform.chosen.open = '/tmp/volunteers.xlsx';
  desk.platform.workbook = lines
    ? { sheets: [{ name: '志愿者', rows: cells(['姓名|性别|身份证号|手机|志愿服务队|专长|加入日期', ...lines]) } as never] }
    : await readWorkbook(sample);
  const read = await desk.ask('volunteers.openSheet', {});
  if (read.outcome !== 'read') throw new Error('nothing was chosen');
  return read.preview;
}

/** The same, and registers everybody in it. */
export const bring = async (desk: Desk, lines?: readonly string[]) =>
  desk.ask('volunteers.importSheet', { draft: (await open(desk, lines)).draft });
