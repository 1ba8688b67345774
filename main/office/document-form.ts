// A .docx somebody sent to be filled in: its tables as grids, its marks {{…}}, and the same file with both filled.
import type { FormCell, FormLayout, FormSheet } from '../../shared/features/form-layout';
import { FORM_COLUMNS, FORM_ROWS } from '../../shared/features/form-layout';
import { readPlace, tablePlace } from '../../shared/rules/form-place';
import { SheetRefusal } from '../sheets/workbook';
import { zipOf } from '../sheets/zip-write';
import type { FormChange } from './form-change';
import { type OfficeParts, officeRefusals, partOf, xmlOf } from './office-file';
import { spliced } from './sheet-cells';
import { readWordTables, rowLike, type WordTable, withWords } from './word-tables';
import { fillXml, wordFields } from './word-text';

const DOCUMENT = 'word/document.xml';
const USUAL_WIDTH = 10;

/** How many rows a cell takes: those below it that go on with it. */
function rowsOf(rows: WordTable['rows'], row: number, column: number): number {
  let count = 1;
  while (rows[row + count]?.some((cell) => cell.column === column && cell.goesOn)) count += 1;
  return count;
}

function sheetOf({ rows: all, widths }: WordTable, at: number): FormSheet {
  const rows = all.slice(0, FORM_ROWS);
  const columns = Math.min(
    Math.max(1, ...rows.map((row) => Math.max(0, ...row.map((cell) => cell.column + cell.columns)))),
    FORM_COLUMNS,
  );
  const cells = rows.flatMap((row, number) =>
    row.flatMap((cell, index): FormCell[] => {
      if (cell.goesOn || cell.column >= columns) return [];
      const place = tablePlace(at, number, index);
      const span = { rows: rowsOf(rows, number, cell.column), columns: Math.min(cell.columns, columns - cell.column) };
      return [{ place, row: number, column: cell.column, ...span, text: cell.text, formula: cell.nested }];
    }),
  );
  const known = Array.from({ length: columns }, (_, column) => widths[column] ?? USUAL_WIDTH);
  return { name: `表格${at + 1}`, rows: rows.length, columns, widths: known, cells };
}

/** The document, and what else carries words: heads and feet of pages. */
const wordParts = (office: OfficeParts): string[] =>
  [...office.parts.keys()].filter((name) => /^word\/(?:document|header\d*|footer\d*)\.xml$/i.test(name));

export function readDocumentForm(office: OfficeParts): FormLayout {
  const sheets = readWordTables(xmlOf(office, DOCUMENT)).map(sheetOf);
  const marks = [...new Set(wordParts(office).flatMap((name) => wordFields(xmlOf(office, name))))];
  if (sheets.length === 0 && marks.length === 0) throw new SheetRefusal(officeRefusals.noCells);
  return { kind: 'docx', sheets, marks };
}

type TableChange = { table: number; row: number; cell: number; words: string };
/** Cells of rows that are put in behind row `after`; `at`: which of them, from 0. */
type NewCell = Omit<TableChange, 'row'> & { after: number; at: number; like: number };

/** The new rows behind one row, filled. */
function newRows(xml: string, table: WordTable, cells: readonly NewCell[], count: number): string {
  const model = rowLike(xml, table, cells[0]?.like ?? -1);
  return Array.from({ length: count }, (_, at) => {
    const found = readWordTables(`<w:tbl>${model}</w:tbl>`)[0]?.rows[0] ?? [];
    const shift = '<w:tbl>'.length;
    const splices = cells
      .filter((cell) => cell.at === at)
      .map(({ cell, words }) => {
        const there = found[cell];
        if (!there || there.nested) throw new SheetRefusal(officeRefusals.changed);
        const [from, to] = [there.from - shift, there.to - shift];
        return { from, to, text: withWords(model.slice(from, to), words) };
      });
    return spliced(model, splices);
  }).join('');
}

function fillTables(xml: string, changes: readonly TableChange[], fresh: readonly NewCell[]): string {
  const tables = readWordTables(xml);
  const splices = changes.map(({ table, row, cell, words }) => {
    const found = tables[table]?.rows[row]?.[cell];
    if (!found || found.nested) throw new SheetRefusal(officeRefusals.changed);
    return { from: found.from, to: found.to, text: withWords(xml.slice(found.from, found.to), words) };
  });
  const groups = new Map<string, NewCell[]>();
  for (const one of fresh) {
    const key = `${one.table} ${one.after}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const inserts = [...groups.values()].map((cells) => {
    const { table = -1, after = -1 } = cells[0] ?? {};
    const [found, count] = [tables[table], Math.max(...cells.map(({ at }) => at)) + 1];
    const end = found?.spans[after]?.to;
    if (!found || end === undefined) throw new SheetRefusal(officeRefusals.changed);
    return { table, after, count, splice: { from: end, to: end, text: newRows(xml, found, cells, count) } };
  });
  const filled = spliced(xml, [...splices, ...inserts.map(({ splice }) => splice)]);
  const moved = (table: number, row: number) =>
    inserts.reduce((sum, one) => (one.table === table && row > one.after ? sum + one.count : sum), row);
  const placed = [
    ...changes.map((one) => ({ ...one, row: moved(one.table, one.row) })),
    ...fresh.map((one) => ({ ...one, row: moved(one.table, one.after) + 1 + one.at })),
  ];
  const after = readWordTables(filled);
  for (const { table, row, cell, words } of placed)
    if (after[table]?.rows[row]?.[cell]?.text.trim() !== words.replace(/[\r\n]/g, '').trim())
      throw new SheetRefusal(officeRefusals.changed);
  return filled;
}

/** The bytes of the document with these cells and marks filled. Throws SheetRefusal where what comes out says something else. */
export function fillDocument(office: OfficeParts, changes: readonly FormChange[]): Buffer {
  const parts = new Map<string, Buffer>(office.parts);
  const values = new Map<string, string>();
  const cells: TableChange[] = [];
  const fresh: NewCell[] = [];
  for (const { place, value, like, below } of changes) {
    const [at, model] = [readPlace(place), readPlace(like ?? place)];
    if (at?.kind === 'mark') values.set(at.name, String(value));
    else if (at?.kind === 'table' && below && model?.kind === 'table')
      fresh.push({ ...at, ...below, like: model.row, words: String(value) });
    else if (at?.kind === 'table') cells.push({ ...at, words: String(value) });
    else throw new SheetRefusal(officeRefusals.changed);
  }
  for (const name of wordParts(office)) {
    const xml = xmlOf(office, name);
    const marked = values.size > 0 && wordFields(xml).length > 0 ? fillXml(xml, values) : xml;
    const filled = name.toLowerCase() === DOCUMENT && cells.length + fresh.length > 0 ? fillTables(marked, cells, fresh) : marked;
    if (filled !== xml) parts.set(partOf(office, name).name, Buffer.from(filled));
  }
  return zipOf(parts);
}
