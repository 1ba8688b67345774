// The ledger as plain rows. The model keeps the same rows in memory; ids are places in the list, counted from one.
import type Sqlite from 'better-sqlite3-multiple-ciphers';

type Ended = { endedOn: string | null; endReason: string | null };
export type Person = {
  name: string;
  sex: string | null;
  birthOn: string | null;
  idNumber: string | null;
  phone: string | null;
  note: string | null;
  diedOn: string | null;
};
export type Residence = Ended & {
  personId: number;
  householdId: number;
  relation: string | null;
  residency: string | null;
  startedOn: string;
};
export type Household = Ended & { roomId: number; openedOn: string; verifiedOn: string | null };
export type PersonTag = Ended & { personId: number; tag: string; startedOn: string; validTo: string | null };
export type Post = Ended & { buildingId: number; unitId: number | null; name: string; phone: string | null; startedOn: string };
export type Room = { unitId: number; number: string; floor: number };
export type Unit = { buildingId: number; name: string };

export type Tables = {
  person: Person[];
  residence: Residence[];
  household: Household[];
  personTag: PersonTag[];
  post: Post[];
  room: Room[];
  unit: Unit[];
};

const columns: { [T in keyof Tables]: readonly (keyof Tables[T][number] & string)[] } = {
  person: ['name', 'sex', 'birthOn', 'idNumber', 'phone', 'note', 'diedOn'],
  residence: ['personId', 'householdId', 'relation', 'residency', 'startedOn', 'endedOn', 'endReason'],
  household: ['roomId', 'openedOn', 'verifiedOn', 'endedOn', 'endReason'],
  personTag: ['personId', 'tag', 'startedOn', 'validTo', 'endedOn', 'endReason'],
  post: ['buildingId', 'unitId', 'name', 'phone', 'startedOn', 'endedOn', 'endReason'],
  room: ['unitId', 'number', 'floor'],
  unit: ['buildingId', 'name'],
};
const names = Object.keys(columns) as (keyof Tables)[];

/** What the file holds. Throws when the ids of a table leave a gap: then a row was lost that others were counted after. */
export function readTables(sqlite: Sqlite): Tables {
  const read = (table: keyof Tables) => {
    const rows = sqlite.prepare(`SELECT id, ${columns[table].join(', ')} FROM ${table} ORDER BY id`).all() as { id: number }[];
    return rows.map(({ id, ...row }, at) => {
      if (id !== at + 1) throw new Error(`${table} has no row ${at + 1}`);
      return row;
    });
  };
  return Object.fromEntries(names.map((table) => [table, read(table)])) as unknown as Tables;
}

/** The first row in which two ledgers differ, in words; null when they are the same. */
export function firstDifference(found: Tables, wanted: Tables): string | null {
  for (const table of names) {
    const most = Math.max(found[table].length, wanted[table].length);
    for (let at = 0; at < most; at += 1) {
      const [is, should] = [found[table][at], wanted[table][at]] as Record<string, unknown>[];
      const same = is && should && columns[table].every((column) => is[column] === should[column]);
      if (!same) return `${table} ${at + 1}: ${JSON.stringify(is)} instead of ${JSON.stringify(should)}`;
    }
  }
  return null;
}
