import { sql } from 'kysely';
import type { Reader } from '../../powers';
import type { ChangeRecord } from './apply';

const runs = (db: Reader) =>
  db
    .selectFrom('importRun')
    .innerJoin('staff', 'staff.id', 'importRun.staffId')
    .select(['importRun.at', 'importRun.fileName', 'staff.name as by'])
    .where('importRun.undoneAt', 'is', null);

/** The import a person came with; undefined for one entered by hand. */
export const importOfPerson = (db: Reader, personId: number) =>
  runs(db)
    .where(sql<number>`json_extract("entered", '$.person[0]')`, '<=', personId)
    .where(sql<number>`json_extract("entered", '$.person[1]')`, '>=', personId)
    .executeTakeFirst();

/** What later imports changed about a person, oldest first. Imports taken back are left out. */
export async function importedChangesOf(db: Reader, personId: number) {
  const changes = await runs(db)
    .innerJoin('importChange', 'importChange.importRunId', 'importRun.id')
    .select(['importChange.before', 'importChange.after'])
    .where('importChange.subject', '=', 'person')
    .where('importChange.subjectId', '=', personId)
    .orderBy('importChange.id')
    .execute();
  return changes.map(({ before, after, ...run }) => ({
    ...run,
    before: JSON.parse(before) as ChangeRecord,
    after: JSON.parse(after) as ChangeRecord,
  }));
}
