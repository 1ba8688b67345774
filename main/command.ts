import type { Kysely } from 'kysely';
import { inscribe } from './audit';
import type { BulkInsert } from './database/bulk';
import { allWithin, writerWithin } from './database/scope';
import { viewOnlyWords } from './database/trouble';
import type { Database } from './features';
import type { AuditNote, CommandPowers, Sitting } from './powers';
import { Refusal } from './refusal';

export type Store = {
  db: Kysely<Database>;
  insertRows: BulkInsert /** Looked at only: every change is refused. */;
  readOnly?: boolean;
};

/** One change in one transaction, with its audit notes: wholly there or not at all. Throws when nothing was noted. */
export const runCommand = async <T>(
  { db, insertRows, readOnly }: Store,
  operation: string,
  sitting: Sitting,
  change: (powers: CommandPowers) => Promise<T>,
): Promise<T> => {
  if (readOnly) throw new Refusal(viewOnlyWords);
  return db.transaction().execute(async (trx) => {
    const notes: AuditNote[] = [];
    const bounded = sitting.session.buildings !== null;
    const writer = bounded ? writerWithin(trx) : trx;
    const value = await change({ ...sitting, db: writer, insertRows, note: (entry) => notes.push(entry) });
    if (
      bounded &&
      !(await allWithin(
        writer,
        notes.filter((note) => note.subject !== 'staff'),
      ))
    ) {
      throw new Refusal('这不在你负责的楼栋里，请找站长办理。');
    }
    await inscribe(trx, sitting, operation, notes);
    return value;
  });
};
