import type { today } from '../../../shared/features/today';
import type { HandlersFor } from '../../powers';
import { unitsWithoutChief } from '../chiefs/queries';
import { privacyNow } from '../privacy/queries';
import { figuresNow, missingNow, peopleNow, waitingNow } from './now';
import { recentActs } from './recent';

export const todayHandlers: HandlersFor<typeof today> = {
  'today.overview': async ({ db, today: day, session }) => {
    const people = await peopleNow(db, day);
    const coverage = await unitsWithoutChief(db);
    return {
      day,
      figures: await figuresNow(db, day, people, coverage),
      waiting: [...(await waitingNow(db)), ...(await privacyNow(db, day, session.role))],
      missing: missingNow(people, coverage),
      recent: await recentActs(db),
    };
  },
};
