// How hours become points. Pure.
import type { CountsAs } from '../../../shared/features/activities';
import type { PointRuleDraft } from '../../../shared/features/points';

type Rule = Pick<
  PointRuleDraft,
  'pointsPerHour' | 'servicePercent' | 'trainingPercent' | 'drillPercent' | 'dayCap' | 'monthCap' | 'handEarns'
>;

/** Minutes of one stay with its corrections, those timed and those written down by hand apart. */
export type Stay = {
  timed: number;
  hand: number;
  countsAs: CountsAs /** Of the activity; 100 where it has none of its own. */;
  percent: number;
};

/** What the volunteer has earned already, of other stays, on that day and in that month. */
export type Before = { day: number; month: number };

const MINUTES = 60;

const percentOf = (rule: Rule, countsAs: CountsAs): number =>
  ({ service: rule.servicePercent, training: rule.trainingPercent, drill: rule.drillPercent })[countsAs];

/** Whole points of a stay under a rule, never fewer than none; what is short of a point is dropped. */
export function pointsFor(rule: Rule, { timed, hand, countsAs, percent }: Stay, before: Before): number {
  const minutes = Math.max(0, timed) + (rule.handEarns ? Math.max(0, hand) : 0);
  // Multiplied before it is divided: nothing is lost to fractions.
  const earned = Math.floor((minutes * rule.pointsPerHour * percentOf(rule, countsAs) * percent) / (MINUTES * 100 * 100));
  const left = Math.min(
    rule.dayCap === null ? earned : rule.dayCap - before.day,
    rule.monthCap === null ? earned : rule.monthCap - before.month,
  );
  return Math.max(0, Math.min(earned, left));
}
