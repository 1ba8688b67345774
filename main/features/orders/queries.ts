// Requests as other features meet them.
import type { TodayLine } from '../../../shared/features/today';
import type { RecordWithFiles } from '../../attached';
import { permits } from '../../permission';
import type { Reader, SeatRole } from '../../powers';
import { seenOrder } from './rows';
import { countOrders } from './views';

export { actingHandlers as orderSteps } from './acting';
export { stationDays } from './clock';
export { closingHandlers as orderEnds } from './closing';
export { orderDuty } from './duty';
export { enterOrder, standingCategory, standingHandler } from './enter';
export { askedBy, forgetAsked, handOverOrders } from './forget';
export { orderIndicators } from './indicators';
export { seenOrder } from './rows';
export { classNames as orderClassNames, setupHandlers as orderSetups } from './setup';
export { orderSource } from './timeline';
export { askedRows } from './told';

/** Photos of what is broken, a letter. They may tell of people. */
export const orderFiles: RecordWithFiles = {
  ...{ sees: 'orders.card', opens: 'orders.card', adds: 'orders.add', personal: true },
  named: async (db, session, id) => (await seenOrder(db, session, id)).number,
};

/** What is late, due today, near its end, and not taken on yet; only for those who can do something about it. */
export async function ordersNow(db: Reader, day: string, role: SeatRole): Promise<TodayLine[]> {
  if (!permits(role, 'orders.accept')) return [];
  const { late, dueToday, soon, waiting, urgent } = await countOrders(db, day);
  return [
    { words: '件紧急诉求还没有人到场', count: urgent, to: '/orders' },
    { words: '件诉求已逾期', count: late, to: '/orders?view=late' },
    { words: '件诉求今天到期', count: dueToday, to: '/orders?view=soon' },
    { words: '件诉求快到期', count: soon - dueToday, to: '/orders?view=soon' },
    { words: '件诉求等着受理', count: waiting, to: '/orders?view=waiting' },
  ].filter(({ count }) => count > 0);
}
