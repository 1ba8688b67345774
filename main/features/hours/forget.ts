// Erasing a volunteer: that somebody gave these minutes stays, what was written beside them goes.
import type { CommandPowers, Reader } from '../../powers';
import { ofVolunteer } from './stays';

/** The entries of a volunteer, whose notes in the log go with the words. */
export async function hourEntryIds(db: Reader, volunteerId: number): Promise<number[]> {
  const rows = await db.selectFrom('hourEntry').select('id').where(ofVolunteer(volunteerId)).orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** Empties what was written about the hours of a volunteer. Only where an erasure of the volunteer says so; the caller notes it. */
export async function forgetHours({ db }: Pick<CommandPowers, 'db'>, volunteerId: number): Promise<void> {
  await db.updateTable('hourEntry').set({ words: '' }).where(ofVolunteer(volunteerId)).where('words', '!=', '').execute();
  await db
    .updateTable('hourReview')
    .set({ reason: '' })
    .where('entryId', 'in', (eb) => eb.selectFrom('hourEntry').select('hourEntry.id').where(ofVolunteer(volunteerId)))
    .where('reason', '!=', '')
    .execute();
}
