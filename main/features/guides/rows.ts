import { sql } from 'kysely';
import { GUIDE_DAYS, type Guide } from '../../../shared/features/guides';
import { daysAfter } from '../../../shared/rules/working-days';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';

/** What counts as lately, in days. */
const LATELY = 30;

/** Checked before this day: somebody has to look again. */
export const staleBefore = (today: string): string => daysAfter(today, -GUIDE_DAYS);

/** Guides with how often they were asked for lately. */
export const guidesWith = (db: Reader, today: string) =>
  db
    .selectFrom('guide')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('guideAsking')
        .select(({ fn }) => fn.coalesce(fn.sum<number>('guideAsking.times'), sql<number>`0`).as('sum'))
        .whereRef('guideAsking.guideId', '=', 'guide.id')
        .where('guideAsking.askedOn', '>', daysAfter(today, -LATELY))
        .as('askedLately'),
    );

type Line = Awaited<ReturnType<ReturnType<typeof guidesWith>['execute']>>[number];

/** As the screens know it; `today` tells whether it is stale. */
export const asGuide = ({ askedLately, ...row }: Line, today: string): Guide => ({
  ...row,
  askedLately: askedLately ?? 0,
  stale: row.endedOn === null && row.checkedOn < staleBefore(today),
});

/** Refuses where there is none of this id. */
export async function findGuide(db: Reader, id: number, today: string): Promise<Guide> {
  const row = await guidesWith(db, today).where('guide.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这张办事指南，请重新打开“办事指南”。');
  return asGuide(row, today);
}
