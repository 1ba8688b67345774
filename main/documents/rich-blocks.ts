// A text of the editor as blocks of a paper: paragraphs, headings, lists with their signs, tables.

import type { Rich } from '../../shared/rules/rich-text';
import { hanNumber } from './han-number';
import type { Cell, Level, OfficialBlock } from './official';
import type { Run } from './official-lines';

const text = (words: string): OfficialBlock => ({ kind: 'text', runs: [{ text: words }] });
const heading = (words: string, level: Level): OfficialBlock => ({ kind: 'text', runs: [{ text: words }], level });

/** The runs of a paragraph, one list for each of its lines. */
function runsIn(node: Rich): Run[][] {
  const lines: Run[][] = [[]];
  for (const child of node.content ?? []) {
    if (child.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(child.marks ? { text: child.text ?? '', bold: true } : { text: child.text ?? '' });
  }
  return lines;
}

/** Everything a cell says, its lists as lines. */
function cellOf(node: Rich): Cell {
  const paragraphs: Run[][] = [];
  const walk = (inner: Rich) => {
    if (inner.type === 'paragraph' || inner.type === 'heading') paragraphs.push(...runsIn(inner));
    else for (const child of inner.content ?? []) walk(child);
  };
  walk(node);
  return { paragraphs, head: node.type === 'tableHeader', span: node.attrs?.colspan ?? 1 };
}

const rowsOf = (table: Rich): Cell[][] => (table.content ?? []).map((row) => (row.content ?? []).map(cellOf));

/** Where a walk stands: how deep in lists, and the headings counted so far. `counted`: headings get numbers. */
type Place = { depth: number; heads: [number, number]; counted: boolean };

function listBlocks(list: Rich, place: Place): OfficialBlock[] {
  const start = list.attrs?.start ?? 1;
  return (list.content ?? []).flatMap((item, at) => {
    const sign = list.type === 'orderedList' ? `${start + at}.` : '·';
    const [lead, ...rest] = item.content ?? [];
    const inner = { ...place, depth: place.depth + 1 };
    if (lead?.type !== 'paragraph') return [text(sign), ...(item.content ?? []).flatMap((child) => blocksIn(child, inner))];
    const [first = [], ...others] = runsIn(lead);
    const indent = 2 + place.depth * 2;
    const marked: OfficialBlock = { kind: 'text', runs: [{ text: sign }, ...first], first: indent, others: indent + 1 };
    const more = others.map((runs): OfficialBlock => ({ kind: 'text', runs, first: indent + 1, others: indent + 1 }));
    return [marked, ...more, ...rest.flatMap((child) => blocksIn(child, inner))];
  });
}

function headingBlock(node: Rich, place: Place): OfficialBlock {
  const words = runsIn(node)
    .flat()
    .map((run) => run.text)
    .join('');
  const second = node.attrs?.level === 2;
  place.heads = second ? [place.heads[0] + 1, 0] : [place.heads[0], place.heads[1] + 1];
  // Somebody who numbers headings by hand keeps their own numbers.
  const own = !place.counted || /^[（(]?[\d一二三四五六七八九十]+[)）.、．]/.test(words);
  const number = second ? `（${hanNumber(place.heads[0])}）` : `${place.heads[1]}. `;
  return heading(own ? words : number + words, second ? 'h2' : 'h3');
}

function blocksIn(node: Rich, place: Place): OfficialBlock[] {
  if (node.type === 'paragraph')
    return runsIn(node).map((runs) => ({ kind: 'text', runs, first: 2 + place.depth * 2, others: place.depth * 2 }));
  if (node.type === 'heading') return [headingBlock(node, place)];
  if (node.type === 'table') return [{ kind: 'table', rows: rowsOf(node) }];
  return listBlocks(node, place);
}

/** What stands in one text. Empty paragraphs at its ends are left out. `counted`: headings are numbered where the writer did not. */
export function richBlocks(rich: Rich | null, counted = true): OfficialBlock[] {
  const nodes = [...(rich?.content ?? [])];
  const empty = (node: Rich | undefined) => node?.type === 'paragraph' && (node.content ?? []).length === 0;
  while (empty(nodes.at(-1))) nodes.pop();
  while (empty(nodes[0])) nodes.shift();
  const place: Place = { depth: 0, heads: [0, 0], counted };
  return nodes.flatMap((node) => blocksIn(node, place));
}
