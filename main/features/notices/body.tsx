// What is said on a notice, as blocks of known heights: lines that keep together, a table whose head is repeated, the place of the seal.
import type { ReactElement } from 'react';
import type { Seal } from '../../../shared/features/notice-words';
import type { Rich } from '../../../shared/rules/rich-text';
import { FittedLine } from '../../documents/frame';
import type { OfficialBlock } from '../../documents/official';
import { breakLines } from '../../documents/official-lines';
import { setTable } from '../../documents/official-table';
import type { Block } from '../../documents/pages';
import { richBlocks } from '../../documents/rich-blocks';
import { lineBlock } from '../../documents/set-line';
import { cellGrid, lineGrid, type Room, titleSize } from './layout';

export type Content = {
  title: string;
  content: Rich;
  /** The name above the title; none where there is no letterhead. */
  letterhead: string | null;
  seal: Seal;
  /** Lines of the closing: who issues it, and when. */
  closing: readonly string[];
};

/** Blocks, and the head of each table by its name. */
export type Body = { blocks: Block<ReactElement>[]; heads: Record<string, Block<ReactElement>> };

const SEAL_MM = 42;

function letterheadBlock(words: string, { width, scale }: Room): Block<ReactElement> {
  const height = 15 * scale;
  const of = <FittedLine key="letterhead" name="letterhead" text={words} width={width} height={height} most={26 * scale} />;
  return { of, height: height + 4 * scale };
}

function titleBlock(title: string, room: Room): Block<ReactElement> {
  const { size, perLine } = titleSize(title, room);
  const lines = breakLines([{ text: title }], { width: perLine, title: true });
  const line = Math.ceil((size * 1.25 * 25.4) / 72);
  const of = (
    <h1
      key="title"
      className="title"
      style={{ fontSize: `${size}pt`, lineHeight: `${line}mm`, paddingBottom: `${7 * room.scale}mm` }}
    >
      {lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')}
    </h1>
  );
  return { of, height: lines.length * line + 7 * room.scale, keepsNext: true };
}

/** First and second, and the last two lines of a paragraph stay together. */
const kept = (at: number, of: number, always: boolean) => always || (of > 1 && (at === 0 || at === of - 2));

function textBlocks(block: OfficialBlock & { kind: 'text' }, key: string, room: Room, size: number): Block<ReactElement>[] {
  const { runs, level = 'body', first = 2, others = 0, keepsNext = level !== 'body' } = block;
  const grid = lineGrid(room, size);
  const heading = level !== 'body';
  const lines = breakLines(runs, { width: grid.characters, first: heading ? 0 : first, others });
  return lines.map((line, at) => ({
    ...lineBlock(line, level, `${key} ${at}`, grid),
    keepsNext: kept(at, lines.length, keepsNext),
  }));
}

function tableOf(block: OfficialBlock & { kind: 'table' }, key: string, room: Room, size: number, body: Body): void {
  const grid = cellGrid(room, size);
  const { head, rows } = setTable(block.rows, key, 0, grid);
  const gap = { of: <p key={`${key} gap`} style={{ height: `${3 * room.scale}mm` }} />, height: 3 * room.scale };
  if (head) body.heads[key] = head;
  body.blocks.push(...rows, gap);
}

function closingBlock({ seal, closing }: Content, room: Room, size: number): Block<ReactElement> {
  const grid = lineGrid(room, size);
  const text = closing.length * grid.line;
  const height = seal === 'none' ? text : Math.max(text, SEAL_MM);
  const above = grid.line / 2;
  const width = seal === 'beside' ? room.width / 2 : room.width;
  const of = (
    <div
      key="closing"
      className={`closing ${seal}`}
      style={{ height: `${height + above}mm`, paddingTop: `${above + (height - text) / 2}mm` }}
    >
      {closing.map((words) => (
        <FittedLine key={words} name="by" text={words} width={width} height={grid.line} most={size} />
      ))}
    </div>
  );
  return { of, height: height + above };
}

/** What was set already on sheets of one room, by what it says and its size: of 200 copies most paragraphs say the same. */
export type Already = Map<string, Block<ReactElement>[]>;

function once(already: Already, key: string, set: () => Block<ReactElement>[]): Block<ReactElement>[] {
  const known = already.get(key) ?? set();
  already.set(key, known);
  return known;
}

/** Everything above the foot, set in this size (pt). */
export function bodyOf(content: Content, room: Room, size: number, already: Already): Body {
  const body: Body = { blocks: [], heads: {} };
  if (content.letterhead !== null) body.blocks.push(letterheadBlock(content.letterhead, room));
  body.blocks.push(titleBlock(content.title, room));
  for (const [at, block] of richBlocks(content.content, false).entries()) {
    if (block.kind === 'text')
      body.blocks.push(...once(already, `${at} ${size} ${JSON.stringify(block)}`, () => textBlocks(block, `${at}`, room, size)));
    else if (block.kind === 'table') tableOf(block, `table ${at}`, room, size, body);
  }
  const last = body.blocks.at(-1);
  // Who says it does not stand on a sheet of its own.
  if (last) body.blocks[body.blocks.length - 1] = { ...last, keepsNext: true };
  body.blocks.push(closingBlock(content, room, size));
  return body;
}
