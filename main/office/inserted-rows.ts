// Rows put into a sheet in the look of one that is there: what lies below moves down with its formulas, merged cells, rules, breaks and
// pictures, and the area to be printed grows. What it cannot move for certain it leaves alone, and says so. Pure.
import { columnLetters } from '../../shared/rules/form-place';
import { parseArea } from '../sheets/grid';
import { SheetRefusal } from '../sheets/workbook';
import { attribute, unescapeXml } from '../sheets/xml';
import { copiedDown, movedArea, movedFormula, movedRows, type RowInsert } from './moved-references';
import { officeRefusals } from './office-file';
import { readSheetText, type SheetText, spliced } from './sheet-cells';
import { escapeXml } from './word-text';

/** Formulas kept together, tables with a name of their own, remarks: nothing of these is moved. */
const STRANGE = /<(?:[\w-]+:)?(?:f\s[^<>]*\bt="(?:shared|array|dataTable)"|tableParts|legacyDrawing|oleObjects|controls)\b/;

type Named = { own: boolean; name: string };
const textIn = (tags: string) => new RegExp(`(<(?:[\\w-]+:)?(?:${tags})(?:\\s[^<>]*)?>)([^<]+)(</)`, 'g');

/** Every formula of a part moved; those that say the same keep their bytes. */
export const formulasMoved = (xml: string, insert: RowInsert, named: Named, tags = 'f|formula|formula1|formula2'): string =>
  xml.replace(textIn(tags), (whole, open: string, written: string, close: string) => {
    const formula = unescapeXml(written);
    const moved = movedFormula(formula, insert, named);
    return moved === formula ? whole : open + escapeXml(moved) + close;
  });

const numbered = (tag: string, row: number) =>
  / r="\d+"/.test(tag) ? tag.replace(/ r="\d+"/, ` r="${row}"`) : tag.replace(/^(<[\w:-]+)/, `$1 r="${row}"`);

/** A row as it stands further down. */
function shifted(sheet: SheetText, row: SheetText['rows'][number], number: number): string {
  const cells = row.cells.map(({ from, tag, column }) => ({
    ...{ from: from - row.from, to: from - row.from + tag.length },
    text: tag.replace(/ r="[A-Z]+\d+"/, ` r="${columnLetters(column)}${number}"`),
  }));
  const head = { from: 0, to: row.tag.length, text: numbered(row.tag, number) };
  return spliced(sheet.xml.slice(row.from, row.to), [head, ...cells]);
}

/** An empty row in the look of another, its formulas worked down. */
function rowLike(sheet: SheetText, row: SheetText['rows'][number] | undefined, number: number): string {
  const { prefix, xml } = sheet;
  if (!row) return `<${prefix}row r="${number}"></${prefix}row>`;
  const cells = row.cells.map(({ from, to, tag, column, formula }) => {
    const style = attribute(tag, 's');
    const open = `<${prefix}c r="${columnLetters(column)}${number}"${style === null ? '' : ` s="${Number(style)}"`}`;
    const found = formula ? textIn('f').exec(xml.slice(from, to)) : null;
    return found
      ? `${open}><${prefix}f>${escapeXml(copiedDown(unescapeXml(found[2] ?? ''), number - row.number))}</${prefix}f></${prefix}c>`
      : `${open}/>`;
  });
  return `${numbered(row.tag, number).replace(/\/>$/, '>')}${cells.join('')}</${prefix}row>`;
}

