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

/** What an activity is part of, with whom, and what each of them does in it; null where it is part of nothing. */
export async function projectWords(db: Reader, projectId: number | null): Promise<string | null> {
  if (projectId === null) return null;
  const { name } = await db.selectFrom('project').select('name').where('id', '=', projectId).executeTakeFirstOrThrow();
  const partners = await db
    .selectFrom('projectPartner')
    .innerJoin('partner', 'partner.id', 'projectPartner.partnerId')
    .select(['partner.name', 'projectPartner.words'])
    .where('projectPartner.projectId', '=', projectId)
    .where('projectPartner.endedOn', 'is', null)
    .orderBy('projectPartner.id')
    .execute();
  if (partners.length === 0) return name;
  return `${name}，和${partners.map((one) => (one.words ? `${one.name}（${one.words}）` : one.name)).join('、')}一起`;
}

/** A partner that still is one. */
export async function standingPartner(db: Reader, id: number): Promise<{ name: string }> {
  const found = await db.selectFrom('partner').select(['name', 'endedOn']).where('id', '=', id).executeTakeFirst();
  if (!found || found.endedOn !== null) throw new Refusal('这个伙伴已经结束合作，请换一个。');
  return found;
}

export { attendActivity, enterActivity } from './entering';
export { activityIndicators } from './indicators';
