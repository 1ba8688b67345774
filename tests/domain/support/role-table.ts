import { Role } from '../../../shared/features/staff';

/** 是: may; 密: may, with the password once more; —: may not. */
export type Cell = '是' | '密' | '—';
export type RoleTable = Record<string, Record<Role, Cell>>;

const isCell = (word: string): word is Cell => word === '是' || word === '密' || word === '—';

/** Reads a table a person can read: the first line names every role, each other line an operation and a cell for each role. */
export function roleTable(text: string): RoleTable {
  const [head = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  if (head.join() !== Role.options.join())
    throw new Error(`the table names ${head.join()}, the station has ${Role.options.join()}`);
  const table: RoleTable = {};
  for (const [name = '', ...cells] of lines) {
    if (name in table) throw new Error(`${name} has two lines`);
    if (cells.length !== head.length || !cells.every(isCell)) throw new Error(`the line of ${name} cannot be read`);
    table[name] = Object.fromEntries(Role.options.map((role, index) => [role, cells[index]])) as Record<Role, Cell>;
  }
  return table;
}

/** The column of one role. */
export const columnOf = (table: RoleTable, role: Role): Record<string, Cell> =>
  Object.fromEntries(Object.entries(table).map(([name, cells]) => [name, cells[role]]));
