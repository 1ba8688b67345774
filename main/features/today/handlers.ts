import type { today } from '../../../shared/features/today';
import { untilWritten } from '../../kept';
import type { HandlersFor, QueryPowers } from '../../powers';
import { agreementsNow } from '../agreements/queries';
import { chiefsNow, unitsWithoutChief } from '../chiefs/queries';
import { consultationsNow } from '../consultations/queries';
import { errandsNow } from '../errands/queries';
import { guidesNow } from '../guides/queries';
import { hoursNow } from '../hours/queries';
import { mattersNow } from '../matters/queries';
import { meetingsNow } from '../meetings/queries';
import { minutesNow } from '../minutes/queries';
import { noticesNow } from '../notices/queries';
import { ordersNow } from '../orders/queries';
import { pointsNow } from '../points/queries';
import { postingsNow } from '../postings/queries';
import { privacyNow } from '../privacy/queries';
import { sweepsNow } from '../sweeps/queries';
import { tasksNow } from '../tasks/queries';
import { visitsNow } from '../visits/queries';
import { volunteersNow } from '../volunteers/queries';
import { wallNow } from '../wall/queries';
import { wishesNow } from '../wishes/queries';
import { figuresNow, missingNow, peopleNow, waitingNow } from './now';
import { recentActs } from './recent';

async function overviewOf({ db, today: day, session }: QueryPowers) {
  const people = await peopleNow(db, day);
  const coverage = await unitsWithoutChief(db);
  return {
    day,
    figures: await figuresNow(db, day, people, coverage),
    waiting: [
      ...(await meetingsNow(db, day, session.role)),
      ...(await consultationsNow(db, day, session.role)),
      ...(await sweepsNow(db, day, session.role)),
      ...(await agreementsNow(db, day, session.role)),
      ...(await ordersNow(db, day, session.role)),
      ...(await mattersNow(db, day, session.role)),
      ...(await errandsNow(db, day, session.role)),
      ...(await wishesNow(db, day, session.role)),
      ...(await visitsNow(db, day, session.role)),
      ...(await waitingNow(db, day, session.role)),
      ...(await chiefsNow(db, day, session.role)),
      ...(await tasksNow(db, day, session.role)),
      ...(await minutesNow(db, day, session.role)),
      ...(await postingsNow(db, day, session.role)),
      ...(await noticesNow(db, session)),
      ...(await hoursNow(db, session)),
      ...(await pointsNow(db, day, session)),
      ...(await volunteersNow(db, day, session.role)),
      ...(await guidesNow(db, day, session.role)),
      ...(await wallNow(db, day, session.role)),
      ...(await privacyNow(db, day, session.role)),
    ],
    missing: missingNow(people, coverage),
    recent: await recentActs(db),
  };
}

export const todayHandlers: HandlersFor<typeof today> = {
  // What waits is not the same for two of one role: nobody reviews their own.
  'today.overview': (powers) =>
    untilWritten(powers, `today ${powers.session.role} ${powers.session.staffId}`, () => overviewOf(powers)),
};
