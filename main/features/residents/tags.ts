// Writing tags: joining, lapsing, leaving. A tag is a row of its own for as long as it holds; a renewal is a new row, so that
// the counts of every past day stay as they were.
import { sql } from 'kysely';
import type { CareChanges, CareDraft } from '../../../shared/features/care-fields';
import { among } from '../../database/among';
import type { CommandPowers, Reader } from '../../powers';
import { lapsedBy, termsOf } from '../groups/queries';

type Writer = CommandPowers['db'];
export type OpenTag = { id: number; startedOn: string; validTo: string | null };

/** The tag nobody ended yet, whether or not it is still valid. */
export const openTag = (db: Reader, personId: number, tag: string): Promise<OpenTag | undefined> =>
  db
    .selectFrom('personTag')
    .select(['id', 'startedOn', 'validTo'])
    .where('tag', '=', tag)
    .where('personId', '=', personId)
    .where('endedOn', 'is', null)
    .executeTakeFirst();

/** Why a tag ended that ran out and was begun anew. */
const LAPSED = '到期';

export const hasLapsed = ({ validTo }: OpenTag, today: string): boolean => validTo !== null && validTo < today;

/** Ends tags of these people that had run out by a day, each on the day after its last; what comes after is a row of its own. */
export async function closeLapsed(db: Writer, personIds: readonly number[], today: string, tag: string | null = null) {
  await db
    .updateTable('personTag')
    .set({ endedOn: sql<string>`date("validTo", '+1 day')`, endReason: LAPSED })
    .where('personId', 'in', among(personIds))
    .where(lapsedBy(today))
    .$if(tag !== null, (all) => all.where('tag', '=', tag ?? ''))
    .execute();
}

/** Undoes `closeLapsed` of tags whose new row was taken away again: only the last row of a tag can have ended so. */
export async function reopenLapsed(db: Writer, personId: number, tags: readonly string[]): Promise<void> {
  await db
    .updateTable('personTag')
    .set({ endedOn: null, endReason: null })
    .where('endReason', '=', LAPSED)
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('personTag')
        .select(({ fn }) => fn.max('id').as('id'))
        .where('personId', '=', personId)
        .where('tag', 'in', tags)
        .groupBy('tag'),
    )
    .execute();
}

export type Beginning = { personId: number; tag: string; startedOn: string; validTo: string | null };

/** Writes a tag. Returns its id. Whoever calls has seen to it that no other of the same name is open. */
export async function beginTag(db: Writer, beginning: Beginning): Promise<number> {
  const { id } = await db
    .insertInto('personTag')
    .values({ ...beginning, endedOn: null, endReason: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The own fields written for a tag; null where none were. */
export async function detailOf(db: Reader, personTagId: number): Promise<CareDraft | null> {
  const row = await db.selectFrom('tagDetail').selectAll().where('personTagId', '=', personTagId).executeTakeFirst();
  if (!row) return null;
  const { personTagId: _, ...care } = row;
  return care;
}

/** Sets own fields of a tag; those that are not named stay. */
export async function setDetail(db: Writer, personTagId: number, care: CareChanges): Promise<void> {
  const named = Object.fromEntries(Object.entries(care).filter(([, value]) => value !== undefined));
  if (Object.keys(named).length === 0) return;
  await db
    .insertInto('tagDetail')
    .values({ personTagId, ...named } as CareDraft & { personTagId: number })
    .onConflict((on) => on.column('personTagId').doUpdateSet(named))
    .execute();
}

/** Gives a person several tags at once, each for as long as its group says. One that ran out is begun anew. */
export async function addTags(powers: Pick<CommandPowers, 'db'>, personId: number, tags: readonly string[], startedOn: string) {
  if (tags.length === 0) return;
  const terms = await termsOf(powers);
  for (const tag of tags) {
    await closeLapsed(powers.db, [personId], startedOn, tag);
    await beginTag(powers.db, { personId, tag, startedOn, validTo: terms.untilOf(tag, startedOn) });
  }
  await terms.settle();
}

/** Ends a tag of everybody who has it. The caller notes it. */
export async function endTags(db: Writer, tag: string, on: string, endReason: string): Promise<void> {
  await db.updateTable('personTag').set({ endedOn: on, endReason }).where('tag', '=', tag).where('endedOn', 'is', null).execute();
}

/** Takes every tag of a person away, with what was written beside it. */
export async function forgetTags(db: Writer, personId: number): Promise<void> {
  const own = db.selectFrom('personTag').select('id').where('personId', '=', personId);
  await db.deleteFrom('tagDetail').where('personTagId', 'in', own).execute();
  await db.deleteFrom('personTag').where('personId', '=', personId).execute();
}
