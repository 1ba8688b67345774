import type { today } from '../../../shared/features/today';
import { untilWritten } from '../../kept';
import type { HandlersFor, QueryPowers } from '../../powers';
import { unitsWithoutChief } from '../chiefs/queries';
import { privacyNow } from '../privacy/queries';
import { figuresNow, missingNow, peopleNow, waitingNow } from './now';
import { recentActs } from './recent';

async function overviewOf({ db, today: day, session }: QueryPowers) {
  const people = await peopleNow(db, day);
  const coverage = await unitsWithoutChief(db);
  return {
    day,
    figures: await figuresNow(db, day, people, coverage),
    waiting: [...(await waitingNow(db, day)), ...(await privacyNow(db, day, session.role))],
    missing: missingNow(people, coverage),
    recent: await recentActs(db),
  };
}

export const todayHandlers: HandlersFor<typeof today> = {
  'today.overview': (powers) => untilWritten(powers, `today ${powers.session.role}`, () => overviewOf(powers)),
};
