// What those in the room decide: more than half of those present (参照《城市居民委员会组织法》第十条), or two thirds of them where the
// meeting's own rules ask for that. Who abstains, or says nothing, is present all the same. Whole people, exact fractions.

export type PresentRule = 'presentHalf' | 'presentTwoThirds';
export type PresentCount = { present: number; agree: number; oppose: number; abstain: number };
export type PresentResult = { passed: boolean /** How many more would have to agree. */; short: number };

const needed = (rule: PresentRule, present: number): number =>
  rule === 'presentHalf' ? Math.floor(present / 2) + 1 : Math.ceil((present * 2) / 3);

/** Nobody present decides nothing. Throws a RangeError for parts of people, or more answers than people. */
export function presentResult(rule: PresentRule, { present, agree, oppose, abstain }: PresentCount): PresentResult {
  const counts = [present, agree, oppose, abstain];
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0) || agree + oppose + abstain > present)
    throw new RangeError('a vote has whole people, and no more answers than people present');
  const short = Math.max(needed(rule, Math.max(present, 1)) - agree, 0);
  return { passed: short === 0, short };
}

/** 到会20人，同意11人：11×2＝22，大于20，通过. */
export function presentWords(rule: PresentRule, count: PresentCount): string {
  const { present, agree, oppose, abstain } = count;
  const { passed, short } = presentResult(rule, count);
  const silent = present - agree - oppose - abstain;
  const facts = `到会${present}人，同意${agree}人，反对${oppose}人，弃权${abstain}人${silent > 0 ? `，没有表态${silent}人` : ''}`;
  const sum =
    rule === 'presentHalf'
      ? `要到会的过半数：${agree}×2＝${agree * 2}，${passed ? '大于' : '不超过'}${present}`
      : `要到会的三分之二以上：${agree}×3＝${agree * 3}，${passed ? '不少于' : '少于'}${present}×2＝${present * 2}`;
  return `${facts}。${sum}，${passed ? '通过' : `没有通过，还差${short}人`}。`;
}
