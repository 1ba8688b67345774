// What a volunteer gave and got stays under the number alone, so that hours and points add up; what was written beside it goes.
import type { CommandPowers, Reader } from '../../powers';
import { forgetProofs } from '../certificates/queries';
import { forgetRedemptions } from '../gifts/queries';
import { forgetHours, hourEntryIds } from '../hours/queries';
import { forgetPoints } from '../points/queries';
import { forgetRecords } from '../records/queries';
import { memberMark } from '../volunteers/queries';

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

const volunteersAmong = (subjects: readonly Subject[]) => subjects.filter(({ subject }) => subject === 'volunteer');

/** What stands on a paper for these volunteers, and for nobody else. */
export const marksOf = (subjects: readonly Subject[]): string[] => volunteersAmong(subjects).map(({ id }) => memberMark(id));

/**
 * Empties what was written beside hours, points, redemptions and certificates of the volunteers among these, and takes out what they
 * were given and what was said of them; other subjects are left alone. The erasure of each is written already, and the caller notes it.
 */
export async function forgetGiven(powers: CommandPowers, subjects: readonly Subject[]): Promise<void> {
  for (const { id } of volunteersAmong(subjects)) {
    await forgetHours(powers, id);
    await forgetPoints(powers, id);
    await forgetRedemptions(powers, id);
    await forgetProofs(powers, id);
    await forgetRecords(powers, id);
  }
}
