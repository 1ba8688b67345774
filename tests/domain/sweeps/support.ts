// A sweep in the test estate: what goes out to the chiefs, as it lies on their desks, and what they send back.
import path from 'node:path';
import { readWorkbook } from '../../../main/sheets/read';
import type { Cell, Workbook } from '../../../main/sheets/workbook';
import type { ReturnReading } from '../../../shared/features/returned-sheets';
import type { Input, Output } from '../../../shared/operations';
import { enter } from '../residents/people';
import type { Desk } from '../support/desk';
import { workbookOf } from '../support/round-trip';
import { openNow } from '../support/sheet';

export type Draft = Input<'sweeps.open'>;
export const draft = (over: Partial<Draft> = {}): Draft => ({
  ...{ title: '户数人数核对', words: '', asks: 'households', scope: { buildingIds: [] }, dueOn: '2026-12-01' },
  questions: [
    { label: '几口人', kind: 'number', unit: '人', source: 'residents' },
    { label: '有没有电动车', kind: 'yesNo' },
  ],
  ...over,
});

/** 王秀英 with 张伟 in 1号楼1单元101, 李强 in 102, 赵敏 in 1号楼2单元101, 孙丽 in 3号楼2单元1101. */
export async function fourHouseholds(desk: Desk) {
  const wang = await enter(desk, { relation: '02', phone: '13800000001' });
  const zhang = await enter(desk, { name: '张伟', relation: '11', to: { householdId: wang.householdId } });
  const at = (building: string, unit: string, number: string) => ({ to: { roomId: desk.room(building, unit, number) } });
  const li = await enter(desk, { name: '李强', relation: '02', ...at('1号楼', '1单元', '102') });
  const zhao = await enter(desk, { name: '赵敏', relation: '02', ...at('1号楼', '2单元', '101') });
  const sun = await enter(desk, { name: '孙丽', relation: '02', ...at('3号楼', '2单元', '1101') });
  return { wang, zhang, li, zhao, sun };
}

export async function open(desk: Desk, over: Partial<Draft> = {}) {
  const { id } = await desk.ask('sweeps.open', draft(over));
  return { id, rows: (await desk.ask('sweeps.rows', { id })).rows };
}

export const standings = async (desk: Desk, id: number) =>
  Object.fromEntries((await desk.ask('sweeps.rows', { id })).rows.map((row) => [row.unit + row.room, row.standing]));

/** The sheets of a sweep as the chiefs hold them, by file name. */
export async function sheetsOf(desk: Desk, id: number): Promise<Map<string, Workbook>> {
  const saved = await desk.ask('sweeps.saveSheets', { id, buildingId: null });
  if (saved.outcome === 'cancelled') throw new Error('nothing was saved');
  const found = new Map<string, Workbook>();
  for (const name of saved.files)
    found.set(name, await workbookOf(desk.platform.files.get(`${saved.folder}/${name}`) ?? new Uint8Array()));
  return found;
}

/** All lines of all sheets, each with the workbook it stands in. */
export const only = (sheets: Map<string, Workbook>): Workbook => {
  const [first] = sheets.values();
  if (!first) throw new Error('no sheet');
  return first;
};

export const rowsIn = (workbook: Workbook): Cell[][] => workbook.sheets[0]?.rows ?? [];
export const column = (workbook: Workbook, heading: string): number => {
  const at = (rowsIn(workbook)[1] ?? []).findIndex((cell) => String(cell).startsWith(heading));
  if (at < 0) throw new Error(`no column ${heading}`);
  return at;
};

/** Writes into the row of a room. */
export function fill(workbook: Workbook, room: string, cells: Record<string, Cell>): void {
  const row = rowsIn(workbook).find((one) => one[column(workbook, '房号')] === room);
  if (!row) throw new Error(`no row of ${room}`);
  for (const [heading, cell] of Object.entries(cells)) row[column(workbook, heading)] = cell;
}

type Read = Extract<Output<'sweeps.readSheets'>, { outcome: 'read' }>['files'];
/** Reads these as files that were chosen together. */
export async function read(desk: Desk, id: number, ...workbooks: Workbook[]): Promise<Read> {
  desk.platform.chosen.openMany = workbooks.map((workbook, at) => {
    desk.platform.workbooks.set(`/in/${at}.xlsx`, workbook);
    return `/in/${at}.xlsx`;
  });
  const said = await desk.ask('sweeps.readSheets', { id });
  if (said.outcome === 'cancelled') throw new Error('nothing was read');
  return said.files;
}

/** Reads and takes one. */
export async function giveBack(desk: Desk, id: number, workbook: Workbook, from = '') {
  const [file] = await read(desk, id, workbook);
  if (!file?.draft) throw new Error(file?.refused ?? 'not read');
  return desk.ask('sweeps.takeSheet', { draft: file.draft, from });
}

export const findings = (reading: ReturnReading | null | undefined) =>
  (reading?.findings ?? []).map(({ at, words }) => `${at} ${words}`);

const sample = path.join(import.meta.dirname, '../../fixtures/residents-328-988.xlsx');
/** The station of 328 households and 988 people. */
export async function estateOf328(desk: Desk): Promise<void> {
  desk.platform.workbook = await readWorkbook(sample);
  const preview = await openNow(desk, sample);
  await desk.ask('imports.confirm', { draft: preview.draft, mapping: preview.mapping });
  desk.platform.workbook = null;
}
