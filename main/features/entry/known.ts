import type { KnownPerson } from '../../../shared/features/entry';
import type { Reader } from '../../powers';
import { lastStay, placeWords, stateOf } from '../residents/queries';

/** Those of these ID numbers, with where they are. */
export async function knownAmong(db: Reader, idNumbers: readonly string[]): Promise<KnownPerson[]> {
  if (idNumbers.length === 0) return [];
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'idNumber', 'diedOn', 'erasedOn', 'mergedInto'])
    .where('idNumber', 'in', idNumbers)
    .execute();
  const known: KnownPerson[] = [];
  for (const { id, name, idNumber, ...fate } of people) {
    const stay = await lastStay(db, id);
    const state = stateOf({ ...fate, endedOn: stay.endedOn });
    known.push({ id, name, idNumber: idNumber ?? '', state, place: placeWords(stay), householdId: stay.householdId });
  }
  return known;
}
