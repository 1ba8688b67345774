// Activities as other features meet them.
import type { Selectable } from 'kysely';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import type { ActivityTables } from './table';

export type Activity = Selectable<ActivityTables['activity']>;

/** As it stands, cancelled or not. Refuses when there is none of this id. */
export async function activityOf(db: Reader, id: number): Promise<Activity> {
  const found = await db.selectFrom('activity').selectAll().where('id', '=', id).executeTakeFirst();
  if (!found) throw new Refusal('没有找到这次活动，请重新选择。');
  return found;
}

/** What is held on a day and was not cancelled, the earliest first. */
export const activitiesOn = (db: Reader, day: string): Promise<Activity[]> =>
  db
    .selectFrom('activity')
    .selectAll()
    .where('heldOn', '=', day)
    .where('cancelledOn', 'is', null)
    .orderBy('startsAt')
    .orderBy('id')
    .execute();

export { attendActivity, enterActivity } from './entering';
