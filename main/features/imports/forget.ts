import type { Reader, Writer } from '../../powers';
import type { ChangeRecord } from './apply';
import { forgetDrafts } from './drafts';

/** What imports wrote over, of a person: the values before and after, oldest first. Runs taken back are among them. */
export async function importedValuesOf(db: Reader, personId: number): Promise<ChangeRecord['fields'][]> {
  const changes = await db
    .selectFrom('importChange')
    .select(['before', 'after'])
    .where('subject', '=', 'person')
    .where('subjectId', '=', personId)
    .execute();
  return changes.flatMap(({ before, after }) => [before, after].map((json) => (JSON.parse(json) as ChangeRecord).fields));
}

/** What imports changed of a person, and sheets that were read and not yet imported. The caller notes it. */
export async function forgetImports(db: Writer, personId: number): Promise<void> {
  await db.deleteFrom('importChange').where('subject', '=', 'person').where('subjectId', '=', personId).execute();
  forgetDrafts();
}
