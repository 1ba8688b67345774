// What of sweeps waits for the office, for the home screen.
import type { TodayLine } from '../../../shared/features/today';
import { permits } from '../../permission';
import type { Reader, SeatRole } from '../../powers';

const toOf = (ids: readonly number[]) => (ids.length === 1 ? `/sweeps/${ids[0]}` : '/sweeps');

/** Lines somebody has to settle, and sweeps whose last day is over; only for those who can. */
export async function sweepsNow(db: Reader, today: string, role: SeatRole): Promise<TodayLine[]> {
  if (!permits(role, 'sweeps.close')) return [];
  const open = await db.selectFrom('sweep').select(['id', 'dueOn']).where('endedOn', 'is', null).orderBy('dueOn').execute();
  const conflicts = await db
    .selectFrom('sweepLine')
    .innerJoin('sweep', 'sweep.id', 'sweepLine.sweepId')
    .select(({ fn }) => ['sweep.id', fn.countAll<number>().as('lines')])
    .where('sweep.endedOn', 'is', null)
    .where('sweepLine.standing', '=', 'conflict')
    .groupBy('sweep.id')
    .execute();
  const over = open.filter(({ dueOn }) => dueOn < today);
  const lines = conflicts.reduce((sum, one) => sum + one.lines, 0);
  return [
    ...(lines > 0 ? [{ words: '处摸排的说法有矛盾，等着定', count: lines, to: toOf(conflicts.map(({ id }) => id)) }] : []),
    ...(over.length > 0
      ? [{ words: '次摸排过了截止日，还没有汇总', count: over.length, to: toOf(over.map(({ id }) => id)) }]
      : []),
  ];
}
