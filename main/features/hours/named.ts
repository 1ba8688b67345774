import type { Reader } from '../../powers';
import { namedVolunteers } from '../volunteers/queries';

/** Entries by the name of their volunteer. */
export async function entriesNamed(db: Reader, ids: readonly number[]): Promise<{ id: number; name: string }[]> {
  const entries = await db.selectFrom('hourEntry').select(['id', 'volunteerId']).where('id', 'in', ids).execute();
  const people = await namedVolunteers(db)
    .where(
      'volunteer.id',
      'in',
      entries.map(({ volunteerId }) => volunteerId),
    )
    .execute();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return entries.map(({ id, volunteerId }) => ({ id, name: names.get(volunteerId) ?? '' }));
}
