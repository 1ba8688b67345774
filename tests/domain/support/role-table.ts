import { Role } from '../../../shared/features/staff';

/** 是: may; 密: may, with the password once more; —: may not. */
export type Cell = '是' | '密' | '—';
export type RoleTable = Record<string, Record<Role, Cell>>;

const isCell = (word: string): word is Cell => word === '是' || word === '密' || word === '—';

/**
 * Reads tables a person can read, as one: the first line of each names every role, each other line an operation and a cell
 * for each role. An operation stands in one of them, once.
 */
export function roleTable(...texts: string[]): RoleTable {
  const table: RoleTable = {};
  for (const [name, cells] of texts.flatMap(linesOf)) {
    if (name in table) throw new Error(`${name} has two lines`);
    table[name] = cells;
  }
  return table;
}

function linesOf(text: string): [name: string, cells: Record<Role, Cell>][] {
  const [head = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  if (head.join() !== Role.options.join())
    throw new Error(`the table names ${head.join()}, the station has ${Role.options.join()}`);
  return lines.map(([name = '', ...cells]) => {
    if (cells.length !== head.length || !cells.every(isCell)) throw new Error(`the line of ${name} cannot be read`);
    return [name, Object.fromEntries(Role.options.map((role, index) => [role, cells[index]])) as Record<Role, Cell>];
  });
}

/** The column of one role. */
export const columnOf = (table: RoleTable, role: Role): Record<string, Cell> =>
  Object.fromEntries(Object.entries(table).map(([name, cells]) => [name, cells[role]]));
