// What owners decide together (参照《民法典》第二百七十八条), in whole numbers and exact fractions. Two thirds of the area and two thirds
// of the owners must take part; then more than half of the area and of the owners who took part must agree, three quarters for
// items 6 to 8. 以上 holds at exactly so much (第一千二百五十九条), 过半数 does not. Owners are counted as the judicial interpretation
// of 2009 (法释〔2009〕7号第九条) has it: one exclusive part is one owner, several parts of one owner are one owner. Who abstains takes part.

/** ordinary: more than half; special: three quarters. */
export type OwnersRule = 'ordinary278' | 'special278';

/** Area in hundredths of a square metre; owners as people. Both whole numbers. */
export type Weight = { area: number; owners: number };
export type OwnersBallot = { all: Weight; took: Weight; agreed: Weight };

/** A part against its whole: how many of `of` in `parts` it needs, and whether it must be more than that. */
type Needed = { parts: number; of: number; more: boolean };

export type OwnersStep = {
  name: 'turnoutArea' | 'turnoutOwners' | 'agreedArea' | 'agreedOwners';
  measure: keyof Weight;
  part: number;
  whole: number;
  needs: Needed;
  met: boolean;
  /** How much is still missing, in the measure; 0 where it is met. */
  short: number;
};

export type OwnersResult = {
  steps: OwnersStep[];
  /** Enough took part. */
  valid: boolean;
  passed: boolean;
};

const TWO_THIRDS: Needed = { parts: 2, of: 3, more: false };
const HALF: Needed = { parts: 1, of: 2, more: true };
const THREE_QUARTERS: Needed = { parts: 3, of: 4, more: false };

/** The smallest whole number that is enough of `whole`; of nothing, nothing is ever enough. */
function enough(whole: number, { parts, of, more }: Needed): number {
  if (whole === 0) return 1;
  return more ? Math.floor((whole * parts) / of) + 1 : Math.ceil((whole * parts) / of);
}

function step(name: OwnersStep['name'], measure: keyof Weight, part: Weight, whole: Weight, needs: Needed): OwnersStep {
  const [has, all] = [part[measure], whole[measure]];
  const [left, right] = [has * needs.of, all * needs.parts];
  const met = all > 0 && (needs.more ? left > right : left >= right);
  return { name, measure, part: has, whole: all, needs, met, short: met ? 0 : enough(all, needs) - has };
}

/** Small enough that four times as much is still exact. */
const isWhole = ({ area, owners }: Weight) =>
  [area, owners].every((value) => Number.isInteger(value) && value >= 0 && Number.isSafeInteger(value * 4));
const within = (part: Weight, whole: Weight) => part.area <= whole.area && part.owners <= whole.owners;

/** The four steps and what comes of them. Throws a RangeError for parts of things, or a part greater than its whole. */
export function ownersResult(rule: OwnersRule, { all, took, agreed }: OwnersBallot): OwnersResult {
  if (![all, took, agreed].every(isWhole) || !within(took, all) || !within(agreed, took))
    throw new RangeError('a ballot of owners has whole numbers, each part within its whole');
  const agree = rule === 'special278' ? THREE_QUARTERS : HALF;
  const turnout = [step('turnoutArea', 'area', took, all, TWO_THIRDS), step('turnoutOwners', 'owners', took, all, TWO_THIRDS)];
  const steps = [
    ...turnout,
    step('agreedArea', 'area', agreed, took, agree),
    step('agreedOwners', 'owners', agreed, took, agree),
  ];
  return { steps, valid: turnout.every(({ met }) => met), passed: steps.every(({ met }) => met) };
}

/** 8850 → `88.50㎡`. */
export const areaWords = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}㎡`;

export const amountWords = (measure: keyof Weight, amount: number): string =>
  measure === 'area' ? areaWords(amount) : `${amount}位`;

/** What a step asks for: 三分之二以上. */
export const neededWords = ({ more, of }: Needed): string => (more ? '过半数' : of === 3 ? '三分之二以上' : '四分之三以上');

const stepNames: Record<OwnersStep['name'], string> = {
  turnoutArea: '参与表决的面积',
  turnoutOwners: '参与表决的业主',
  agreedArea: '同意的面积',
  agreedOwners: '同意的业主',
};
export const stepName = ({ name }: OwnersStep): string => stepNames[name];

/** A share in hundredths of a percent, never rounded up: 66.66% is not two thirds. */
export function percentWords(part: number, whole: number): string {
  if (whole === 0) return '—';
  const share = Number((BigInt(part) * 10_000n) / BigInt(whole));
  return `${Math.floor(share / 100)}.${String(share % 100).padStart(2, '0')}%`;
}

const plain = (measure: keyof Weight, amount: number) =>
  measure === 'area' ? areaWords(amount).replace('㎡', '') : String(amount);

/** A step in full, so that anybody can work it out again: 81×3＝243，不少于120×2＝240，达到. */
export function stepWords(one: OwnersStep): string {
  const { measure, part, whole, needs, met, short } = one;
  const base = one.name.startsWith('turnout') ? '全部' : '参与表决的';
  const facts = `${stepName(one)}${amountWords(measure, part)}，${base}${amountWords(measure, whole)}，要${neededWords(needs)}`;
  const product = (amount: number, times: number) =>
    times === 1 ? plain(measure, amount) : `${plain(measure, amount)}×${times}＝${plain(measure, amount * times)}`;
  const [left, right] = [product(part, needs.of), product(whole, needs.parts)];
  const compared = met ? (needs.more ? '大于' : '不少于') : needs.more ? '不超过' : '少于';
  return `${facts}：${left}，${compared}${right}，${met ? '达到' : `没有达到，还差${amountWords(measure, short)}`}。`;
}
