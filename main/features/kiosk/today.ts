// What the start screen of the kiosk offers.
import type { Output } from '../../../shared/operations';
import { minutesOf } from '../../../shared/rules/agenda-times';
import { timeInChina } from '../../../shared/rules/china-clock';
import { dayWords, weekdayWords } from '../../../shared/text';
import type { QueryPowers } from '../../powers';
import { activitiesOn } from '../activities/queries';
import { theStation } from '../station/queries';

/** More do not fit on the screen, which does not scroll. */
const MOST = 3;
/** An activity counts as on when it begins within so many minutes. */
const EARLY = 30;

type Hours = { startsAt: string; endsAt: string };
/** It is on, or begins within half an hour. */
const isOn = ({ startsAt, endsAt }: Hours, minute: number) => minutesOf(startsAt) - EARLY <= minute && minute < minutesOf(endsAt);

/** Of what is on now, the first that this volunteer signed up for; null where there is none. */
export async function signedUpNow({ db, today, now }: Pick<QueryPowers, 'db' | 'today' | 'now'>, volunteerId: number) {
  const minute = minutesOf(timeInChina(now));
  const on = (await activitiesOn(db, today)).filter((one) => isOn(one, minute));
  if (on.length === 0) return null;
  const found = await db
    .selectFrom('signUp')
    .innerJoin('activity', 'activity.id', 'signUp.activityId')
    .select('activity.id')
    .where('signUp.volunteerId', '=', volunteerId)
    .where('signUp.endedOn', 'is', null)
    .where(
      'activity.id',
      'in',
      on.map(({ id }) => id),
    )
    .orderBy('activity.startsAt')
    .executeTakeFirst();
  return found?.id ?? null;
}

/** The station, the day, and the activities of today that are not over yet. */
export async function kioskHome({ db, today, now }: QueryPowers): Promise<Output<'kiosk.home'>> {
  const { name, demo } = await theStation(db);
  const minute = minutesOf(timeInChina(now));
  const coming = (await activitiesOn(db, today)).filter(({ endsAt }) => minutesOf(endsAt) > minute);
  const activities = coming.slice(0, MOST).map((one) => ({
    ...{ id: one.id, name: one.name, from: one.startsAt, to: one.endsAt },
    now: isOn(one, minute),
  }));
  return { station: name, demo, day: `${dayWords(today)} ${weekdayWords(today)}`, activities };
}
