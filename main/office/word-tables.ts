// The tables of a Word document: which cells there are, what stands in them, and the same with other words in some. Pure.
import { SheetRefusal } from '../sheets/workbook';
import { unescapeXml } from '../sheets/xml';
import { officeRefusals } from './office-file';
import { spliced } from './sheet-cells';
import { escapeXml } from './word-text';

/** `from`, `to`: of the whole cell in the text. `column`: of the grid. */
export type WordCell = {
  from: number;
  to: number;
  column: number;
  columns: number;
  goesOn: boolean;
  nested: boolean;
  text: string;
};
/** `spans`: where each row stands in the text. */
export type WordTable = { rows: WordCell[][]; spans: { from: number; to: number }[]; widths: number[] };

const TAG = /<(\/?)w:(tbl|tr|tc|txbxContent)(?=[\s/>])[^<>]*?(\/?)>/g;
/** From the first `open` to behind the next `close`; empty where there is none. */
function between(xml: string, open: string, close: string): string {
  const from = xml.indexOf(open);
  const to = from < 0 ? -1 : xml.indexOf(close, from);
  return to < 0 ? '' : xml.slice(from, to + close.length);
}
const numberIn = (xml: string, tag: RegExp) => Number(tag.exec(xml)?.[1] ?? 1);

const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<w:tab\/>|<w:br\b[^<>]*\/>|<\/w:p>/g)]
    .map((found) => (found[1] !== undefined ? unescapeXml(found[1]) : found[0] === '</w:p>' ? '\n' : ' '))
    .join('')
    .replace(/\n+$/, '');

function cellOf(xml: string, from: number, to: number, column: number): WordCell {
  const whole = xml.slice(from, to);
  const head = between(whole, '<w:tcPr', '</w:tcPr>');
  return {
    ...{ from, to, column, columns: Math.min(Math.max(numberIn(head, /<w:gridSpan\s[^<>]{0,80}?w:val="(\d+)"/), 1), 60) },
    goesOn: /<w:vMerge(?:\s+w:val="continue")?\s*\/>/.test(head),
    nested: whole.includes('<w:tbl>') || whole.includes('<w:tbl '),
    text: textOf(whole),
  };
}

/** Tables that stand in the document itself; those within a cell or a text box are no tables to fill. */
export function readWordTables(xml: string): WordTable[] {
  const tables: WordTable[] = [];
  let [depth, boxes, start, cellFrom, column] = [0, 0, 0, 0, 0];
  for (const found of xml.matchAll(TAG)) {
    const [tag, close, name, closed] = found;
    if (closed) continue;
    if (name === 'txbxContent') boxes += close ? -1 : 1;
    if (boxes > 0) continue;
    if (name === 'tbl') {
      depth += close ? -1 : 1;
      if (!close && depth === 1) tables.push({ rows: [], spans: [], widths: [] });
      if (!close && depth === 1) start = found.index;
      if (close && depth === 0) (tables.at(-1) as WordTable).widths = widthsOf(xml.slice(start, found.index));
    } else if (depth === 1 && name === 'tr') {
      const table = tables.at(-1) as WordTable;
      if (close) (table.spans.at(-1) as { to: number }).to = found.index + tag.length;
      else {
        table.rows.push([]);
        table.spans.push({ from: found.index, to: found.index });
        column = 0;
      }
    } else if (depth === 1 && name === 'tc') {
      if (!close) cellFrom = found.index;
      else {
        const cell = cellOf(xml, cellFrom, found.index + tag.length, column);
        tables.at(-1)?.rows.at(-1)?.push(cell);
        column += cell.columns;
      }
    }
  }
  if (depth !== 0) throw new SheetRefusal(officeRefusals.odd);
  return tables;
}

const widthsOf = (table: string): number[] =>
  [...between(table, '<w:tblGrid>', '</w:tblGrid>').matchAll(/<w:gridCol\s[^<>]{0,80}?w:w="(\d+)"/g)].map(([, width]) =>
    Math.min(Number(width) / 120, 80),
  );

const PIECE = /<w:t(?:\s[^<>]*)?>[^<]*<\/w:t>|<w:t\s*\/>/g;

/** A cell with other words in it: they take the look of the first words there, or of its first paragraph where there are none. */
export function withWords(cell: string, words: string): string {
  const text = `<w:t xml:space="preserve">${escapeXml(words)}</w:t>`;
  const pieces = [...cell.matchAll(PIECE)];
  if (pieces.length > 0)
    return spliced(
      cell,
      pieces.map(({ 0: piece, index }, at) => ({
        ...{ from: index, to: index + piece.length },
        text: at === 0 ? text : '<w:t></w:t>',
      })),
    );
  const paragraph = /<w:p(?=[\s/>])[^<>]*?(\/?)>/.exec(cell);
  if (!paragraph) throw new SheetRefusal(officeRefusals.odd);
  const from = paragraph.index;
  const opened = from + paragraph[0].length;
  if (paragraph[1]) {
    const tag = paragraph[0].replace(/\s*\/>$/, '>');
    return `${cell.slice(0, from)}${tag}<w:r>${text}</w:r></w:p>${cell.slice(opened)}`;
  }
  const end = cell.indexOf('</w:p>', opened);
  const look = between(between(cell.slice(opened, end), '<w:pPr>', '</w:pPr>'), '<w:rPr>', '</w:rPr>');
  return `${cell.slice(0, end)}<w:r>${look}${text}</w:r>${cell.slice(end)}`;
}

/** An empty row in the look of another. What its cells hang together with above goes on; names that stand for one paragraph go. */
export function rowLike(xml: string, { rows, spans }: WordTable, row: number): string {
  const span = spans[row];
  const cells = rows[row];
  if (!span || !cells) throw new SheetRefusal(officeRefusals.odd);
  const empty = cells.map((cell) => ({
    ...{ from: cell.from - span.from, to: cell.to - span.from },
    text: withWords(xml.slice(cell.from, cell.to), ''),
  }));
  return spliced(xml.slice(span.from, span.to), empty)
    .replace(/<w:vMerge\s+w:val="restart"\s*\/>/g, '<w:vMerge/>')
    .replace(/\sw14:(?:paraId|textId)="[^"]*"/g, '')
    .replace(/<w:bookmark(?:Start|End)\b[^<>]*\/>/g, '');
}
