// An .xlsx somebody sent with some cells filled, and rows put in where a list wants more than there are. Every other part keeps its
// bytes.
import { readPlace } from '../../shared/rules/form-place';
import { SheetRefusal } from '../sheets/workbook';
import { readLayout, readXlsx } from '../sheets/xlsx';
import { attribute, refuseDefinitions, tagsOf } from '../sheets/xml';
import { zipOf } from '../sheets/zip-write';
import type { FormChange } from './form-change';
import { anchorsMoved, formulasMoved, insertRows } from './inserted-rows';
import type { RowInsert } from './moved-references';
import { type OfficeParts, officeRefusals, partOf } from './office-file';
import { type CellChange, changeCells, forgetResults } from './sheet-cells';

/** A workbook with formulas works them out anew as soon as it is opened. */
export function recalculated(xml: string): string {
  const [tag] = tagsOf(xml, 'calcPr');
  if (tag) {
    const bare = tag.replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, '');
    return xml.replace(tag, bare.replace(/\s*(\/?)>$/, ' fullCalcOnLoad="1"$1>'));
  }
  const ends = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'];
  for (const name of ends) {
    const found = new RegExp(`</(?:([\\w-]+):)?${name}>`).exec(xml);
    if (!found) continue;
    const prefix = found[1] ? `${found[1]}:` : '';
    const end = found.index + found[0].length;
    return `${xml.slice(0, end)}<${prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(end)}`;
  }
  return xml;
}

type SheetChanges = { cells: CellChange[]; inserts: RowInsert[] };

/** Rows that are put in, each place once, the lowest first. */
function insertsOf(changes: readonly FormChange[], sheet: number): RowInsert[] {
  const inserts = new Map<number, RowInsert>();
  for (const { place, like, below } of changes) {
    const [at, model] = [readPlace(place), readPlace(like ?? place)];
    if (!below || at?.kind !== 'cell' || at.sheet !== sheet || model?.kind !== 'cell') continue;
    const [after, there] = [below.after + 1, inserts.get(below.after)];
    inserts.set(below.after, { after, like: model.row + 1, count: Math.max(there?.count ?? 0, below.at + 1) });
  }
  return [...inserts.values()].sort((one, other) => other.after - one.after);
}

/** The changes of each sheet, by its number, in the rows as they are once rows were put in. */
function bySheet(changes: readonly FormChange[]): Map<number, SheetChanges> {
  const sheets = new Map<number, SheetChanges>();
  for (const { place, value, like, below } of changes) {
    const at = readPlace(place);
    const model = like === undefined ? null : readPlace(like);
    if (at?.kind !== 'cell') throw new SheetRefusal(officeRefusals.changed);
    const { cells, inserts } = sheets.get(at.sheet) ?? { cells: [], inserts: insertsOf(changes, at.sheet) };
    const moved = (row: number) => inserts.reduce((sum, { after, count }) => (row >= after ? sum + count : sum), row);
    const row = below ? moved(below.after) + 1 + below.at : moved(at.row);
    const look = model?.kind === 'cell' ? { like: { row: moved(model.row), column: model.column } } : {};
    cells.push({ row, column: at.column, value, ...look });
    sheets.set(at.sheet, { cells, inserts });
  }
  return sheets;
}

type Sheets = Awaited<ReturnType<typeof readLayout>>;

/** Puts the rows into one sheet, and moves what speaks of it in every other part. */
function putIn(
  parts: Map<string, string>,
  { worksheets, workbook }: Sheets,
  own: { name: string; path: string },
  insert: RowInsert,
) {
  const { name, path } = own;
  const change = (part: string, by: (xml: string) => string) => parts.set(part, by(parts.get(part) ?? ''));
  change(path, (xml) => insertRows(xml, insert, name));
  const elsewhere = { own: false, name };
  for (const other of worksheets) if (other !== path) change(other, (xml) => formulasMoved(xml, insert, elsewhere));
  change(workbook, (xml) => formulasMoved(xml, insert, elsewhere, 'definedName'));
  for (const part of parts.keys())
    if (/\/charts\/chart\d*\.xml$/i.test(part)) change(part, (xml) => formulasMoved(xml, insert, elsewhere));
  for (const drawing of drawingsOf(parts, path)) change(drawing, (xml) => anchorsMoved(xml, insert));
}

/** Drawings of a sheet, by its relations. */
function drawingsOf(parts: ReadonlyMap<string, string>, path: string): string[] {
  const relations = parts.get(path.replace(/([^/]+)$/, '_rels/$1.rels')) ?? '';
  const targets = tagsOf(relations, 'Relationship').flatMap((tag) =>
    /\/drawing"/.test(tag) ? (attribute(tag, 'Target') ?? []) : [],
  );
  return [...parts.keys()].filter((part) =>
    targets.some((target) => part.toLowerCase().endsWith(target.replace(/^(\.\.)?\/?(xl\/)?/, '').toLowerCase())),
  );
}

/** The parts that speak of rows as text. */
function textsOf(office: OfficeParts): Map<string, string> {
  const names = [...office.parts.keys()].filter((name) => /\.(?:xml|rels)$/i.test(name));
  return new Map(names.map((name) => [name, partOf(office, name).text]));
}

/** The bytes of the workbook with these cells filled. Throws SheetRefusal where what comes out does not say what was asked for. */
export async function fillWorkbook(office: OfficeParts, changes: readonly FormChange[]): Promise<Buffer> {
  const layout = await readLayout(office.zip);
  const parts = new Map<string, Buffer>(office.parts);
  const texts = textsOf(office);
  const nameOf = (path: string) => partOf(office, path).name;
  const exact = { ...layout, workbook: nameOf(layout.workbook), worksheets: layout.worksheets.map(nameOf) };
  for (const path of exact.worksheets) refuseDefinitions((texts.get(path) ?? '').slice(0, 65_536));
  const filled = bySheet(changes);
  for (const [at, { inserts }] of filled) {
    const { name = '', path = '' } = layout.sheets[at] ?? {};
    for (const insert of inserts) putIn(texts, exact, { name, path: nameOf(path) }, insert);
  }
  let computes = false;
  for (const path of exact.worksheets) {
    const sheet = layout.sheets.findIndex((one) => nameOf(one.path) === path);
    const { cells } = filled.get(sheet) ?? { cells: [] };
    const xml = texts.get(path) ?? '';
    const changed = cells.length > 0 ? changeCells(xml, cells) : xml;
    const forgotten = forgetResults(changed);
    computes ||= forgotten !== null;
    texts.set(path, forgotten ?? changed);
  }
  if (computes) texts.set(exact.workbook, recalculated(texts.get(exact.workbook) ?? ''));
  for (const [name, text] of texts) if (text !== partOf(office, name).text) parts.set(name, Buffer.from(text));
  const bytes = zipOf(parts);
  await check(bytes, filled);
  return bytes;
}

/** Reads it once more: every cell says what was put there. */
async function check(bytes: Buffer, filled: ReadonlyMap<number, SheetChanges>): Promise<void> {
  const { sheets } = await readXlsx(bytes);
  for (const [at, { cells }] of filled) {
    const rows = sheets[at]?.rows ?? [];
    for (const { row, column, value } of cells) {
      const read = rows[row]?.[column] ?? '';
      if (String(read) !== String(value).replace(/\r\n?/g, '\n')) throw new SheetRefusal(officeRefusals.changed);
    }
  }
}
