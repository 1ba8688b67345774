// Paragraphs of a rich text as plain words with their place, and putting other words where some stand: a number of which half is bold
// is one number here. Pure.
import type { Rich } from './rich-text';

/** Words of one paragraph, a break within it as `\n`. */
export type Passage = {
  /** 正文第2段, 表格第3行第1列. */
  place: string;
  text: string;
  /** In a table: what its column and its whole row say. */
  column?: string;
  row?: string;
};

/** Other words for `text.slice(from, to)`. */
export type Span = { from: number; to: number; words: string };

const isLeaf = ({ type }: Rich) => type === 'paragraph' || type === 'heading';
const textOf = (leaf: Rich) =>
  (leaf.content ?? []).map(({ type, text }) => (type === 'hardBreak' ? '\n' : (text ?? ''))).join('');

/** Every paragraph and heading, in the order of the text. */
export function leavesOf(node: Rich): Rich[] {
  return isLeaf(node) ? [node] : (node.content ?? []).flatMap(leavesOf);
}

const wordsOf = (node: Rich | undefined) => (node ? leavesOf(node).map(textOf).join(' ') : '');

function tablePassages(table: Rich, number: number): Passage[] {
  const rows = table.content ?? [];
  const heads = rows[0]?.content ?? [];
  return rows.flatMap((row, down) => {
    const whole = (row.content ?? []).map(wordsOf).join(' ');
    return (row.content ?? []).flatMap((cell, across) =>
      leavesOf(cell).map((leaf) => ({
        place: `表格${number > 1 ? number : ''}第${down + 1}行第${across + 1}列`,
        text: textOf(leaf),
        column: down === 0 ? '' : wordsOf(heads[across]),
        row: whole,
      })),
    );
  });
}

/** The same paragraphs as words, each with its place. */
export function passagesOf(doc: Rich): Passage[] {
  let [paragraphs, tables] = [0, 0];
  return (doc.content ?? []).flatMap((block) => {
    if (block.type === 'table') {
      tables += 1;
      return tablePassages(block, tables);
    }
    return leavesOf(block).map((leaf) => {
      paragraphs += 1;
      return { place: `正文第${paragraphs}段`, text: textOf(leaf) };
    });
  });
}

/** The text with other words where the spans are. Spans do not overlap. */
export function withSpans(text: string, spans: readonly Span[]): string {
  let [out, at] = ['', 0];
  for (const { from, to, words } of [...spans].sort((one, other) => one.from - other.from)) {
    out += text.slice(at, from) + words;
    at = to;
  }
  return out + text.slice(at);
}

/** One run of a paragraph: what of it stays, and the new words of each span that begins in it. */
function runWith(text: string, start: number, spans: readonly Span[]): string {
  const within = spans
    .filter(({ from, to }) => from < start + text.length && to > start)
    .map(({ from, to, words }) => ({
      from: Math.max(from - start, 0),
      to: Math.min(to - start, text.length),
      words: from >= start ? words : '',
    }));
  return withSpans(text, within);
}

function leafWith(leaf: Rich, spans: readonly Span[]): Rich {
  if (spans.length === 0) return leaf;
  let at = 0;
  const content: Rich[] = [];
  for (const child of leaf.content ?? []) {
    const start = at;
    const length = child.type === 'hardBreak' ? 1 : (child.text?.length ?? 0);
    at += length;
    if (child.type === 'hardBreak') {
      if (!spans.some(({ from, to }) => from <= start && to > start)) content.push(child);
      continue;
    }
    const text = runWith(child.text ?? '', start, spans);
    if (text !== '') content.push({ ...child, text });
  }
  const { content: _, ...bare } = leaf;
  return content.length > 0 ? { ...bare, content } : bare;
}

/** The whole text with each paragraph's spans replaced. `spansIn` is asked for every paragraph, in the order of `passagesOf`. */
export function rewritten(doc: Rich, spansIn: (text: string, at: number) => readonly Span[]): Rich {
  let at = -1;
  const walk = (node: Rich): Rich => {
    if (isLeaf(node)) {
      at += 1;
      return leafWith(node, spansIn(textOf(node), at));
    }
    return node.content ? { ...node, content: node.content.map(walk) } : node;
  };
  return walk(doc);
}
