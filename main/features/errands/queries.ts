// Errands as other features meet them.
import type { TodayLine } from '../../../shared/features/today';
import type { RecordWithFiles } from '../../attached';
import { permits } from '../../permission';
import type { Reader, SeatRole } from '../../powers';
import { countErrands } from './listing';
import { errandOf } from './rows';

export { actingHandlers as errandActs } from './acting';
export { errandDuty } from './duty';
export { enterErrand } from './enter';
export { entrustedBy, forgetEntrusted, handOverErrands } from './forget';
export { errandIndicators } from './indicators';
export { errandSource } from './timeline';
export { entrustedRows } from './told';

/** The signed sheet, photos of papers. They tell of people, and go once the errand is over. */
export const errandFiles: RecordWithFiles = {
  ...{ sees: 'errands.card', opens: 'errands.amend', adds: 'errands.amend', personal: true },
  named: async (db, _, id) => (await errandOf(db, id)).number,
};

/** What is past its day, and photos nobody needs any more; only for those who can do something about it. */
export async function errandsNow(db: Reader, day: string, role: SeatRole): Promise<TodayLine[]> {
  if (!permits(role, 'errands.finish')) return [];
  const { late } = await countErrands(db, day);
  const { held } = await db
    .selectFrom('errand')
    .where('state', 'in', ['done', 'ended'])
    .where('id', 'in', (eb) =>
      eb.selectFrom('attachment').select('subjectId').where('subject', '=', 'errand').where('name', '!=', ''),
    )
    .select(({ fn }) => fn.countAll<number>().as('held'))
    .executeTakeFirstOrThrow();
  return [
    { words: '件代办过了说好的日子', count: late, to: '/errands?view=late' },
    { words: '件代办办完了，照片还没有删', count: held, to: '/errands?view=done' },
  ].filter(({ count }) => count > 0);
}
