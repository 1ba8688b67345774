// A notice as plain text for a group: numbers written out, a table as 项：值, nothing that only looks; cut into parts where a sentence
// ends. WeChat and QQ publish no limit of their own; 2000 and 600 signs are our choice and can be changed where it is copied. Pure.
import type { Rich } from './rich-text';

const isLeaf = ({ type }: Rich) => type === 'paragraph' || type === 'heading';
const lineOf = (leaf: Rich) =>
  (leaf.content ?? []).map(({ type, text }) => (type === 'hardBreak' ? '\n' : (text ?? ''))).join('');

const cellWords = (cell: Rich | undefined): string =>
  cell === undefined
    ? ''
    : isLeaf(cell)
      ? lineOf(cell)
      : (cell.content ?? [])
          .map(cellWords)
          .filter((words) => words !== '')
          .join('，');

const isHead = (row: Rich | undefined) =>
  (row?.content ?? []).length > 0 && (row?.content ?? []).every(({ type }) => type === 'tableHeader');

/** 楼栋：3号楼；时间：8点. Without a heading: 3号楼：8点. */
function tableLines(table: Rich): string[] {
  const rows = table.content ?? [];
  const heads = isHead(rows[0]) ? (rows[0]?.content ?? []).map(cellWords) : null;
  const body = heads ? rows.slice(1) : rows;
  return body.map((row) => {
    const cells = (row.content ?? []).map(cellWords);
    if (!heads) return cells.filter((words) => words !== '').join('：');
    const told = cells.map((words, at) => (heads[at] ? `${heads[at]}：${words}` : words));
    return `· ${told.filter((words) => !words.endsWith('：') && words !== '').join('；')}`;
  });
}

function listLines(list: Rich, depth: number): string[] {
  const start = list.attrs?.start ?? 1;
  return (list.content ?? []).flatMap((item, at) => {
    const sign = list.type === 'orderedList' ? `${start + at}. ` : '· ';
    const [first = '', ...rest] = (item.content ?? []).flatMap((child) => linesIn(child, depth + 1));
    return [`${'　'.repeat(depth)}${sign}${first.trimStart()}`, ...rest];
  });
}

function linesIn(node: Rich, depth = 0): string[] {
  if (node.type === 'heading') return ['', `【${lineOf(node).trim()}】`];
  if (node.type === 'paragraph') return [`${'　'.repeat(depth)}${lineOf(node)}`];
  if (node.type === 'table') return tableLines(node);
  return listLines(node, depth);
}

/** A text as lines: nothing is left of it but words, and no word is left out. */
export const chatLines = (content: Rich): string[] =>
  (content.content ?? [])
    .flatMap((node) => linesIn(node))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .split('\n');

const signs = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const lengthOf = (text: string) => [...text].length;

/** Pieces of a line that are no longer than `most`: whole sentences first, then clauses, then signs as they are seen. */
function pieces(line: string, most: number): string[] {
  if (lengthOf(line) <= most) return [line];
  for (const end of [/(?<=[。！？!?])/u, /(?<=[；;，,、：])/u]) {
    const parts = line.split(end).filter((part) => part !== '');
    if (parts.length > 1)
      return joined(
        parts.flatMap((part) => pieces(part, most)),
        most,
        '',
      );
  }
  return joined(
    [...signs.segment(line)].map(({ segment }) => segment),
    most,
    '',
  );
}

/** As many together as fit. */
function joined(parts: readonly string[], most: number, between: string): string[] {
  const out: string[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last !== undefined && lengthOf(last + between + part) <= most) out[out.length - 1] = last + between + part;
    else out.push(part);
  }
  return out;
}

/** Room for （12/34） and the end of its line. */
const MARK = 9;

/** The lines as messages of at most `most` signs, each but a single one marked （1/3）. */
export function chatParts(lines: readonly string[], most: number): string[] {
  const whole = lines.join('\n');
  if (lengthOf(whole) <= most) return [whole];
  const room = most - MARK;
  const parts = joined(
    lines.flatMap((line) => pieces(line, room)),
    room,
    '\n',
  ).map((part) => part.trim());
  const told = parts.filter((part) => part !== '');
  return told.map((part, at) => `（${at + 1}/${told.length}）\n${part}`);
}
