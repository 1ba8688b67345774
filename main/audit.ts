import type { Generated } from 'kysely';
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
  };
};

/** A clock that goes back by more than this is worth an entry of its own. Milliseconds. */
const BACK_MS = 60_000;
const CLOCK_JUMPED = 'clock.jumped';

const asText = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));

type Head = { id: number; hash: string; at: string };

/** The newest entry: where the chain ends. */
export const chainHead = (db: Pick<Writer, 'selectFrom'>): Promise<Head | undefined> =>
  db.selectFrom('auditEntry').select(['id', 'hash', 'at']).orderBy('id', 'desc').limit(1).executeTakeFirst();

type Act = { operation: string; result: 'done' | 'refused'; note: AuditNote };

function entryAfter(head: Head | undefined, { now, session }: Sitting, { operation, result, note }: Act) {
  const [before, after] = [asText(note.before), asText(note.after)];
  const { salt, detail } = digestOf(before, after);
  const link = {
    id: (head?.id ?? 0) + 1,
    at: now,
    staffId: session.staffId,
    staffName: session.staffName,
    operation,
    subject: note.subject,
    subjectId: note.subjectId,
    result,
    detail,
    previous: head?.hash ?? GENESIS,
  };
  return { ...link, before, after, salt, hash: hashOf(link) };
}

/** Links entries to the end of the chain, in order. A clock that was set back is noted first. */
async function append(trx: Writer, sitting: Sitting, acts: Act[]): Promise<void> {
  // Past the views of a building chief: the chain is one.
  const db = trx.withSchema('main');
  let head = await chainHead(db);
  const seen = acts[0]?.operation === CLOCK_JUMPED;
  const wentBack = head && !seen && Date.parse(head.at) - Date.parse(sitting.now) > BACK_MS;
  const clock = { subject: 'clock', subjectId: 1, before: { at: head?.at }, after: { at: sitting.now } };
  const all: Act[] = wentBack ? [{ operation: 'clock.wentBack', result: 'done', note: clock }, ...acts] : acts;
  const entries = all.map((act) => {
    head = entryAfter(head, sitting, act);
    return head as ReturnType<typeof entryAfter>;
  });
  await db.insertInto('auditEntry').values(entries).execute();
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
