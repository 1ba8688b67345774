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
