// A table within an official paper: cells of lines broken beforehand, a row that is higher than it may be goes on in the next one.
import { createElement, type ReactElement, type ReactNode } from 'react';
import type { Cell } from './official';
import { officialLayout as layout, officialType } from './official.style';
import { breakLines, type Line } from './official-lines';
import type { Block } from './pages';

const PT_PER_MM = 72 / 25.4;
/** Lines a row has at most on one sheet. */
const MOST_LINES = 28;

type Broken = { lines: Line[]; span: number; head: boolean };

/** Columns as the widest row has them. */
const columnsOf = (rows: readonly Cell[][]): number =>
  Math.max(1, ...rows.map((cells) => cells.reduce((sum, { span = 1 }) => sum + span, 0)));

/** Characters of a cell of 小四 over so many columns. */
const charactersOf = (span: number, columns: number): number =>
  Math.max(2, (((layout.width / columns) * span - layout.cellAir - 0.6) * PT_PER_MM) / officialType.cell);

const broken = ({ paragraphs, span = 1, head = false }: Cell, columns: number): Broken => ({
  lines: paragraphs.flatMap((runs) => breakLines(runs, { width: charactersOf(span, columns) })),
  ...{ span, head },
});

/** The lines of a cell; spread as children, they need no keys. */
const wordsOf = (lines: readonly Line[]): ReactNode[] =>
  lines.flatMap(({ runs }, line) => [
    ...(line > 0 ? ['\n'] : []),
    ...runs.map(({ text, bold }) => (bold ? createElement('b', null, text) : text)),
  ]);

const columnWidths = (columns: number): ReactElement =>
  createElement(
    'colgroup',
    null,
    ...Array.from({ length: columns }, () => createElement('col', { style: { width: `${layout.width / columns}mm` } })),
  );

const cellOf = ({ lines, span, head }: Broken): ReactElement =>
  createElement(head ? 'th' : 'td', { colSpan: span }, ...wordsOf(lines));

type RowProps = { cells: Broken[]; columns: number; height: number };

/** Each row is a table of its own, so that a page may end after any of them. */
const Row = ({ cells, columns, height }: RowProps) => (
  <table style={{ marginTop: '-.2mm' }}>
    {columnWidths(columns)}
    <tbody>{createElement('tr', { style: { height: `${height}mm` } }, ...cells.map(cellOf))}</tbody>
  </table>
);

/** Cells that are missing at the end of a row are there and empty. */
const filled = (cells: Broken[], columns: number): Broken[] => {
  const missing = columns - cells.reduce((sum, { span }) => sum + span, 0);
  return missing > 0 ? [...cells, { lines: [], span: missing, head: false }] : cells;
};

const rowBlock = (row: RowProps, key: string): Block<ReactElement> => ({ of: <Row key={key} {...row} />, height: row.height });

/** A block for each row. `least`: no row is lower, millimetres, where there is something to sign. */
export function tableBlocks(rows: readonly Cell[][], key: string, least: number): Block<ReactElement>[] {
  const columns = columnsOf(rows);
  return rows.flatMap((row, at) => {
    const cells = filled(
      row.map((cell) => broken(cell, columns)),
      columns,
    );
    const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
    return Array.from({ length: Math.ceil(most / MOST_LINES) }, (_, part) => {
      const slice = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(part * MOST_LINES, (part + 1) * MOST_LINES) }));
      const lines = Math.max(1, ...slice.map((cell) => cell.lines.length));
      const height = Math.max(least, lines * layout.cellLine + layout.cellAir);
      return rowBlock({ cells: slice, columns, height }, `${key} ${at} ${part}`);
    });
  });
}
