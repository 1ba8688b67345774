// What was salvaged is put in order: whoever may open the station has an account, nobody hangs in the air, everybody can be found.
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import type { Role } from '../../shared/features/staff';
import { personDigitsRow, personTextRow } from '../features/residents/search-index';
import { nameTokens } from '../search/text';

/** Someone named in the key file, where accounts that could not be read are taken from. */
export type Known = { staffId: number; name: string; role: Role; publicKey: string };

/** The accounts of those who may sign in, the station's own row and its settings, where they could not be read. */
export function restoreDesk(sqlite: Sqlite, stationName: string, people: readonly Known[], now: string): void {
  const add = sqlite.prepare('INSERT OR IGNORE INTO staff (id, name, role, createdAt, publicKey) VALUES (?, ?, ?, ?, ?)');
  for (const { staffId, name, role, publicKey } of people) add.run(staffId, name, role, now, publicKey);
  sqlite
    .prepare(`INSERT OR IGNORE INTO station (id, name, phone, address, districtCode, districtWords, streetName, streetCode, communityName,
      communityCode, estateName, estateNo, demo) VALUES (1, ?, '', '', '', '', '', '', '', '', ?, '', 0)`)
    .run(stationName, stationName);
  sqlite.exec('INSERT OR IGNORE INTO safety (id, idleMinutes) VALUES (1, 10)');
  // Whatever of the log was read is found again.
  sqlite.exec(`UPDATE auditEntry SET filed = 1 WHERE filed = 0;
    INSERT OR REPLACE INTO auditFiled (id, through) VALUES (1, (SELECT ifnull(max(id), 0) FROM auditEntry))`);
  sqlite.exec('INSERT OR IGNORE INTO giftCap (id, eachCents, yearCents) VALUES (1, 5000, 30000)');
}

const UNREAD = '读不出';

/** A row in the place of one that could not be read, so that those who live there are not lost with it. */
const standIns: Record<string, (sqlite: Sqlite, id: number) => void> = {
  staff: (sqlite, id) =>
    sqlite
      .prepare(`INSERT INTO staff (id, name, role, createdAt, endedOn, endReason) VALUES (?, ?, 'viewer', '', '1970-01-01', ?)`)
      .run(id, `${UNREAD}的账号${id}`, UNREAD),
  building: (sqlite, id) =>
    sqlite.prepare('INSERT INTO building (id, name, position) VALUES (?, ?, ?)').run(id, `${UNREAD}的楼${id}`, 9000 + id),
  unit: (sqlite, id) =>
    sqlite
      .prepare('INSERT INTO unit (id, buildingId, name, position) VALUES (?, ?, ?, ?)')
      .run(id, nowhere(sqlite), `${UNREAD}${id}`, id),
  room: (sqlite, id) =>
    sqlite
      .prepare('INSERT INTO room (id, unitId, number, floor, sequence) VALUES (?, ?, ?, 0, 0)')
      .run(id, nowhereUnit(sqlite), `${UNREAD}${id}`),
  household: (sqlite, id) => sqlite.prepare('INSERT INTO household (id, roomId) VALUES (?, ?)').run(id, nowhereRoom(sqlite, id)),
};

function found(sqlite: Sqlite, find: string, add: string, ...values: unknown[]): number {
  const row = sqlite.prepare(find).pluck().get(values[0]);
  return typeof row === 'number' ? row : Number(sqlite.prepare(add).run(...values).lastInsertRowid);
}
const nowhere = (sqlite: Sqlite) =>
  found(
    sqlite,
    'SELECT id FROM building WHERE name = ?',
    'INSERT INTO building (name, position) VALUES (?, 9999)',
    `${UNREAD}的楼栋`,
  );
const nowhereUnit = (sqlite: Sqlite) =>
  found(
    sqlite,
    'SELECT id FROM unit WHERE name = ?',
    'INSERT INTO unit (name, buildingId, position) VALUES (?, ?, 9999)',
    `${UNREAD}的单元`,
    nowhere(sqlite),
  );
const nowhereRoom = (sqlite: Sqlite, household: number) =>
  found(
    sqlite,
    'SELECT id FROM room WHERE number = ?',
    'INSERT INTO room (number, unitId, floor, sequence) VALUES (?, ?, 0, 0)',
    `${UNREAD}的户${household}`,
    nowhereUnit(sqlite),
  );

type Loose = { table: string; rowid: number; parent: string; fkid: number };

const looseIn = (sqlite: Sqlite) => sqlite.pragma('main.foreign_key_check') as Loose[];

function parentOf(sqlite: Sqlite, { table, rowid, fkid }: Loose): number {
  const links = sqlite.pragma(`foreign_key_list("${table}")`) as { id: number; from: string }[];
  const column = links.find(({ id }) => id === fkid)?.from ?? 'id';
  return sqlite.prepare(`SELECT "${column}" FROM "${table}" WHERE rowid = ?`).pluck().get(rowid) as number;
}

/**
 * Takes the guards of all tables away, or of one: rows are put back as they were, not lived through again. Returns how to set the
 * guards again.
 */
export function unguard(sqlite: Sqlite, table: string | null = null): () => void {
  const triggers = sqlite
    .prepare("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = ifnull(?, tbl_name)")
    .all(table) as { name: string; sql: string }[];
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER "${name}"`);
  return () => {
    for (const { sql } of triggers) sqlite.exec(sql);
  };
}

/** Takes a row out of a table that otherwise lets nothing go. */
function letGo(sqlite: Sqlite, { table, rowid }: Loose): void {
  const guard = unguard(sqlite, table);
  sqlite.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid);
  guard();
}

/**
 * Every reference leads somewhere again: places and accounts that could not be read get a stand-in; what belonged to a person or a
 * paper that is gone goes with it. Returns how many rows went, by table.
 */
export function mendReferences(sqlite: Sqlite): Map<string, number> {
  const gone = new Map<string, number>();
  for (let loose = looseIn(sqlite); loose.length > 0; loose = looseIn(sqlite)) {
    for (const one of loose) {
      const standIn = standIns[one.parent];
      if (!standIn) {
        letGo(sqlite, one);
        gone.set(one.table, (gone.get(one.table) ?? 0) + 1);
        continue;
      }
      const id = parentOf(sqlite, one);
      const there = sqlite.prepare(`SELECT 1 FROM "${one.parent}" WHERE rowid = ?`).get(id);
      if (!there) standIn(sqlite, id);
    }
  }
  return gone;
}

type Person = { id: number; name: string } & Record<'idNumber' | 'documentNumber' | 'phone' | 'phone2', string | null>;

/** Everybody can be found again: the search index holds nothing that is not in the rows. */
export function rebuildSearch(sqlite: Sqlite): void {
  const text = sqlite.prepare('INSERT INTO personText (rowid, name, latin) VALUES (?, ?, ?)');
  const digits = sqlite.prepare('INSERT INTO personDigits (rowid, digits) VALUES (?, ?)');
  const people = sqlite.prepare('SELECT id, name, idNumber, documentNumber, phone, phone2 FROM person WHERE mergedInto IS NULL');
  for (const person of people.all() as Person[]) {
    text.run(...personTextRow(person.id, person.name));
    const row = personDigitsRow(person.id, person);
    if (row) digits.run(...row);
  }
  const minutes = sqlite.prepare('INSERT INTO minutesText (rowid, words) VALUES (?, ?)');
  const handedOn = sqlite.prepare("SELECT id, words FROM minutes WHERE state <> 'draft'").all() as {
    id: number;
    words: string;
  }[];
  for (const { id, words } of handedOn) minutes.run(id, nameTokens(words));
}
