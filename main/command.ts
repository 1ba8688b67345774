import type { Kysely } from 'kysely';
import { inscribe } from './audit';
import type { BulkInsert } from './database/bulk';
import type { Database } from './features';
import type { AuditNote, CommandPowers, Sitting } from './powers';

type Store = { db: Kysely<Database>; insertRows: BulkInsert };

/** One change in one transaction, with its audit notes: wholly there or not at all. Throws when nothing was noted. */
export const runCommand = <T>(
  { db, insertRows }: Store,
  operation: string,
  sitting: Sitting,
  change: (powers: CommandPowers) => Promise<T>,
): Promise<T> =>
  db.transaction().execute(async (trx) => {
    const notes: AuditNote[] = [];
    const value = await change({ ...sitting, db: trx, insertRows, note: (entry) => notes.push(entry) });
    await inscribe(trx, sitting, operation, notes);
    return value;
  });
