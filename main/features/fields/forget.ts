import type { FieldSubject } from '../../../shared/features/fields';
import type { CommandPowers, Reader } from '../../powers';
import { subjectColumns } from './columns';

type Powers = Pick<CommandPowers, 'db'>;

/**
 * Households in which only this person and people who were erased ever lived: what is written of the household is theirs, and what
 * was noted of its fields goes with them.
 */
export async function householdsOnlyOf(db: Reader, personId: number): Promise<number[]> {
  const households = await db
    .selectFrom('residence')
    .select('residence.householdId as id')
    .distinct()
    .where('residence.personId', '=', personId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('residence as other')
            .innerJoin('person', 'person.id', 'other.personId')
            .select('other.id')
            .whereRef('other.householdId', '=', 'residence.householdId')
            .where('person.id', '!=', personId)
            .where('person.erasedOn', 'is', null),
        ),
      ),
    )
    .execute();
  return households.map(({ id }) => id);
}

/** Takes away everything written under custom fields of a person who is erased, and of these households. The caller notes it. */
export async function forgetFieldsOf({ db }: Powers, personId: number, households: readonly number[]): Promise<void> {
  await db.deleteFrom('fieldValue').where('personId', '=', personId).execute();
  if (households.length > 0) await db.deleteFrom('fieldValue').where('householdId', 'in', households).execute();
}

/** People under whose custom fields a text stands, as a part of a query. `like`: with % around it. */
export const peopleTelling = (db: Reader, like: string) =>
  db
    .selectFrom('fieldValue')
    .select('fieldValue.personId')
    .where('fieldValue.personId', 'is not', null)
    .where('fieldValue.text', 'like', like);

/** Takes away the values of subjects that a batch created and that are taken back with it. Ids from the first to the last. */
export async function dropFieldValues(
  { db }: Powers,
  subject: FieldSubject,
  [first, last]: readonly [number, number],
): Promise<void> {
  const column = subjectColumns[subject];
  await db.deleteFrom('fieldValue').where(column, '>=', first).where(column, '<=', last).execute();
}
