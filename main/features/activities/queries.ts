// Activities as other features meet them.
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import type { Activity } from './finding';

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

/** What a volunteer came to, the latest first: ticked off on the sheet, or with hours of it that nobody sent back. */
export const takenPart = (db: Reader, volunteerId: number): Promise<Pick<Activity, 'id' | 'name' | 'heldOn'>[]> =>
  db
    .selectFrom('activity')
    .select(['id', 'name', 'heldOn'])
    .where('cancelledOn', 'is', null)
    .where(({ eb, selectFrom }) =>
      eb(
        'id',
        'in',
        selectFrom('signUp')
          .select('signUp.activityId')
          .where('signUp.volunteerId', '=', volunteerId)
          .where('signUp.endedOn', 'is', null)
          .where('signUp.attended', '=', 1)
          .union(
            selectFrom('hourEntry')
              .select('hourEntry.activityId')
              .$narrowType<{ activityId: number }>()
              .where('hourEntry.volunteerId', '=', volunteerId)
              .where('hourEntry.activityId', 'is not', null)
              .where('hourEntry.corrects', 'is', null)
              .where('hourEntry.state', '!=', 'returned'),
          ),
      ),
    )
    .orderBy('heldOn', 'desc')
    .orderBy('id', 'desc')
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
export { type Activity, activityOf } from './finding';
export { activityIndicators } from './indicators';
export { rateActivity } from './rating';
