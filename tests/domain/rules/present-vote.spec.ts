// More than half of those present, or two thirds of them, at exactly the edge.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PresentCount, type PresentRule, presentResult, presentWords } from '../../../shared/rules/present-vote';

const count = (present: number, agree: number, oppose = 0): PresentCount => ({ present, agree, oppose, abstain: 0 });
const whole = fc.integer({ min: 1, max: 100_000 });

describe('those present', () => {
  test('decide with more than half, and not with exactly a half', () => {
    fc.assert(
      fc.property(whole, (half) => {
        expect(presentResult('presentHalf', count(half * 2, half))).toEqual({ passed: false, short: 1 });
        expect(presentResult('presentHalf', count(half * 2, half + 1))).toEqual({ passed: true, short: 0 });
        expect(presentResult('presentHalf', count(half * 2 - 1, half)).passed).toBe(true);
      }),
    );
  });

  test('decide with exactly two thirds where two thirds are asked for, and not with one less', () => {
    fc.assert(
      fc.property(whole, (third) => {
        expect(presentResult('presentTwoThirds', count(third * 3, third * 2)).passed).toBe(true);
        expect(presentResult('presentTwoThirds', count(third * 3, third * 2 - 1))).toEqual({ passed: false, short: 1 });
      }),
    );
  });

  test('lack exactly as many as would make it pass', () => {
    const rules = fc.constantFrom<PresentRule>('presentHalf', 'presentTwoThirds');
    fc.assert(
      fc.property(rules, whole, fc.nat(100_000), (rule, present, some) => {
        const agree = Math.min(some, present);
        const { passed, short } = presentResult(rule, count(present, agree));
        if (passed) return;
        expect(presentResult(rule, count(present, agree + short)).passed).toBe(true);
        expect(presentResult(rule, count(present, agree + short - 1)).passed).toBe(false);
      }),
    );
  });

  test('decide nothing where nobody is, and are never fewer than those who answered', () => {
    expect(presentResult('presentHalf', count(0, 0)).passed).toBe(false);
    for (const wrong of [count(3, 4), count(3, 2, 2), count(2.5, 1), count(3, -1)])
      expect(() => presentResult('presentHalf', wrong)).toThrow(RangeError);
  });

  test('read how it was worked out', () => {
    expect(presentWords('presentHalf', { present: 20, agree: 10, oppose: 5, abstain: 2 })).toBe(
      '到会20人，同意10人，反对5人，弃权2人，没有表态3人。要到会的过半数：10×2＝20，不超过20，没有通过，还差1人。',
    );
    expect(presentWords('presentTwoThirds', { present: 9, agree: 6, oppose: 3, abstain: 0 })).toBe(
      '到会9人，同意6人，反对3人，弃权0人。要到会的三分之二以上：6×3＝18，不少于9×2＝18，通过。',
    );
  });
});
