import type Sqlite from 'better-sqlite3-multiple-ciphers';
import type { Transaction } from 'kysely';
import type { Database } from '../features';
import { HIDDEN } from './hidden';

// A building chief sees and changes own buildings only. It is the database that sees to it: views of this connection stand in
// front of the tables, so whatever a handler asks, it is asked of the own buildings. Writing goes past the views, into the
// tables; command.ts then looks whether everything that was noted lies within.

const viewsOf = (ids: readonly number[]): Record<string, string> => ({
  building: `id IN (${ids.join(',') || 'NULL'})`,
  unit: 'buildingId IN (SELECT id FROM temp.building)',
  room: 'unitId IN (SELECT id FROM temp.unit)',
  household: 'roomId IN (SELECT id FROM temp.room)',
  residence: 'householdId IN (SELECT id FROM temp.household)',
  // Those who live there, and those who last lived there.
  person: `id IN (SELECT personId FROM temp.residence) AND NOT EXISTS (SELECT 1 FROM main.residence AS elsewhere WHERE
    elsewhere.personId = person.id AND elsewhere.endedOn IS NULL AND elsewhere.householdId NOT IN (SELECT id FROM temp.household))`,
  personTag: 'personId IN (SELECT id FROM temp.person)',
  fieldValue: `personId IN (SELECT id FROM temp.person) OR householdId IN (SELECT id FROM temp.household)
    OR roomId IN (SELECT id FROM temp.room)`,
  tagDetail: 'personTagId IN (SELECT id FROM temp.personTag)',
  guardian: 'personId IN (SELECT id FROM temp.person)',
  careContact: 'personId IN (SELECT id FROM temp.person)',
  claim: 'personId IN (SELECT id FROM temp.person)',
  screeningCall: 'personId IN (SELECT id FROM temp.person)',
  // What is confidential is the office's alone, wherever it is.
  serviceOrder: 'confidential = 0 AND buildingId IN (SELECT id FROM temp.building)',
  orderStep: 'orderId IN (SELECT id FROM temp.serviceOrder)',
  orderReply: 'orderId IN (SELECT id FROM temp.serviceOrder)',
  orderExtension: 'orderId IN (SELECT id FROM temp.serviceOrder)',
  errand: 'buildingId IN (SELECT id FROM temp.building)',
  errandDocument: 'errandId IN (SELECT id FROM temp.errand)',
  errandReturn: 'documentId IN (SELECT id FROM temp.errandDocument)',
  errandMaterial: 'errandId IN (SELECT id FROM temp.errand)',
  wish: 'buildingId IN (SELECT id FROM temp.building)',
  wishClaim: 'wishId IN (SELECT id FROM temp.wish)',
  visit: 'householdId IN (SELECT id FROM temp.household)',
  visitNeed: 'visitId IN (SELECT id FROM temp.visit)',
  visitCard: 'personId IN (SELECT id FROM temp.person)',
  post: 'buildingId IN (SELECT id FROM temp.building)',
  entry: 'roomId IN (SELECT id FROM temp.room)',
  roomAlias: 'roomId IN (SELECT id FROM temp.room)',
  importChange: `subject = 'person' AND subjectId IN (SELECT id FROM temp.person)`,
  checkupSetting: 'id = 1',
  checkedFinding: `(personId IN (SELECT id FROM temp.person) AND (otherId IS NULL OR otherId IN (SELECT id FROM temp.person)))
    OR householdId IN (SELECT id FROM temp.household) OR roomId IN (SELECT id FROM temp.room)`,
  auditEntry: `subject = 'person' AND subjectId IN (SELECT id FROM temp.person)
    OR subject = 'household' AND subjectId IN (SELECT id FROM temp.household) OR subject = 'importRun'
    OR subject = 'serviceOrder' AND subjectId IN (SELECT id FROM temp.serviceOrder)
    OR subject = 'errand' AND subjectId IN (SELECT id FROM temp.errand)
    OR subject = 'wish' AND subjectId IN (SELECT id FROM temp.wish)`,
});

/** From now on this connection reads these buildings and what belongs to them, and nothing else of the people. */
export function narrow(sqlite: Sqlite, buildingIds: readonly number[]): void {
  widen(sqlite);
  for (const [table, within] of Object.entries(viewsOf(buildingIds))) {
    sqlite.exec(`CREATE TEMP VIEW "${table}" AS SELECT * FROM main."${table}" WHERE ${within}`);
  }
  for (const table of HIDDEN) sqlite.exec(`CREATE TEMP VIEW "${table}" AS SELECT * FROM main."${table}" WHERE 0`);
}

/** The whole station again. */
function widen(sqlite: Sqlite): void {
  const views = sqlite.prepare("SELECT name FROM temp.sqlite_schema WHERE type = 'view'").all() as { name: string }[];
  for (const { name } of views.reverse()) sqlite.exec(`DROP VIEW temp."${name}"`);
}

const WRITES: ReadonlySet<string | symbol> = new Set(['insertInto', 'updateTable', 'deleteFrom']);

/** Reads through the views, writes into the tables. */
export function writerWithin(trx: Transaction<Database>): Transaction<Database> {
  const tables = trx.withSchema('main') as Transaction<Database>;
  return new Proxy(trx, {
    get(reading, name) {
      const from = WRITES.has(name) ? tables : reading;
      const value: unknown = Reflect.get(from, name, from);
      return typeof value === 'function' ? value.bind(from) : value;
    },
  });
}

/** What a note may be about, and the table that tells whether it lies within. */
const SUBJECTS = ['person', 'household', 'room', 'unit', 'building', 'post', 'entry', 'serviceOrder', 'errand', 'wish'] as const;
type Subject = (typeof SUBJECTS)[number];
const isSubject = (subject: string): subject is Subject => (SUBJECTS as readonly string[]).includes(subject);

/** Whether everything noted lies within the own buildings. What is no part of the estate never does. */
export async function allWithin(db: Pick<Transaction<Database>, 'selectFrom'>, notes: { subject: string; subjectId: number }[]) {
  for (const { subject, subjectId } of notes) {
    if (!isSubject(subject)) return false;
    const found = await db.selectFrom(subject).select('id').where('id', '=', subjectId).executeTakeFirst();
    if (!found) return false;
  }
  return true;
}
