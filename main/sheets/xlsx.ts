// The .xlsx reader: finds the parts that matter in the package and reads nothing else. Our own, because a general reader
// takes five times as long and holds everything in memory (README, decisions).
import { newBudget } from './grid';
import { Interner } from './interner';
import type { Context } from './scanner';
import { readSharedStrings } from './shared-strings';
import { readSheetPart } from './sheet-part';
import { DayBook, readStyles } from './styles';
import { limits, refusals, SheetRefusal, type Workbook } from './workbook';
import { attribute, refuseDefinitions, tagsOf } from './xml';
import { Parts, type ReadOptions } from './zip';

type SheetPlace = { name: string; path: string };
type Layout = {
  sheets: SheetPlace[];
  strings: string | null;
  styles: string | null;
  from1904: boolean;
  /** The part that lists the sheets, and the parts of all of them, also of those that are hidden. */
  workbook: string;
  worksheets: string[];
};
type Relation = { id: string; type: string; path: string };

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

/** Where a relation of the part in `folder` points inside the package. The result is a key, never a file name. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function readXml(parts: Parts, name: string): Promise<string> {
  const xml = await parts.text(name);
  refuseDefinitions(xml.slice(0, 65_536));
  return xml;
}

async function relationsOf(parts: Parts, part: string): Promise<Relation[]> {
  const folder = folderOf(part);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!parts.has(name)) return [];
  return tagsOf(await readXml(parts, name), 'Relationship').map((tag) => ({
    id: attribute(tag, 'Id') ?? '',
    type: (attribute(tag, 'Type') ?? '').replace(/.*\//, ''),
    path: resolve(folder, attribute(tag, 'Target') ?? ''),
  }));
}

/** Which parts of the package hold what. Throws SheetRefusal where it is no workbook. */
export async function readLayout(parts: Parts): Promise<Layout> {
  const main = (await relationsOf(parts, '')).find((relation) => relation.type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  if (!parts.has(main)) throw new SheetRefusal(refusals.otherOffice);
  const xml = await readXml(parts, main);
  const relations = await relationsOf(parts, main);
  const ofType = (type: string) => relations.find((relation) => relation.type === type)?.path ?? null;
  const tags = tagsOf(xml, 'sheet');
  if (tags.length > limits.sheets) throw new SheetRefusal(refusals.manySheets);
  const visible = tags.filter((tag) => (attribute(tag, 'state') ?? 'visible') === 'visible');
  const sheets: SheetPlace[] = [];
  for (const tag of visible.length > 0 ? visible : tags) {
    const relation = relations.find((each) => each.id === attribute(tag, 'id') && each.type === 'worksheet');
    if (relation && parts.has(relation.path)) sheets.push({ name: attribute(tag, 'name') ?? '', path: relation.path });
  }
  const from1904 = /^(1|true)$/.test(attribute(tagsOf(xml, 'workbookPr')[0] ?? '', 'date1904') ?? '');
  const worksheets = relations.filter(({ type, path }) => type === 'worksheet' && parts.has(path)).map(({ path }) => path);
  return { sheets, strings: ofType('sharedStrings'), styles: ofType('styles'), from1904, workbook: main, worksheets };
}

/** Reads the visible sheets of an .xlsx package. Throws SheetRefusal with the reason; aborts when `options.signal` says so. */
export async function readXlsx(bytes: Buffer, options: ReadOptions = {}): Promise<Workbook> {
  const parts = await Parts.open(bytes, options);
  const layout = await readLayout(parts);
  if (layout.sheets.length === 0) throw new SheetRefusal(refusals.noSheet);
  parts.expected = [layout.strings, ...layout.sheets.map((sheet) => sheet.path)].reduce(
    (sum, name) => sum + (name ? parts.size(name) : 0),
    0,
  );
  const context: Context = {
    styles: layout.styles && parts.has(layout.styles) ? readStyles(await readXml(parts, layout.styles)) : [],
    strings: await readSharedStrings(parts, layout.strings),
    days: new DayBook(layout.from1904),
    interner: new Interner(),
  };
  const budget = newBudget();
  const sheets = [];
  for (const { name, path } of layout.sheets) sheets.push(await readSheetPart(parts, path, name, budget, context));
  return { sheets };
}
