import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { inscribe } from './audit';
import type { BulkInsert } from './database/bulk';
import { allWithin, writerWithin } from './database/scope';
import { transact } from './database/transact';
import { viewOnlyWords } from './database/trouble';
import type { Database } from './features';
import type { AuditNote, CommandPowers, Running, Sitting } from './powers';
import { Refusal } from './refusal';

export type Store = {
  db: Kysely<Database>;
  insertRows: BulkInsert /** Looked at only: every change is refused. */;
  readOnly?: boolean;
  running?(): Running;
};

/** This run of the desk. */
export const RUN = randomUUID();
/** Where nobody says how long it has been running. */
const sinceStart = (): Running => ({ run: RUN, ran: performance.now() });

/**
 * Who may write without a note: minutes and notices are kept at every pause of the pen, photos lie beside a form that is not saved, and
 * they are noted when they are handed on.
 */
const UNFINISHED: ReadonlySet<string> = new Set([
  'minutes.keep',
  'notices.keep',
  'attachments.chooseAside',
  'attachments.dropAside',
]);

/** Ends a transaction that was to write nothing: should it have written after all, that is gone with it. */
class Already extends Error {
  constructor(readonly value: unknown) {
    super('answered before');
  }
}

/** Refuses what a building chief noted of elsewhere; accounts are nobody's building. */
async function keepWithin(writer: CommandPowers['db'], notes: readonly AuditNote[]): Promise<void> {
  const about = notes.filter(({ subject }) => subject !== 'staff');
  if (!(await allWithin(writer, about))) throw new Refusal('这不在你负责的楼栋里，请找站长办理。');
}

/** One change in one transaction, with its audit notes: wholly there or not at all. Throws when nothing was noted. */
export const runCommand = async <T>(
  { db, insertRows, readOnly, running = sinceStart }: Store,
  operation: string,
  sitting: Sitting,
  change: (powers: CommandPowers) => Promise<T>,
): Promise<T> => {
  if (readOnly) throw new Refusal(viewOnlyWords);
  const whole = async (trx: CommandPowers['db']) => {
    const notes: AuditNote[] = [];
    let again = false;
    let unfinished = false;
    const already = () => {
      again = true;
    };
    const keepUnfinished = () => {
      if (!UNFINISHED.has(operation)) throw new Error(`${operation} finishes what it writes`);
      unfinished = true;
    };
    const bounded = sitting.session.buildings !== null;
    const writer = bounded ? writerWithin(trx) : trx;
    const note = (entry: AuditNote) => notes.push(entry);
    const { now, today, session } = sitting;
    const powers = { now, today, session, db: writer, insertRows, running: running(), note, already, unfinished: keepUnfinished };
    const value = await change(powers);
    if (again && notes.length === 0) throw new Already(value);
    if (bounded) await keepWithin(writer, notes);
    if (notes.length > 0 || !unfinished) await inscribe(trx, sitting, operation, notes);
    return value;
  };
  try {
    return await transact(db, whole);
  } catch (error) {
    if (error instanceof Already) return error.value as T;
    throw error;
  }
};
