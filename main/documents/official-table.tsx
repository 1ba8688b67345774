// A table within an official paper: cells of lines broken beforehand, a row that is higher than it may be goes on in the next one.
import { createElement, type ReactElement, type ReactNode } from 'react';
import type { Cell } from './official';
import { breakLines, type Line } from './official-lines';
import type { Block } from './pages';

const PT_PER_MM = 72 / 25.4;
type Broken = { lines: Line[]; span: number; head: boolean };

/** How a table is set: its width, the height of a line and what a row adds to it (mm), the size of the type (pt); lines a row has at most. */
export type TableGrid = { width: number; line: number; air: number; size: number; most: number };

/** Columns as the widest row has them. */
const columnsOf = (rows: readonly Cell[][]): number =>
  Math.max(1, ...rows.map((cells) => cells.reduce((sum, { span = 1 }) => sum + span, 0)));

/** Characters of a cell over so many columns. */
const charactersOf = (span: number, columns: number, { width, air, size }: TableGrid): number =>
  Math.max(2, (((width / columns) * span - air - 0.6) * PT_PER_MM) / size);

const broken = ({ paragraphs, span = 1, head = false }: Cell, columns: number, grid: TableGrid): Broken => ({
  lines: paragraphs.flatMap((runs) => breakLines(runs, { width: charactersOf(span, columns, grid) })),
  ...{ span, head },
});

/** The lines of a cell; spread as children, they need no keys. */
const wordsOf = (lines: readonly Line[]): ReactNode[] =>
  lines.flatMap(({ runs }, line) => [
    ...(line > 0 ? ['\n'] : []),
    ...runs.map(({ text, bold }) => (bold ? createElement('b', null, text) : text)),
  ]);

const columnWidths = (columns: number, width: number): ReactElement =>
  createElement(
    'colgroup',
    null,
    ...Array.from({ length: columns }, () => createElement('col', { style: { width: `${width / columns}mm` } })),
  );

const cellOf = ({ lines, span, head }: Broken): ReactElement =>
  createElement(head ? 'th' : 'td', { colSpan: span }, ...wordsOf(lines));

type RowProps = { cells: Broken[]; columns: number; height: number; width: number };

/** Each row is a table of its own, so that a page may end after any of them. */
const Row = ({ cells, columns, height, width }: RowProps) => (
  <table style={{ marginTop: '-.2mm' }}>
    {columnWidths(columns, width)}
    <tbody>{createElement('tr', { style: { height: `${height}mm` } }, ...cells.map(cellOf))}</tbody>
  </table>
);

/** Cells that are missing at the end of a row are there and empty. */
const filled = (cells: Broken[], columns: number): Broken[] => {
  const missing = columns - cells.reduce((sum, { span }) => sum + span, 0);
  return missing > 0 ? [...cells, { lines: [], span: missing, head: false }] : cells;
};

const rowBlock = (row: RowProps, key: string): Block<ReactElement> => ({ of: <Row key={key} {...row} />, height: row.height });

/** Blocks of one row: more than one where it is higher than it may be. */
function blocksOfRow(row: readonly Cell[], key: string, least: number, columns: number, grid: TableGrid): Block<ReactElement>[] {
  const cells = filled(
    row.map((cell) => broken(cell, columns, grid)),
    columns,
  );
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
  return Array.from({ length: Math.ceil(most / grid.most) }, (_, part) => {
    const slice = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(part * grid.most, (part + 1) * grid.most) }));
    const lines = Math.max(1, ...slice.map((cell) => cell.lines.length));
    const height = Math.max(least, lines * grid.line + grid.air);
    return rowBlock({ cells: slice, columns, height, width: grid.width }, `${key} ${part}`);
  });
}

/** A table as blocks, and its header, which stands above its rows on every sheet; null where it has none. */
export type SetTable = { head: Block<ReactElement> | null; rows: Block<ReactElement>[] };

/** A block for each row. `least`: no row is lower, millimetres, where there is something to sign. */
export function setTable(rows: readonly Cell[][], key: string, least: number, grid: TableGrid): SetTable {
  const columns = columnsOf(rows);
  const set = rows.map((row, at) => blocksOfRow(row, `${key} ${at}`, least, columns, grid));
  const [first = [], ...others] = set;
  const [head] = first;
  const repeated = head !== undefined && first.length === 1 && others.length > 0 && rows[0]?.every((cell) => cell.head);
  if (!repeated) return { head: null, rows: set.flat() };
  return { head, rows: others.flat().map((block) => ({ ...block, table: key })) };
}
