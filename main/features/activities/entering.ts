// Activities that come with a station (the demo), as the handlers would have entered them.
import { activities } from '../../../shared/features/activities';
import type { CommandPowers } from '../../powers';
import { unheld } from './unheld';

const Entering = activities['activities.add'].input;

/** Puts one on the calendar; its place in words. Throws for what the contract does not take. */
export async function enterActivity({ db }: Pick<CommandPowers, 'db'>, draft: unknown): Promise<number> {
  const row = { ...Entering.parse(draft), seriesId: null, ...unheld };
  const { id } = await db.insertInto('activity').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

type Coming = { id: number; volunteerIds: readonly number[]; attended: boolean };

/** Signs volunteers up, and says whether they came. */
export async function attendActivity({ db, now, session }: CommandPowers, { id, volunteerIds, attended }: Coming): Promise<void> {
  const rest = {
    at: now,
    staffId: session.staffId,
    attended: attended ? (1 as const) : (0 as const),
    endedOn: null,
    endReason: null,
  };
  const rows = volunteerIds.map((volunteerId) => ({ activityId: id, volunteerId, ...rest }));
  if (rows.length > 0) await db.insertInto('signUp').values(rows).execute();
}
