import type { today } from '../../../shared/features/today';
import type { HandlersFor } from '../../powers';
import { figuresNow, missingNow, waitingNow } from './now';
import { recentActs } from './recent';

export const todayHandlers: HandlersFor<typeof today> = {
  'today.overview': async ({ db, today: day }) => ({
    day,
    figures: await figuresNow(db, day),
    waiting: await waitingNow(db),
    missing: await missingNow(db),
    recent: await recentActs(db),
  }),
};
