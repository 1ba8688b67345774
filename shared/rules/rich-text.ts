// The text of minutes as it is kept: what the editor knows (paragraphs, two headings, lists, tables, bold), and nothing else.
// Whatever comes in is taken apart and put together again from these; a node or mark of any other kind refuses the whole.

export type Mark = { type: 'bold' };
export type Rich = {
  type: string;
  attrs?: Record<string, number>;
  content?: Rich[];
  text?: string;
  marks?: Mark[];
};

/** Characters of one part's JSON at most: well above five million characters of text. */
export const MOST_RICH = 16_000_000;
/** Lists within lists and tables go no deeper. */
const DEEPEST = 24;

const blocks = ['paragraph', 'heading', 'bulletList', 'orderedList', 'table'];
const inCells = ['paragraph', 'bulletList', 'orderedList', 'heading'];

/** What may stand within what. */
const within: Record<string, readonly string[]> = {
  doc: blocks,
  paragraph: ['text', 'hardBreak'],
  heading: ['text', 'hardBreak'],
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: blocks,
  table: ['tableRow'],
  tableRow: ['tableCell', 'tableHeader'],
  tableCell: inCells,
  tableHeader: inCells,
  hardBreak: [],
};

/** Attributes that are kept, with the whole numbers they may be. */
const attributes: Record<string, Record<string, { least: number; most: number }>> = {
  heading: { level: { least: 2, most: 3 } },
  orderedList: { start: { least: 0, most: 9999 } },
  tableCell: { colspan: { least: 1, most: 50 }, rowspan: { least: 1, most: 1000 } },
  tableHeader: { colspan: { least: 1, most: 50 }, rowspan: { least: 1, most: 1000 } },
};

/** Filled even where the editor has nothing in it. */
const needsContent: Record<string, string> = { listItem: 'paragraph', tableCell: 'paragraph', tableHeader: 'paragraph' };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function attrsOf(type: string, given: unknown): Record<string, number> | undefined {
  const known = attributes[type];
  if (!known) return undefined;
  const kept: Record<string, number> = {};
  for (const [name, { least, most }] of Object.entries(known)) {
    const value = isRecord(given) ? given[name] : undefined;
    kept[name] = Number.isInteger(value) && Number(value) >= least && Number(value) <= most ? Number(value) : least;
  }
  return kept;
}

/** A text, with its halves of characters whole and without signs no page can show. */
function textOf(node: Record<string, unknown>): Rich | null {
  if (typeof node.text !== 'string' || node.text === '') return null;
  const text = node.text.replace(/\p{Cs}/gu, '\ufffd').replace(/(?!\t)[\p{Cc}\ufffe\uffff]/gu, '');
  if (text === '') return { type: 'text', text: '' };
  const bold = Array.isArray(node.marks) && node.marks.some((mark) => isRecord(mark) && mark.type === 'bold');
  const others = Array.isArray(node.marks) && node.marks.some((mark) => !isRecord(mark) || mark.type !== 'bold');
  if (others) return null;
  return bold ? { type: 'text', text, marks: [{ type: 'bold' }] } : { type: 'text', text };
}

function childrenOf(type: string, given: unknown, depth: number): Rich[] | null {
  if (given === undefined) return [];
  const allowed = within[type];
  if (!Array.isArray(given) || !allowed) return null;
  const children: Rich[] = [];
  for (const one of given) {
    const child = isRecord(one) && allowed.includes(String(one.type)) ? nodeOf(one, depth + 1) : null;
    if (child === null) return null;
    if (child.type !== 'text' || child.text !== '') children.push(child);
  }
  return children;
}

function nodeOf(node: Record<string, unknown>, depth: number): Rich | null {
  const type = String(node.type);
  if (type === 'text') return textOf(node);
  if (depth > DEEPEST || !Object.hasOwn(within, type)) return null;
  const children = childrenOf(type, node.content, depth);
  if (children === null) return null;
  const filler = needsContent[type];
  const content = children.length === 0 && filler ? [{ type: filler }] : children;
  const attrs = attrsOf(type, node.attrs);
  return { type, ...(attrs ? { attrs } : {}), ...(content.length > 0 ? { content } : {}) };
}

/** A part with nothing in it yet. */
export const EMPTY_RICH = '{"type":"doc","content":[{"type":"paragraph"}]}';

/** The text of a part, from its JSON; null where it is no such text. Never throws. */
export function readRich(json: string): Rich | null {
  try {
    const value: unknown = JSON.parse(json);
    if (!isRecord(value) || value.type !== 'doc') return null;
    const read = nodeOf(value, 0);
    return read?.content ? read : read && { ...read, content: [{ type: 'paragraph' }] };
  } catch {
    return null;
  }
}

const lineBreaks = new Set(['paragraph', 'heading', 'tableRow', 'hardBreak']);

function tell(node: Rich, out: string[]): void {
  if (node.text !== undefined) out.push(node.text);
  for (const child of node.content ?? []) tell(child, out);
  if (node.type === 'tableCell' || node.type === 'tableHeader') out.push(' ');
  else if (lineBreaks.has(node.type)) out.push('\n');
}

/** Its plain words, a line for each paragraph. */
export function richWords(rich: Rich): string {
  const out: string[] = [];
  tell(rich, out);
  return out
    .join('')
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
}

/** Whether nothing is written in it. */
export const isBlank = (rich: Rich): boolean => richWords(rich) === '';
