// By when somebody is visited: the rule against a count by hand, day by day, over weeks of visits thrown by dice.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueForTier, dueOf, type Every, endOfTerm, isOverdue, type Tier, type Touch } from '../../../shared/rules/visit-plan';
import { daysAfter } from '../../../shared/rules/working-days';

const START = '2026-01-20';
const day = (offset: number) => daysAfter(START, offset);
const every = fc.constantFrom<Every>('weekly', 'monthly', 'quarterly', 'halfYearly');
const tier = fc.record({ every, since: fc.integer({ min: 0, max: 40 }).map(day), byPhone: fc.boolean() });
const touches = fc.array(fc.record({ on: fc.integer({ min: 0, max: 80 }).map(day), inPerson: fc.boolean() }), { maxLength: 12 });

/** Full terms that fit between two days, counted on fingers: weeks by sevens, months by looking at the calendar. */
function termOver(from: string, today: string, tierEvery: Every): boolean {
  if (tierEvery === 'weekly') return daysAfter(from, 7) < today;
  const months = { monthly: 1, quarterly: 3, halfYearly: 6 }[tierEvery];
  const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
  const target = month - 1 + months;
  const last = new Date(Date.UTC(year + Math.floor(target / 12), (target % 12) + 1, 0)).getUTCDate();
  const due = new Date(Date.UTC(year + Math.floor(target / 12), target % 12, Math.min(date, last))).toISOString().slice(0, 10);
  return due < today;
}

/** Overdue as somebody with a calendar would say: the term since the last contact that counts is over. */
const overdueByHand = ({ every: often, since, byPhone }: Tier, all: readonly Touch[], today: string) => {
  let from = since;
  for (let at = since; at <= today; at = daysAfter(at, 1))
    if (all.some(({ on, inPerson }) => on === at && (inPerson || byPhone))) from = at;
  return termOver(from, today, often);
};

describe('the plan of visits', () => {
  test('says the same as a calendar held in the hand, over four weeks and longer', () => {
    fc.assert(
      fc.property(tier, touches, fc.integer({ min: 40, max: 300 }), (one, all, offset) => {
        const today = day(offset);
        const known = all.filter(({ on }) => on <= today);
        expect(isOverdue(dueForTier(one, known), today)).toBe(overdueByHand(one, known, today));
      }),
      { numRuns: 400 },
    );
  });

  test('asks as soon as the tightest of several groups does', () => {
    fc.assert(
      fc.property(fc.array(tier, { minLength: 1, maxLength: 4 }), touches, (tiers, all) => {
        const due = dueOf(tiers, all);
        const each = tiers.map((one) => dueForTier(one, all));
        expect(due?.dueOn).toBe([...each].sort()[0]);
        expect(each.every((dueOn) => dueOn >= (due?.dueOn ?? ''))).toBe(true);
      }),
    );
  });

  test('never asks earlier because somebody was visited once more', () => {
    fc.assert(
      fc.property(
        tier,
        touches,
        fc.record({ on: fc.integer({ min: 0, max: 80 }).map(day), inPerson: fc.boolean() }),
        (one, all, more) => {
          expect(dueForTier(one, [...all, more]) >= dueForTier(one, all)).toBe(true);
        },
      ),
    );
  });

  test('ends a month on the last day where the month after is shorter, in leap years too', () => {
    expect(endOfTerm('2026-01-31', 'monthly')).toBe('2026-02-28');
    expect(endOfTerm('2028-01-31', 'monthly')).toBe('2028-02-29');
    expect(endOfTerm('2026-11-30', 'quarterly')).toBe('2027-02-28');
    expect(endOfTerm('2026-08-31', 'halfYearly')).toBe('2027-02-28');
    expect(endOfTerm('2026-12-28', 'weekly')).toBe('2027-01-04');
  });

  test('takes a call for a visit only where the station said so, and nobody is asked for without a group', () => {
    const weekly = { every: 'weekly' as const, since: '2026-03-01' };
    const call = [{ on: '2026-03-05', inPerson: false }];
    expect(dueForTier({ ...weekly, byPhone: false }, call)).toBe('2026-03-08');
    expect(dueForTier({ ...weekly, byPhone: true }, call)).toBe('2026-03-12');
    expect(dueOf([], call)).toBeNull();
  });
});
