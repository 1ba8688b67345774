// What a volunteer gave and got stays under the number alone, so that hours and points add up; what was written beside it goes.
import type { CommandPowers, Reader } from '../../powers';
import { forgetHours, hourEntryIds } from '../hours/queries';
import { forgetPoints } from '../points/queries';

type Subject = { subject: string; id: number };

/** The volunteer a person is, if any. */
const helping = async (db: Reader, personId: number): Promise<number[]> =>
  (await db.selectFrom('volunteer').select('id').where('personId', '=', personId).execute()).map(({ id }) => id);

/** A volunteer and everything they gave, as the log speaks of it: what of it may be emptied. */
export async function givenByVolunteer(db: Reader, volunteerId: number): Promise<Subject[]> {
  const entries = await hourEntryIds(db, volunteerId);
  return [{ subject: 'volunteer', id: volunteerId }, ...entries.map((id) => ({ subject: 'hourEntry', id }))];
}

/** The same of a resident who helps; nothing of one who does not. */
export async function givenByPerson(db: Reader, personId: number): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const id of await helping(db, personId)) subjects.push(...(await givenByVolunteer(db, id)));
  return subjects;
}

/** Empties what was written beside hours and points of these subjects, once the erasure is written. The caller notes it. */
export async function forgetGiven(powers: Pick<CommandPowers, 'db'>, subjects: readonly Subject[]): Promise<void> {
  for (const { subject, id } of subjects) {
    if (subject !== 'volunteer') continue;
    await forgetHours(powers, id);
    await forgetPoints(powers, id);
  }
}
