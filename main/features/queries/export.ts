import { MOST_EXPORTED, type SheetColumn, type SheetDraft, sheetColumnWords } from '../../../shared/features/queries';
import { dayWords, instantWords, numberWords } from '../../../shared/text';
import type { TaskPowers } from '../../powers';
import { saveTable } from '../../saving';
import type { Column, SheetDraft as Sheet } from '../../sheets/write';
import { disclose } from '../disclosures/queries';
import { theStation } from '../station/queries';
import { type CustomColumn, customColumns } from './custom-columns';
import { cellOf, type Outgoing, outgoing, placeOf, toldOf } from './outgoing';

const widths: Record<SheetColumn, number> = {
  ...{ sex: 6, birthOn: 13, age: 6, relation: 14, residency: 10, tags: 28 },
  ...{ phone: 16, idNumber: 22, tenure: 10, verifiedOn: 13, movedInOn: 13 },
};
const days: ReadonlySet<SheetColumn> = new Set(['birthOn', 'verifiedOn', 'movedInOn']);

function columnOf(column: SheetColumn): Column {
  const kind = days.has(column) ? 'day' : column === 'age' ? 'number' : 'text';
  return { label: sheetColumnWords[column], width: widths[column], kind };
}

/** Empty cells are empty, ages are numbers; everything else is the text it reads as on paper. */
function typedCell(cell: string, column: SheetColumn) {
  if (cell === '') return null;
  return column === 'age' ? Number(cell) : cell;
}

type Head = { stationName: string; now: string; columns: readonly SheetColumn[]; custom: readonly CustomColumn[] };

const sheetOf = (list: Outgoing, draft: SheetDraft, { stationName, now, columns, custom }: Head): Sheet => ({
  name: '名单',
  title: list.name,
  columns: [
    { label: '序号', width: 6, kind: 'number' },
    { label: '姓名', width: 12, kind: 'text' },
    { label: '住址', width: 26, kind: 'text' },
    ...columns.map(columnOf),
    ...custom.map(({ column }) => column),
  ],
  rows: list.people.map((line, at) => [
    ...[at + 1, line.name, placeOf(line)],
    ...columns.map((column) => typedCell(cellOf(line, column, { draft, list }), column)),
    ...custom.map(({ cellOf: cell }) => cell(line)),
  ]),
  notes: [
    `怎样算在内：${list.definition}`,
    `截至${dayWords(list.asOf)}，共${numberWords(list.people.length)}人。${stationName}导出于${instantWords(now)}。`,
  ],
  landscape: columns.length + custom.length > 4,
});

/** Writes the list where the person says, and notes how many went out, which columns, under which definition. */
export async function exportList(powers: TaskPowers, draft: SheetDraft) {
  const { db, today, now } = powers;
  const columns = Object.keys(sheetColumnWords).filter((column) =>
    draft.columns.includes(column as SheetColumn),
  ) as SheetColumn[];
  const list = await outgoing(db, draft, today, MOST_EXPORTED);
  const custom = await customColumns(db, draft.fieldIds, list.people, draft.sealed);
  const station = await theStation(db);
  const named = { title: '名单存到哪里', suggested: `${list.name.trim() || '名单'}_${list.asOf}.xlsx` };
  const head = { stationName: station.name, now, columns, custom };
  const saved = await saveTable(powers, named, () => sheetOf(list, draft, head));
  if (!saved) return { outcome: 'cancelled' as const };
  const labels = [
    '姓名',
    '住址',
    ...columns.map((column) => sheetColumnWords[column]),
    ...custom.map(({ column }) => column.label),
  ];
  const after = { fileName: saved.fileName, ...toldOf(list, draft, labels) };
  await powers.write(async (writing) => {
    writing.note({ subject: 'residentList', subjectId: 0, before: null, after });
    await disclose(writing, draft.handing, { what: list.name, people: list.people.length, fileName: after.fileName });
  });
  return { outcome: 'saved' as const, path: saved.path, rows: list.people.length };
}