/** Merged cells: within the row that is copied they are copied, what reaches over the last row grows, what lies below moves. */
function mergesMoved(tail: string, { after, count, like }: RowInsert): string {
  const block = /<((?:[\w-]+:)?)mergeCells[^<>]*>[\s\S]*?<\/(?:[\w-]+:)?mergeCells>/.exec(tail);
  if (!block) return tail;
  const prefix = block[1] ?? '';
  const areas = [...block[0].matchAll(/ref="([^"]+)"/g)].map(([, reference]) => reference ?? '');
  const moved = areas.flatMap((reference) => {
    const area = parseArea(reference);
    if (!area) return [reference];
    const flat = area.top === area.bottom;
    const own = flat
      ? area.top + 1 > after
        ? movedArea(reference, { after, count, like })
        : reference
      : grown(reference, area, after, count);
    if (!flat || area.top + 1 !== like) return [own];
    const [left, right] = [columnLetters(area.left), columnLetters(area.right)];
    return [own, ...Array.from({ length: count }, (_, at) => `${left}${after + 1 + at}:${right}${after + 1 + at}`)];
  });
  const cells = moved.map((reference) => `<${prefix}mergeCell ref="${reference}"/>`).join('');
  return tail.replace(block[0], () => `<${prefix}mergeCells count="${moved.length}">${cells}</${prefix}mergeCells>`);
}

function grown(reference: string, area: { top: number; bottom: number }, after: number, count: number): string {
  const { first, last } = movedRows({ first: area.top + 1, last: area.bottom + 1 }, { after, count, like: after });
  const [from = '', to = ''] = reference.split(':');
  return `${from.replace(/\d+$/, String(first))}:${to.replace(/\d+$/, String(last))}`;
}

/** What stands behind the rows: rules, checks, links, filters, breaks. */
function tailMoved(tail: string, insert: RowInsert, name: string): string {
  const areas = mergesMoved(tail, insert).replace(
    /(<(?!(?:[\w-]+:)?mergeCell)[^<>]*?\s(?:sqref|ref)=")([^"]+)"/g,
    (_, open: string, all: string) => {
      return `${open}${all
        .split(' ')
        .map((one) => movedArea(one, insert))
        .join(' ')}"`;
    },
  );
  const breaks = areas.replace(/<((?:[\w-]+:)?)rowBreaks[\s\S]*?<\/\1rowBreaks>/, (block) =>
    block.replace(
      /(brk\s[^<>]*?id=")(\d+)"/g,
      (_, open: string, id: string) => `${open}${Number(id) >= insert.after ? Number(id) + insert.count : id}"`,
    ),
  );
  return formulasMoved(breaks, insert, { own: true, name });
}

/** The sheet with rows put in. Throws SheetRefusal where something in it cannot be moved for certain. `name`: of the sheet. */
export function insertRows(before: string, insert: RowInsert, name: string): string {
  if (STRANGE.test(before) || /<(?:[\w-]+:)?(?:row|c)\s[^<>]*\br='/.test(before)) throw new SheetRefusal(officeRefusals.noInsert);
  const sheet = readSheetText(before);
  const { rows, from, to, xml } = sheet;
  const model = rows.find(({ number }) => number === insert.like);
  const fresh = Array.from({ length: insert.count }, (_, at) => rowLike(sheet, model, insert.after + 1 + at)).join('');
  const above = rows.filter(({ number }) => number <= insert.after);
  const end = above.at(-1)?.to ?? from;
  const below = rows.slice(above.length).map((row) => shifted(sheet, row, row.number + insert.count));
  const kept = formulasMoved(xml.slice(from, end), insert, { own: true, name });
  const moved = formulasMoved(below.join(''), insert, { own: true, name });
  const head = xml
    .slice(0, from)
    .replace(
      /(<(?:[\w-]+:)?dimension\s[^<>]*?ref=")([^"]+)"/,
      (_, open: string, area: string) => `${open}${movedArea(area, insert)}"`,
    );
  return head + kept + fresh + moved + tailMoved(xml.slice(to), insert, name);
}

/** Pictures and charts whose corners lie below move down. Rows are counted from 0 there. */
export const anchorsMoved = (drawing: string, { after, count }: RowInsert): string =>
  drawing.replace(/<((?:[\w-]+:)?)row>(\d+)<\/\1row>/g, (whole, prefix: string, row: string) =>
    Number(row) >= after ? `<${prefix}row>${Number(row) + count}</${prefix}row>` : whole,
  );
