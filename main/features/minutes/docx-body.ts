// What was said and decided, as paragraphs and tables of Word.

import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Rich } from '../../../shared/rules/rich-text';
import { hanNumber } from '../../documents/han-number';
import { type Face, face, GRID, half } from './docx-look';
import type { MinutesRecord, RecordedItem } from './record';
import { decisionWords } from './wording';

/** The ordered lists met so far, each with the number it begins at. */
export type Lists = { reference: string; start: number }[];
type Place = { lists: Lists; level: number; heads: [number, number] };
type Made = Paragraph | Table;

const runsOf = (node: Rich, look: { size?: number; font?: Face; bold?: boolean } = {}): TextRun[] =>
  (node.content ?? []).map((child) =>
    child.type === 'hardBreak'
      ? new TextRun({ break: 1 })
      : new TextRun({ text: child.text ?? '', ...look, ...(child.marks ? { bold: true } : {}) }),
  );

const wordsOf = (node: Rich): string => (node.content ?? []).map(({ text = '' }) => text).join('');

function headingOf(node: Rich, place: Place): Paragraph {
  const words = wordsOf(node);
  const second = node.attrs?.level === 2;
  place.heads = second ? [place.heads[0] + 1, 0] : [place.heads[0], place.heads[1] + 1];
  const own = /^[（(]?[\d一二三四五六七八九十]+[)）.、．]/.test(words);
  const number = second ? `（${hanNumber(place.heads[0])}）` : `${place.heads[1]}. `;
  const look = second ? { font: face.kai } : { bold: true };
  const indent = { firstLine: 2 * GRID };
  return new Paragraph({ keepNext: true, indent, children: [new TextRun({ text: own ? words : number + words, ...look })] });
}

function listOf(list: Rich, place: Place): Made[] {
  let reference = 'dots';
  if (list.type === 'orderedList') {
    reference = `list${place.lists.length + 1}`;
    place.lists.push({ reference, start: list.attrs?.start ?? 1 });
  }
  const level = Math.min(place.level, 8);
  return (list.content ?? []).flatMap((item) =>
    (item.content ?? []).flatMap((child, at): Made[] => {
      if (child.type !== 'paragraph') return madeOf(child, { ...place, level: place.level + 1 });
      if (at > 0) return [new Paragraph({ indent: { left: (3 + level * 2) * GRID }, children: runsOf(child) })];
      return [new Paragraph({ numbering: { reference, level }, children: runsOf(child) })];
    }),
  );
}

function cellOf(cell: Rich): TableCell {
  const children: Paragraph[] = [];
  const walk = (node: Rich) => {
    if (node.type === 'paragraph' || node.type === 'heading')
      children.push(new Paragraph({ spacing: { line: 360, lineRule: 'auto' }, children: runsOf(node, { size: half(12) }) }));
    else for (const child of node.content ?? []) walk(child);
  };
  walk(cell);
  const { colspan = 1, rowspan = 1 } = cell.attrs ?? {};
  return new TableCell({ children, columnSpan: colspan, rowSpan: rowspan });
}

const tableOf = (table: Rich): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: (table.content ?? []).map((row) => new TableRow({ children: (row.content ?? []).map(cellOf) })),
  });

function madeOf(node: Rich, place: Place): Made[] {
  if (node.type === 'paragraph') return [new Paragraph({ indent: { firstLine: 2 * GRID }, children: runsOf(node) })];
  if (node.type === 'heading') return [headingOf(node, place)];
  if (node.type === 'table') return [tableOf(node)];
  return listOf(node, place);
}

const partOf = (rich: Rich | null, lists: Lists): Made[] => {
  const place: Place = { lists, level: 0, heads: [0, 0] };
  return (rich?.content ?? []).flatMap((node) => madeOf(node, place));
};

function itemOf({ title, content, votes, decisions }: RecordedItem, at: number, lists: Lists): Made[] {
  const indent = { firstLine: 2 * GRID };
  const head = new TextRun({ text: `${hanNumber(at + 1)}、${title}`, font: face.heading });
  return [
    new Paragraph({ keepNext: true, indent, children: [head] }),
    ...partOf(content, lists),
    ...votes.map((words) => new Paragraph({ indent, children: [new TextRun({ text: `表决：${words}` })] })),
    ...decisions.map((decision, index) => {
      const sign = decisions.length > 1 ? `会议决定（${index + 1}）：` : '会议决定：';
      const runs = [new TextRun({ text: sign, bold: true }), new TextRun({ text: decisionWords(decision) })];
      return new Paragraph({ indent, children: runs });
    }),
  ];
}

/** The opening and every item, in order. `lists` learns of each ordered list. */
export const docxBody = (record: MinutesRecord, lists: Lists): Made[] => [
  ...partOf(record.opening, lists),
  ...record.items.flatMap((item, at) => itemOf(item, at, lists)),
];
