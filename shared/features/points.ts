// 积分: thanks for hours given, kept as real accounting. Every transfer takes from one account and gives to another; none is ever
// changed or taken away, a mistake is put right by its exact reversal, once. How hours become points is said by a rule with a
// version and a day from which it holds; hours written down by hand earn honour only, unless the rule says otherwise. Points are
// no money: they are never paid out.
import { z } from 'zod';
import { command, query } from '../contract';
import { RequestId } from '../request-id';
import { Day, filled, Id, line } from '../text';
import { HourSums } from './hours';

export const MOST_POINTS = 1_000_000;

/** Days ahead that points which will expire are told of. */
export const EXPIRY_DAYS = 30;

export const TransferCode = z.enum(['earned', 'redeemed', 'expired', 'adjusted', 'reversed']);
export type TransferCode = z.infer<typeof TransferCode>;
export const transferCodeWords: Record<TransferCode, string> = {
  earned: '服务得分',
  redeemed: '兑换',
  expired: '到期清零',
  adjusted: '调整',
  reversed: '冲回',
};

const percent = z.int().min(0).max(1000);
export const PointRuleDraft = z.object({
  validFrom: Day,
  pointsPerHour: z.int().min(0).max(1000),
  /** 100 counts once, 150 one and a half times. */
  servicePercent: percent,
  trainingPercent: percent,
  drillPercent: percent,
  dayCap: z.int().min(1).max(100_000).nullable(),
  monthCap: z.int().min(1).max(100_000).nullable(),
  /** Whether hours written down by hand earn points too. */
  handEarns: z.boolean(),
  monthsToExpire: z.int().min(1).max(120).nullable(),
  words: line(200),
});
export type PointRuleDraft = z.infer<typeof PointRuleDraft>;
export const PointRule = PointRuleDraft.extend({ id: Id, version: z.int(), by: z.string().nullable(), inForce: z.boolean() });
export type PointRule = z.infer<typeof PointRule>;

const timesWords = (all: number) => (all === 100 ? '' : all === 0 ? '不计分' : `按${all / 100}倍`);

/** A rule in sentences, as it is printed and hung out. */
export function pointRuleWords(rule: PointRuleDraft): string[] {
  const { pointsPerHour, servicePercent, trainingPercent, drillPercent, dayCap, monthCap, handEarns, monthsToExpire } = rule;
  const kinds = [
    { name: '服务', words: timesWords(servicePercent) },
    { name: '培训', words: timesWords(trainingPercent) },
    { name: '演练', words: timesWords(drillPercent) },
  ].filter(({ words }) => words !== '');
  const caps = [dayCap === null ? '' : `每天最多${dayCap}分`, monthCap === null ? '' : `每月最多${monthCap}分`].filter(Boolean);
  return [
    `每满1小时得${pointsPerHour}分，按分钟折算，每次不满1分的部分不计。`,
    ...(kinds.length === 0 ? [] : [`${kinds.map(({ name, words }) => name + words).join('，')}。`]),
    ...(caps.length === 0 ? [] : [`${caps.join('，')}。`]),
    handEarns ? '补登的时长同样得分。' : '补登的时长只记荣誉，不得分。',
    monthsToExpire === null ? '积分不过期。' : `积分${monthsToExpire}个月内有效，到期清零。`,
  ];
}

export const PointSums = z.object({ hours: HourSums, balance: z.int() });
export type PointSums = z.infer<typeof PointSums>;

export const BalanceRow = z.object({
  volunteerId: Id,
  number: z.string(),
  name: z.string(),
  ended: z.boolean(),
  balance: z.int(),
  earned: z.int(),
  redeemed: z.int(),
  hours: HourSums,
});
export type BalanceRow = z.infer<typeof BalanceRow>;

export const StatementLine = z.object({
  id: z.string(),
  seq: z.int(),
  at: z.string(),
  code: TransferCode,
  /** More or fewer points. */
  points: z.int(),
  balance: z.int(),
  words: z.string(),
  by: z.string(),
  /** It was put right by a later line. */
  reversed: z.boolean(),
});
export type StatementLine = z.infer<typeof StatementLine>;

export const Statement = z.object({
  volunteerId: Id,
  number: z.string(),
  name: z.string(),
  from: Day,
  to: Day,
  opening: z.int(),
  lines: z.array(StatementLine),
  closing: z.int(),
  hours: HourSums,
  /** The chain of transfers as it stood: number and how the hash begins. */
  head: z.string().nullable(),
});
export type Statement = z.infer<typeof Statement>;

export const ExpiryRow = z.object({ volunteerId: Id, number: z.string(), name: z.string(), points: z.int(), on: Day });
export type ExpiryRow = z.infer<typeof ExpiryRow>;

const posted = z.object({ id: z.string(), seq: z.int() });

export const points = {
  /** In the order of numbers. `total` points of everybody. */
  'points.balances': query({
    input: z.object({
      text: line(60).default(''),
      after: z.string().nullable().default(null),
      size: z.int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(BalanceRow), count: z.int(), total: z.int(), next: z.string().nullable() }),
  }),
  /** What one volunteer gave, and what is left of what came of it. */
  'points.sums': query({ input: z.object({ volunteerId: Id }), output: PointSums }),
  /** What came and went between two days; by default this year. */
  'points.statement': query({
    input: z.object({ volunteerId: Id, from: Day.nullable().default(null), to: Day.nullable().default(null) }),
    output: Statement,
  }),
  /** The newest version first. */
  'points.rules': query({ input: z.object({}), output: z.array(PointRule) }),
  'points.addRule': command({ input: PointRuleDraft, output: z.object({ id: Id, version: z.int() }) }),
  /** How much more, or less, one activity earns: 100 is as usual. Said once, before its hours are approved. */
  'points.setRate': command({ input: z.object({ activityId: Id, percent }), output: z.object({ id: Id }) }),
  'points.rates': query({
    input: z.object({}),
    output: z.array(z.object({ id: Id, activityId: Id, activity: z.string(), percent: z.int() })),
  }),
  /** What expires within so many days, what is due already first. */
  'points.expiring': query({
    input: z.object({ days: z.int().min(0).max(366).default(EXPIRY_DAYS) }),
    output: z.object({ rows: z.array(ExpiryRow), due: z.int() }),
  }),
  /** Writes off what is due, an entry for each volunteer. */
  'points.expire': command({
    input: z.object({ requestId: RequestId }),
    output: z.object({ volunteers: z.int(), points: z.int() }),
  }),
  'points.adjust': command({
    input: z.object({
      requestId: RequestId,
      volunteerId: Id,
      points: z
        .int()
        .min(-MOST_POINTS)
        .max(MOST_POINTS)
        .refine((value) => value !== 0, '请填写加多少分或减多少分。'),
      reason: filled(100),
    }),
    output: posted,
  }),
  /** Puts one transfer right by its exact mirror. */
  'points.reverse': command({
    input: z.object({ requestId: RequestId, id: z.string().min(1).max(80), reason: filled(100) }),
    output: posted,
  }),
  /** Replays every transfer: that none is missing or changed, and that every balance is the sum of its transfers. */
  'points.verify': query({
    input: z.object({}),
    output: z.object({ ok: z.boolean(), words: z.string(), firstBad: z.int().nullable(), transfers: z.int(), accounts: z.int() }),
  }),
};
