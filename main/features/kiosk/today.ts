// What the start screen of the kiosk offers.
import type { Output } from '../../../shared/operations';
import { timeInChina } from '../../../shared/rules/china-clock';
import { dayWords, weekdayWords } from '../../../shared/text';
import type { QueryPowers } from '../../powers';
import { activitiesOn } from '../activities/queries';
import { theStation } from '../station/queries';

/** More do not fit on the screen, which does not scroll. */
const MOST = 3;
/** An activity counts as on when it begins within so many minutes. */
const EARLY = 30;

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The station, the day, and the activities of today that are not over yet. */
export async function kioskHome({ db, today, now }: QueryPowers): Promise<Output<'kiosk.home'>> {
  const { name, demo } = await theStation(db);
  const minute = minutesOf(timeInChina(now));
  const coming = (await activitiesOn(db, today)).filter(({ endsAt }) => minutesOf(endsAt) > minute);
  const activities = coming.slice(0, MOST).map((one) => ({
    ...{ id: one.id, name: one.name, from: one.startsAt, to: one.endsAt },
    now: minutesOf(one.startsAt) - EARLY <= minute,
  }));
  return { station: name, demo, day: `${dayWords(today)} ${weekdayWords(today)}`, activities };
}
