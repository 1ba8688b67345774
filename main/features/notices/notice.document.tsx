// A notice on paper, read at two metres: one copy or many in one document, each with its own number, its unit bottom left, number and code
// bottom right. The same words set the same way give the same sheets, so they are worked out once for all copies that say the same.
import { type CSSProperties, createElement, type ReactElement } from 'react';
import type { PaperFormat } from '../../../shared/rules/paper-size';
import { FittedLine, PaperCode, PaperDocument, Sheet } from '../../documents/frame';
import { type Block, byTable, numbered, paginate } from '../../documents/pages';
import { type Already, type Body, bodyOf, type Content } from './body';
import { cellGrid, lineGrid, type Room, roomOf, textSizes } from './layout';
import { coverStyle, noticeStyle } from './notice.style';

export type Copy = {
  /** 通知2026-0001-17. */
  number: string;
  /** 3号楼 2单元; empty on a copy for a board. */
  unit: string;
  content: Content;
};

export type NoticeSheets = {
  title: string;
  format: PaperFormat;
  /** What the code says. */
  code: string;
  /** Bottom left: until when, and whom to call. */
  call: string;
};

type Set = { pages: Block<ReactElement>[][]; heads: Body['heads']; type: CSSProperties };

/** The type of a sheet; its tables are set in their own. */
function typeOf(room: Room, size: number): CSSProperties {
  const [line, cell] = [lineGrid(room, size), cellGrid(room, size)];
  const spacing = Math.round((line.pitch - line.size) * 1000) / 1000;
  const cells = { '--cell': `${cell.size}pt`, '--cell-line': `${cell.line}mm` };
  return { ...cells, fontSize: `${line.size}pt`, lineHeight: `${line.line}mm`, letterSpacing: `${spacing}pt` } as CSSProperties;
}

function pagesOf(content: Content, room: Room, size: number, already: Already): Set {
  const { blocks, heads } = bodyOf(content, room, size, already);
  const headers = Object.fromEntries(Object.entries(heads).map(([name, { height }]) => [name, height]));
  return { pages: paginate(blocks, { height: room.height, headers }), heads, type: typeOf(room, size) };
}

/** As large as fits on the fewest sheets; most notices fit on one at the first try. */
function set(content: Content, room: Room, already: Already): Set {
  const [largest = 18, ...others] = textSizes(room);
  const first = pagesOf(content, room, largest, already);
  if (first.pages.length === 1) return first;
  const least = pagesOf(content, room, others.at(-1) ?? largest, already);
  if (first.pages.length <= least.pages.length) return first;
  for (const size of others) {
    const one = pagesOf(content, room, size, already);
    if (one.pages.length <= least.pages.length) return one;
  }
  return least;
}

function Foot({ copy, call, page, pages, room }: { copy: Copy; call: string; page: number; pages: number; room: Room }) {
  const { scale, width } = room;
  return (
    <div className="foot">
      <div>
        {copy.unit !== '' && (
          <FittedLine name="unit" text={copy.unit} width={width - 62 * scale} height={11 * scale} most={26 * scale} />
        )}
        <p className="call">{call}</p>
      </div>
      <div>
        <PaperCode label={copy.number} />
        <p className="no">{copy.number}</p>
      </div>
      {pages > 1 && (
        <p className="page">
          共 {pages} 页　第 {page} 页
        </p>
      )}
    </div>
  );
}

/** The words of one page; the head of a table again on each. */
const drawn = (page: readonly Block<ReactElement>[], heads: Body['heads']): ReactElement[] =>
  byTable(page).flatMap(({ table, blocks }) => {
    const head = table === undefined ? undefined : heads[table];
    return head ? [head.of, ...blocks] : blocks;
  });

/** Sheets of each of these copies, in order; what is said alike is set once. */
export function copySheets(copies: readonly Copy[], { format, call }: NoticeSheets): ReactElement[][] {
  const room = roomOf(format);
  const known = new Map<string, Set>();
  const already: Already = new Map();
  return copies.map((copy) => {
    const key = JSON.stringify(copy.content);
    const { pages, heads, type } = known.get(key) ?? set(copy.content, room, already);
    known.set(key, { pages, heads, type });
    return numbered(pages).map(({ page, sheet }) => (
      <Sheet key={`${copy.number} ${sheet}`} name="notice">
        {createElement('div', { className: 'said', style: type }, ...drawn(page, heads))}
        <Foot copy={copy} call={call} page={sheet} pages={pages.length} room={room} />
      </Sheet>
    ));
  });
}

/** The whole document, of the sheets of a list and of copies. */
export function noticeDocument(notice: NoticeSheets, sheets: readonly ReactElement[]): ReactElement {
  const { title, format, code } = notice;
  const room = roomOf(format);
  return (
    <PaperDocument title={title} style={noticeStyle(room) + coverStyle(room)} code={code} format={format}>
      {sheets}
    </PaperDocument>
  );
}
