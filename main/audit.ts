import { type Expression, type Generated, type Insertable, sql } from 'kysely';
import { digestOf, GENESIS, hashOf } from './audit-chain';
import type { AuditNote, Sitting, Writer } from './powers';

export type AuditTables = {
  auditEntry: {
    id: Generated<number>;
    at: string;
    staffId: number;
    staffName: string;
    operation: string;
    subject: string;
    subjectId: number;
    result: 'done' | 'refused';
    /** JSON; null when there is nothing to tell, or when it was erased (then `salt` is null too). */
    before: string | null;
    after: string | null;
    salt: string | null;
    detail: string;
    previous: string;
    hash: string;
    /** Whether the indexes know it. What is written is filed later, many entries at once. */
    filed: Generated<0 | 1>;
  };
  /** How far the entries are filed: one row. */
  auditFiled: { id: number; through: number };
  /**
   * Numbers of entries, by whom or what they are about, by account and act, and by time. They hold every entry: those that are not
   * filed yet are looked through. Whoever looks for entries asks these for their numbers; the entries are read of auditEntry.
   */
  auditAbout: { subject: string; subjectId: number; id: number };
  auditActs: { staffId: number; operation: string; id: number };
  auditTimes: { at: string; id: number };
};

/** A clock that goes back by as much is worth an entry of its own: a second is what makes two times tell another order than the numbers. Milliseconds. */
const BACK_MS = 1000;
const CLOCK_JUMPED = 'clock.jumped';

const asText = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));

type Head = { id: number; hash: string; at: string };

const newest = (db: Pick<Writer, 'selectFrom'>) =>
  db.selectFrom('auditEntry').select(['id', 'hash', 'at']).orderBy('id', 'desc').limit(1);

/** Numbers of all entries about these subjects of one kind. `ids`: of the subjects, or a query of them. */
export const numbersAbout = (
  db: Pick<Writer, 'selectFrom'>,
  subject: string,
  ids: readonly number[] | Expression<{ id: number | null }>,
) =>
  db
    .selectFrom('auditAbout')
    .select('auditAbout.id')
    .where('auditAbout.subject', '=', subject)
    .where(sql<boolean>`"auditAbout"."subjectId" in ${'length' in ids ? sql`(${sql.join(ids)})` : ids}`);

/** The newest entry: where the chain ends. */
export const chainHead = (db: Pick<Writer, 'selectFrom'>): Promise<Head | undefined> => newest(db).executeTakeFirst();

type Act = { operation: string; result: 'done' | 'refused'; note: AuditNote };

type Row = Insertable<AuditTables['auditEntry']> & { id: number };
/** `cells` in the order of `columns`. */
type Entry = Head & { cells: readonly (string | number | null)[] };

function entryAfter(head: Head | undefined, { now, session }: Sitting, { operation, result, note }: Act): Entry {
  const [before, after] = [asText(note.before), asText(note.after)];
  const { salt, detail } = digestOf(before, after);
  const { staffId, staffName } = session;
  const { subject, subjectId } = note;
  const id = (head?.id ?? 0) + 1;
  const at = now;
  const previous = head?.hash ?? GENESIS;
  const hash = hashOf({ id, at, staffId, staffName, operation, subject, subjectId, result, detail, previous });
  // Written out: to copy one object into another takes longer than to hash it.
  const cells = [
    id,
    at,
    staffId,
    staffName,
    operation,
    subject,
    subjectId,
    result,
    before,
    after,
    salt,
    detail,
    previous,
    hash,
    0,
  ];
  return { id, at, hash, cells };
}

const columns = [
  ...(['id', 'at', 'staffId', 'staffName', 'operation', 'subject', 'subjectId', 'result'] as const),
  ...(['before', 'after', 'salt', 'detail', 'previous', 'hash', 'filed'] as const),
];

/** Asked by every command: building and compiling them each time would take several times as long as running them. */
function compiled(trx: Writer) {
  // Past the views of a building chief: the chain is one.
  const db = trx.withSchema('main');
  const blank = Object.fromEntries(columns.map((column) => [column, null])) as unknown as Row;
  const { sql, query, queryId } = db.insertInto('auditEntry').values(blank).compile();
  return { head: newest(db).compile(), add: { sql, query, queryId } };
}
let kept: ReturnType<typeof compiled> | undefined;

/** Links entries to the end of the chain, in order. A clock that was set back is noted first. */
async function append(db: Writer, sitting: Sitting, acts: Act[]): Promise<void> {
  kept ??= compiled(db);
  let head: Head | undefined = (await db.getExecutor().executeQuery<Head>(kept.head)).rows[0];
  const seen = acts[0]?.operation === CLOCK_JUMPED;
  const wentBack = head && !seen && head.at > sitting.now && Date.parse(head.at) - Date.parse(sitting.now) >= BACK_MS;
  const clock = { subject: 'clock', subjectId: 1, before: { at: head?.at }, after: { at: sitting.now } };
  const all: Act[] = wentBack ? [{ operation: 'clock.wentBack', result: 'done', note: clock }, ...acts] : acts;
  for (const act of all) {
    const entry: Entry = entryAfter(head, sitting, act);
    const { sql, query, queryId } = kept.add;
    await db.getExecutor().executeQuery({ sql, query, queryId, parameters: entry.cells });
    head = entry;
  }
}

/** Notes that the clock and the time that went by do not agree. `due`: what the clock should have shown, UTC ISO. */
export const inscribeJump = (db: Writer, sitting: Sitting, due: string): Promise<void> =>
  inscribe(db, sitting, CLOCK_JUMPED, [{ subject: 'clock', subjectId: 1, before: { at: due }, after: { at: sitting.now } }]);

/** Writes the notes of one command. Throws when there are none: a write nobody noted is rolled back. */
export async function inscribe(db: Writer, sitting: Sitting, operation: string, notes: AuditNote[]): Promise<void> {
  if (notes.length === 0) throw new Error(`${operation} changed something without noting it`);
  await append(
    db,
    sitting,
    notes.map((note) => ({ operation, result: 'done', note })),
  );
}

/** Notes that someone asked for what their role does not allow, `times` times. */
export const inscribeRefusal = (db: Writer, sitting: Sitting, operation: string, times = 1): Promise<void> =>
  append(db, sitting, [
    {
      operation,
      result: 'refused',
      note: { subject: 'operation', subjectId: sitting.session.staffId, before: null, after: times > 1 ? { times } : null },
    },
  ]);
