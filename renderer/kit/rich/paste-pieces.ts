// A long text taken apart into pieces of some hundred lines: each is read when it is asked for, and takes a few milliseconds.
import type { Mark, Node, DOMParser as NodeParser, Schema } from '@tiptap/pm/model';
import { cleanUp, isItem, levelOf } from './paste';

/** Lines of plain text, and blocks of a page, in one piece. */
const LINES_AT_ONCE = 100;
const AT_ONCE = 50;
/** What has more is long. */
const LONG = 200;
/** Characters of a page that are read at once. */
const READ_AT_ONCE = 100_000;

/** `onto`: what the first block holds belongs to the list or table before it. */
export type Piece = { blocks: readonly Node[]; onto: boolean };

export const isLongText = (text: string): boolean => text.split('\n').length > LONG;
export const isLongPage = (html: string): boolean => (html.match(/<(?:p|li|tr|br|div|h\d)\b/gi)?.length ?? 0) > LONG;

/** Lines of plain text as paragraphs, without a detour over a page. */
export function* piecesOfLines(text: string, schema: Schema, marks: readonly Mark[]): Generator<Piece, undefined> {
  const lines = text.split(/(?:\r\n?|\n)+/);
  const block = (line: string) => schema.node('paragraph', null, line === '' ? [] : [schema.text(line, marks)]);
  for (let at = 0; at < lines.length; at += LINES_AT_ONCE)
    yield { blocks: lines.slice(at, at + LINES_AT_ONCE).map(block), onto: false };
}

type Group = { of: readonly ChildNode[]; onto: boolean };

/** Boxes around a text, and not part of it. */
const isBox = (child: ChildNode): child is Element =>
  child instanceof Element && /^(?:DIV|SECTION|ARTICLE|MAIN)$/.test(child.tagName);
const isLines = (child: ChildNode): child is Element => child instanceof Element && /^(?:UL|OL|TABLE)$/.test(child.tagName);
const isLong = (child: Element): boolean => ('rows' in child ? child.querySelectorAll('tr') : child.children).length > AT_ONCE;

/** Rows that begin above and reach below `row`, itself counted. */
const reach = (row: Element, above: number): number =>
  Math.max(above - 1, 0, ...[...row.children].map((cell) => (cell instanceof HTMLTableCellElement ? cell.rowSpan - 1 : 0)));

/** A list or table in parts; no cell is cut. */
function* partsOf(long: Element): Generator<Group> {
  const lines = long instanceof HTMLTableElement ? [...long.rows] : [...long.children];
  let [part, onto, below] = [long.cloneNode(false) as Element, false, 0];
  for (const line of lines) {
    part.append(line);
    below = reach(line, below);
    if (part.childElementCount < AT_ONCE || below > 0) continue;
    yield { of: [part], onto };
    [part, onto] = [long.cloneNode(false) as Element, true];
  }
  if (part.childElementCount > 0) yield { of: [part], onto };
}

/** Whether Word's list goes on behind the last of these; undefined where it must not be cut. */
function goesOn(of: readonly ChildNode[], next: Element | null): boolean | undefined {
  const last = of.findLast((one) => one instanceof Element);
  if (!(last instanceof Element && isItem(last) && next && isItem(next))) return false;
  return levelOf(next) === 1 ? true : undefined;
}

/** The children of a page in their order, some at a time. */
function* groupsIn(box: Element): Generator<Group> {
  let [of, onto]: [ChildNode[], boolean] = [[], false];
  for (const child of [...box.childNodes]) {
    const apart = isBox(child) || isLines(child) ? isLong(child) : false;
    if (!apart) of.push(child);
    const full = of.length >= AT_ONCE && child instanceof Element;
    const further = apart || full ? goesOn(of, full && !apart ? child.nextElementSibling : null) : undefined;
    if (further === undefined) continue;
    if (of.length > 0) yield { of, onto };
    [of, onto] = [[], further];
    if (apart) yield* isBox(child) ? groupsIn(child) : partsOf(child as Element);
  }
  yield { of, onto };
}

/** A page in a document without a window, where nothing runs or is fetched; read bit by bit. */
function* read(html: string): Generator<null, Document> {
  const page = document.implementation.createHTMLDocument('');
  for (let at = 0; at < html.length; ) {
    const end = html.indexOf('>', at + READ_AT_ONCE) + 1 || html.length;
    page.write(html.slice(at, end));
    at = end;
    yield null;
  }
  page.close();
  return page;
}

/** HTML as Word, WPS and browsers put it on the clipboard. Null: more of it was read, and nothing is ready yet. */
export function* piecesOfPage(html: string, parser: NodeParser): Generator<Piece | null, undefined> {
  const page = yield* read(html);
  for (const { of, onto } of groupsIn(page.body)) {
    const part = page.createElement('div');
    part.append(...of);
    cleanUp(page, part);
    if (part.textContent?.trim()) yield { blocks: parser.parse(part).content.content, onto };
  }
}
