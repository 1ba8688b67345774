// 民法典 278 at its edges: exactly two thirds is enough, exactly a half is not, exactly three quarters is; one unit less never is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areaWords,
  type OwnersBallot,
  type OwnersRule,
  ownersResult,
  percentWords,
  stepWords,
} from '../../../shared/rules/owners-vote';

const same = (value: number) => ({ area: value, owners: value });
const ballot = (all: number, took: number, agreed: number): OwnersBallot => ({
  all: same(all),
  took: same(took),
  agreed: same(agreed),
});

/** The same law worked out on big integers by cross multiplication, for whole and part apart. */
function plainly(rule: OwnersRule, { all, took, agreed }: OwnersBallot): boolean {
  const share = (part: number, whole: number, parts: bigint, of: bigint) => BigInt(part) * of - BigInt(whole) * parts;
  const measures = ['area', 'owners'] as const;
  return measures.every((measure) => {
    if (took[measure] === 0 || share(took[measure], all[measure], 2n, 3n) < 0n) return false;
    return rule === 'special278'
      ? share(agreed[measure], took[measure], 3n, 4n) >= 0n
      : share(agreed[measure], took[measure], 1n, 2n) > 0n;
  });
}

const LARGEST = 4_000_000_000_000;
const weights = fc.tuple(fc.integer({ min: 0, max: LARGEST }), fc.integer({ min: 0, max: 100_000 }));
const ballots: fc.Arbitrary<OwnersBallot> = weights.chain(([area, owners]) =>
  fc.tuple(fc.integer({ min: 0, max: area }), fc.integer({ min: 0, max: owners })).chain(([tookArea, tookOwners]) =>
    fc
      .tuple(fc.integer({ min: 0, max: tookArea }), fc.integer({ min: 0, max: tookOwners }))
      .map(([agreedArea, agreedOwners]) => ({
        all: { area, owners },
        took: { area: tookArea, owners: tookOwners },
        agreed: { area: agreedArea, owners: agreedOwners },
      })),
  ),
);
const rules = fc.constantFrom<OwnersRule>('ordinary278', 'special278');
const whole = fc.integer({ min: 1, max: 1_000_000_000 });

describe('what owners decide together', () => {
  test('follows the law for whatever ballot there is', () => {
    fc.assert(
      fc.property(rules, ballots, (rule, one) => {
        expect(ownersResult(rule, one).passed).toBe(plainly(rule, one));
      }),
      { numRuns: 2000 },
    );
  });

  test('is valid at exactly two thirds of area and owners, and not one unit below', () => {
    fc.assert(
      fc.property(rules, whole, (rule, third) => {
        const [all, took] = [third * 3, third * 2];
        expect(ownersResult(rule, ballot(all, took, took))).toMatchObject({ valid: true, passed: true });
        for (const measure of ['area', 'owners'] as const) {
          const less = ballot(all, took, took);
          less.took = { ...less.took, [measure]: took - 1 };
          less.agreed = less.took;
          expect(ownersResult(rule, less)).toMatchObject({ valid: false, passed: false });
        }
      }),
    );
  });

  test('of an ordinary matter passes one unit above a half, and not at exactly a half', () => {
    fc.assert(
      fc.property(whole, (half) => {
        const took = half * 2;
        expect(ownersResult('ordinary278', ballot(took, took, half + 1)).passed).toBe(true);
        for (const measure of ['area', 'owners'] as const) {
          const one = ballot(took, took, half + 1);
          one.agreed = { ...one.agreed, [measure]: half };
          expect(ownersResult('ordinary278', one)).toMatchObject({ valid: true, passed: false });
        }
      }),
    );
  });

  test('of items 6 to 8 passes at exactly three quarters, and not one unit below', () => {
    fc.assert(
      fc.property(whole, (quarter) => {
        const [took, enough] = [quarter * 4, quarter * 3];
        expect(ownersResult('special278', ballot(took, took, enough)).passed).toBe(true);
        for (const measure of ['area', 'owners'] as const) {
          const one = ballot(took, took, enough);
          one.agreed = { ...one.agreed, [measure]: enough - 1 };
          expect(ownersResult('special278', one)).toMatchObject({ valid: true, passed: false });
        }
      }),
    );
  });

  test('lacks exactly what would make a step hold: so much is enough, one less is not', () => {
    fc.assert(
      fc.property(rules, ballots, (rule, one) => {
        for (const step of ownersResult(rule, one).steps) {
          const { part, whole: all, needs, met, short } = step;
          const holds = (value: number) => {
            const [left, right] = [BigInt(value) * BigInt(needs.of), BigInt(all) * BigInt(needs.parts)];
            return all > 0 && (needs.more ? left > right : left >= right);
          };
          expect(met).toBe(holds(part));
          if (met) expect(short).toBe(0);
          else if (all > 0) expect([holds(part + short), holds(part + short - 1)]).toEqual([true, false]);
        }
      }),
    );
  });

  test('comes to nothing where nobody takes part, or nobody is there', () => {
    for (const rule of ['ordinary278', 'special278'] as const) {
      expect(ownersResult(rule, ballot(0, 0, 0))).toMatchObject({ valid: false, passed: false });
      expect(ownersResult(rule, ballot(3, 0, 0))).toMatchObject({ valid: false, passed: false });
    }
  });

  test('takes no parts of a hundredth, and no part greater than its whole', () => {
    for (const wrong of [ballot(3, 2.5, 1), ballot(3, 4, 1), ballot(3, 2, 3), ballot(-3, -3, -3), ballot(3, Number.NaN, 0)])
      expect(() => ownersResult('ordinary278', wrong)).toThrow(RangeError);
  });
});

describe('the words of a step', () => {
  test('can be worked out again by anybody', () => {
    const { steps } = ownersResult('ordinary278', {
      all: { area: 1_000_050, owners: 120 },
      took: { area: 666_700, owners: 81 },
      agreed: { area: 333_350, owners: 41 },
    });
    expect(steps.map(stepWords)).toEqual([
      '参与表决的面积6667.00㎡，全部10000.50㎡，要三分之二以上：6667.00×3＝20001.00，不少于10000.50×2＝20001.00，达到。',
      '参与表决的业主81位，全部120位，要三分之二以上：81×3＝243，不少于120×2＝240，达到。',
      '同意的面积3333.50㎡，参与表决的6667.00㎡，要过半数：3333.50×2＝6667.00，不超过6667.00，没有达到，还差0.01㎡。',
      '同意的业主41位，参与表决的81位，要过半数：41×2＝82，大于81，达到。',
    ]);
  });

  test('never round a share up over its threshold', () => {
    expect(percentWords(66_666, 100_000)).toBe('66.66%');
    expect(percentWords(2, 3)).toBe('66.66%');
    expect(percentWords(99_999_999, 100_000_000)).toBe('99.99%');
    expect(percentWords(0, 0)).toBe('—');
    expect(areaWords(8805)).toBe('88.05㎡');
  });
});
