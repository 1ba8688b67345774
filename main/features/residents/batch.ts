// A batch of people after it was entered: changing those who were known, and taking the whole batch back.
import type { PersonDraft, Residency } from '../../../shared/features/people';
import type { CommandPowers } from '../../powers';
import type { EnteredRanges, Range } from './enter';
import { addTags, reopenLapsed } from './tags';
import { unindexPerson } from './unindex';

type Powers = Pick<CommandPowers, 'db' | 'insertRows' | 'today'>;

/** What is set on a person and on the residence that is open; tags are added. */
export type PersonPatch = {
  personId: number;
  residenceId: number | null;
  fields: Partial<PersonDraft>;
  residence: { relation?: string | null; residency?: Residency | null };
  tags: readonly string[];
};

const searched = ['idNumber', 'documentNumber', 'phone', 'phone2', 'name'] as const;

async function reindex(powers: Powers, id: number): Promise<void> {
  const { indexPerson } = await import('./search-index');
  await unindexPerson(powers.db, id);
  const person = await powers.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  indexPerson(powers, id, person);
}

/** Applies one patch. Notes nothing: the batch does, once. */
export async function patchPerson(powers: Powers, patch: PersonPatch): Promise<void> {
  const { db, today } = powers;
  const { personId, residenceId, fields, residence, tags } = patch;
  if (Object.keys(fields).length > 0) {
    await db.updateTable('person').set(fields).where('id', '=', personId).execute();
    if (searched.some((field) => field in fields)) await reindex(powers, personId);
  }
  if (residenceId !== null && Object.keys(residence).length > 0) {
    await db.updateTable('residence').set(residence).where('id', '=', residenceId).execute();
  }
  await addTags(powers, personId, tags, today);
}

/** Removes tags that a batch added, which nobody has touched since. One that had run out before the batch is open again. */
export async function dropTags({ db }: Pick<Powers, 'db'>, personId: number, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return;
  await db
    .deleteFrom('personTag')
    .where('personId', '=', personId)
    .where('tag', 'in', tags)
    .where('endedOn', 'is', null)
    .execute();
  await reopenLapsed(db, personId, tags);
}

/** Whether people from outside the batch live in households that the batch opened. */
export async function strangersIn({ db }: Pick<Powers, 'db'>, entered: EnteredRanges): Promise<boolean> {
  if (!entered.household) return false;
  const [from, to] = entered.household;
  const [first, last] = entered.residence ?? [0, -1];
  const stranger = await db
    .selectFrom('residence')
    .select('id')
    .where('householdId', '>=', from)
    .where('householdId', '<=', to)
    .where((eb) => eb.or([eb('id', '<', first), eb('id', '>', last)]))
    .executeTakeFirst();
  return stranger !== undefined;
}

/**
 * Takes a batch out again as if it had never been entered. The one place where the ledger deletes: an import of the
 * wrong sheet must not leave strangers' ID numbers behind. The caller made sure that nobody worked on it since.
 */
export async function takeBack({ db }: Pick<Powers, 'db'>, entered: EnteredRanges): Promise<void> {
  const within = async (range: Range, remove: (from: number, to: number) => Promise<unknown>) => {
    if (range) await remove(range[0], range[1]);
  };
  await within(entered.person, (from, to) =>
    db.deleteFrom('personText').where('rowid', '>=', from).where('rowid', '<=', to).execute(),
  );
  await within(entered.person, (from, to) =>
    db.deleteFrom('personDigits').where('rowid', '>=', from).where('rowid', '<=', to).execute(),
  );
  for (const table of ['personTag', 'residence', 'household', 'person'] as const) {
    await within(entered[table], (from, to) => db.deleteFrom(table).where('id', '>=', from).where('id', '<=', to).execute());
  }
}
