// A sheet with row keys as it came back: where its columns stand, and which line a row is of. A row whose key was changed, moved or
// belongs to something else is not taken, and says so.
import { fold, foldTight } from '../../shared/rules/fold';
import { rowKeyIn } from '../../shared/rules/row-key';
import { type Cell, cellKey, type Sheet, type Workbook } from '../sheets/workbook';

/** Headings that every sheet of keys has. */
export const KEY = '编码（请不要改）';
export const ROOM = '房号';

export type KeyedLine = { id: number; key: string; place: string; room: string };
/** Lines of something else: what is said of one that came back here. */
export type Strangers = ReadonlyMap<string, string>;

const MOST_ABOVE = 20;
/** A heading without what stands in brackets behind it. */
const bare = (heading: string) => foldTight(heading).replace(/\(.*$/s, '');

export type Heads = { header: number /** The column under this heading; -1 where there is none. */; at(label: string): number };

/** The row of headings; null where this is no sheet of ours. */
export function headsIn(rows: readonly (readonly Cell[])[]): Heads | null {
  for (const [header, cells] of rows.slice(0, MOST_ABOVE).entries()) {
    const heads = cells.map((cell) => bare(String(cell ?? '')));
    const at = (label: string) => heads.indexOf(bare(label));
    if (at(KEY) >= 0) return { header, at };
  }
  return null;
}

export const textAt = (cells: readonly Cell[], column: number): string => (column < 0 ? '' : fold(String(cells[column] ?? '')));

const headAt = (rows: readonly (readonly Cell[])[], header: number, column: number): string =>
  `“${fold(String(rows[header]?.[column] ?? '')).replace(/[（(].*$/s, '')}”`;

const roomIn = (text: string) => foldTight(text).replace(/[室号户房]$/, '');

type Asked<Line> = { lines: ReadonlyMap<string, Line>; strangers: Strangers };

/** The line a row is of, or why it is none. */
export function lineAt<Line extends KeyedLine>(
  cells: readonly Cell[],
  columns: { key: number; room: number },
  { lines, strangers }: Asked<Line>,
): { line: Line } | { wrong: string } {
  const written = textAt(cells, columns.key);
  const key = rowKeyIn(written.replace(/\.0+$/, ''));
  if (written === '') return { wrong: '这一行没有编码，没有收。请照原表补上编码，或在名单里直接录入。' };
  if (key === null) return { wrong: `编码“${written.slice(0, 20)}”改坏了，没有收。请照原表抄一遍，或在名单里直接录入。` };
  const line = lines.get(key);
  if (!line) return { wrong: strangers.get(key) ?? '没有这个编码，没有收。请看看是不是拿错了表。' };
  const room = roomIn(textAt(cells, columns.room));
  if (columns.room >= 0 && room !== roomIn(line.room))
    return {
      wrong: `编码是${line.place}的，这一行写的是“${room || '空'}”，像是挪了行或合并了格子，没有收。请核对后重新填这一行。`,
    };
  return { line };
}

/**
 * Says of a row (from 0) why none of these columns may answer for it: one of them was merged with the row above, and nobody can tell
 * whether what stands there was meant for both.
 */
export function mergedUnder(
  { rows, tall = [] }: Sheet,
  header: number,
): (row: number, columns: Iterable<number>) => string | null {
  const below = new Set<number>();
  for (const { top, left, bottom, right } of tall)
    for (let row = top + 1; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) below.add(cellKey(row, column));
  return (row, columns) => {
    const heads = [...columns].filter((column) => below.has(cellKey(row, column))).map((column) => headAt(rows, header, column));
    return heads.length === 0
      ? null
      : `${heads.join('、')}和上面一行合并成了一格，说不清是不是也说这一行，没有收。请取消合并，每行各填各的，或在名单里直接录入。`;
  };
}

/** A line below the table, over all columns: longer than any key. */
const LONGER_THAN_A_KEY = 16;
export function isNote(cells: readonly Cell[]): boolean {
  const said = new Set(cells.flatMap((cell) => (cell === null || String(cell).trim() === '' ? [] : [String(cell)])));
  const [words = ''] = said;
  return said.size === 1 && words.length > LONGER_THAN_A_KEY;
}

/** Every key that stands anywhere in the file. */
export function keysIn({ sheets }: Workbook): string[] {
  const cells = sheets.flatMap(({ rows }) => rows.flat());
  return [...new Set(cells.flatMap((cell) => (cell === null ? [] : (rowKeyIn(String(cell)) ?? []))))];
}
