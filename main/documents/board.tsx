import type { ReactElement } from 'react';
import type { PaperFormat } from '../../shared/rules/paper-size';
import { type BoardType, boardStyle, boardType, boardLayout as layout } from './board.style';
import { linesOf } from './fit';
import { FittedLine, PaperDocument, Sheet } from './frame';
import { type Block, byTable, numbered, paginate } from './pages';
import { type PaperColumn, PaperFoot, PaperTable } from './parts';
import { scaledStyle } from './scaled';

/** What hangs on the wall: a title, lines below it, then paragraphs or one table. */
export type Board = {
  title: string;
  facts: string[];
  /** One line as large as fits: the number to call. */
  large?: string;
  paragraphs?: string[];
  table?: { columns: PaperColumn[]; rows: string[][] };
  number: string;
  from: string;
  format: PaperFormat;
  /** What the code on it says; without one it leads back to the paper. */
  code?: string;
};

const TABLE = 'board';

/** A short text is set larger, as far as it stays on one sheet. */
const SIZES = { text: [1.7, 1.55, 1.4, 1.25, 1.1], table: [1.1] };

function openingBlock({ title, facts, large }: Board): Block<ReactElement> {
  const of = (
    <div key="opening" className="opening">
      <FittedLine name="title" text={title} width={layout.width} height={layout.title - 4} most={40} />
      {facts.map((words) => (
        <p key={words} className="fact">
          {words}
        </p>
      ))}
      {large && <p className="large">{large}</p>}
    </div>
  );
  return { of, height: layout.title + facts.length * layout.fact + (large ? 20 : 0) + layout.below };
}

function textBlock(words: string, key: string, { type, line, gap }: BoardType): Block<ReactElement> {
  const height = linesOf(words, type, layout.width) * line + gap;
  const of = (
    <p key={key} className="text" style={{ height: `${height}mm` }}>
      {words}
    </p>
  );
  return { of, height };
}

type Row = { cells: readonly string[]; columns: readonly PaperColumn[]; key: string };

function rowBlock({ cells, columns, key }: Row, { cell: size, row, rowLine, rowAir }: BoardType): Block<ReactElement> {
  const taken = columns.reduce((sum, { width = 0 }) => sum + width, 0);
  const widths = columns.map(({ width }) => (width ?? layout.width - taken) - layout.cellAir);
  const lines = Math.max(...cells.map((cell, at) => linesOf(cell, size, widths[at] ?? layout.width)));
  const height = Math.max(row, lines * rowLine + rowAir);
  const of = (
    <tr key={key} style={{ height: `${height}mm` }}>
      {columns.map(({ label }, at) => (
        <td key={label}>{cells[at]}</td>
      ))}
    </tr>
  );
  return { of, height, table: TABLE };
}

function blocksOf(board: Board, type: BoardType): Block<ReactElement>[] {
  const { paragraphs = [], table } = board;
  return [
    openingBlock(board),
    ...paragraphs.map((words, at) => textBlock(words, `text ${at}`, type)),
    ...(table?.rows.map((cells, at) => rowBlock({ cells, columns: table.columns, key: `row ${at}` }, type)) ?? []),
  ];
}

/** The pages, in the largest type at which they are one; in the usual one where they are more. */
function pagesOf(board: Board) {
  const set = (times: number) => {
    const type = boardType(times);
    const headers = { [TABLE]: type.header };
    return { type, pages: paginate(blocksOf(board, type), { height: layout.height, headers }) };
  };
  return SIZES[board.table ? 'table' : 'text'].map(set).find(({ pages }) => pages.length === 1) ?? set(1);
}

/** The sheets, and how many there are. */
export function boardPaper(board: Board): { document: ReactElement; sheets: number } {
  const { title, number, from, format, table, code = `家门口 ${number}\n${from}` } = board;
  const { type, pages } = pagesOf(board);
  const style = scaledStyle(format) + boardStyle(type);
  const document = (
    <PaperDocument title={`${title} ${number}`} format={format} style={style} code={code}>
      {numbered(pages).map(({ page, sheet }) => (
        <Sheet key={sheet} name="board">
          {byTable(page).map(({ table: of, blocks }) =>
            of ? <PaperTable key={of} columns={table?.columns ?? []} rows={blocks} /> : blocks,
          )}
          <PaperFoot number={number} page={sheet} pages={pages.length}>
            <FittedLine name="from" text={from} width={70} height={9} most={12} />
          </PaperFoot>
        </Sheet>
      ))}
    </PaperDocument>
  );
  return { document, sheets: pages.length };
}
