// Wishes as other features meet them.

import type { TodayLine } from '../../../shared/features/today';
import { WISH_DAYS } from '../../../shared/features/wishes';
import { daysAfter } from '../../../shared/rules/working-days';
import { permits } from '../../permission';
import type { Reader, SeatRole } from '../../powers';
import { countWishes } from './listing';

export { actingHandlers as wishActs } from './acting';
export { enterWish } from './enter';
export { forgetWished, handOverWishes, wishedBy } from './forget';
export { wishIndicators } from './indicators';
export { wishOf } from './rows';
export { wishSource } from './timeline';
export { wishedRows } from './told';

/** Taken on long ago and not brought yet, and open ones nobody is shown; only for those who can do something about it. */
export async function wishesNow(db: Reader, day: string, role: SeatRole): Promise<TodayLine[]> {
  if (!permits(role, 'wishes.claim')) return [];
  const { hidden } = await countWishes(db);
  const { slow } = await db
    .selectFrom('wishClaim')
    .innerJoin('wish', 'wish.id', 'wishClaim.wishId')
    .where('wish.state', '=', 'claimed')
    .where('wishClaim.endedOn', 'is', null)
    .where('wishClaim.claimedOn', '<=', daysAfter(day, -WISH_DAYS))
    .select(({ fn }) => fn.countAll<number>().as('slow'))
    .executeTakeFirstOrThrow();
  return [
    { words: `个心愿认领了${WISH_DAYS}天还没有实现`, count: slow, to: '/wishes?view=claimed' },
    { words: '个心愿还没有写给大家看的说法', count: hidden, to: '/wishes?view=open' },
  ].filter(({ count }) => count > 0);
}
