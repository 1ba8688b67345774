// 积分兑换: the gifts and services volunteers may take for points. Points are thanks and never pay: there is no cash, and what
// a thing is worth is capped for each and for a volunteer's year. Stock only moves by entries (received, redeemed, returned,
// counted). A redemption takes points and stock at once, is sent with an id made beforehand so that a retry is one effect, and
// is undone whole, which gives both back.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { RequestId } from '../request-id';
import { Day, filled, Id, line } from '../text';
import { Paper } from './papers';

export const GiftKind = z.enum(['gift', 'service']);
export type GiftKind = z.infer<typeof GiftKind>;
export const giftKindWords: Record<GiftKind, string> = { gift: '礼品', service: '服务' };

/** What would be pay: cash, and what can be spent as cash. */
const MONEY = /现金|红包|购物卡|储值卡|充值卡|代金券|现金券|消费券|话费|提货卡|购物券|会员卡|微信转账|支付宝/;

const GiftDraft = z.object({
  kind: GiftKind,
  name: filled(30).refine((name) => !MONEY.test(name), {
    message: '志愿服务是无偿的，不能兑换现金、红包、购物卡这类东西。请换一样礼品或服务。',
  }),
  /** What it is, where and when a service is given. */
  words: line(200),
  points: z.int().min(1).max(1_000_000),
  /** What one is worth, in fen. */
  valueCents: z.int().min(0).max(10_000_000),
  /** Whether pieces are counted; a service may go without. */
  counted: z.boolean(),
  /** Told on the home screen when no more than so many are left. */
  low: z.int().min(0).max(10_000),
});
export type GiftDraft = z.infer<typeof GiftDraft>;

export const Gift = GiftDraft.extend({
  id: Id,
  name: z.string(),
  /** Pieces on the shelf; null where pieces are not counted. */
  stock: z.int().nullable(),
  hasPhoto: z.boolean(),
  /** Pieces volunteers have taken and not given back. */
  taken: z.int(),
  endedOn: Day.nullable(),
});
export type Gift = z.infer<typeof Gift>;

/** In fen: what one thing may be worth, and all a volunteer takes in a calendar year. */
export const GiftCaps = z.object({ eachCents: z.int().min(0).max(10_000_000), yearCents: z.int().min(0).max(100_000_000) });
export type GiftCaps = z.infer<typeof GiftCaps>;

export const MoveKind = z.enum(['received', 'redeemed', 'returned', 'counted']);
export type MoveKind = z.infer<typeof MoveKind>;
export const moveKindWords: Record<MoveKind, string> = {
  received: '进货',
  redeemed: '兑换',
  returned: '退回',
  counted: '盘点',
};

export const StockMove = z.object({
  id: Id,
  kind: MoveKind,
  /** Pieces more (or fewer, below 0) on the shelf. */
  pieces: z.int(),
  /** Pieces on the shelf afterwards. */
  stock: z.int(),
  words: z.string(),
  at: z.string(),
  by: z.string(),
});
export type StockMove = z.infer<typeof StockMove>;

export const Redemption = z.object({
  id: Id,
  /** As on the slip, e.g. 兑换2026-0001. */
  number: z.string(),
  volunteerId: Id,
  volunteerNumber: z.string(),
  volunteer: z.string(),
  gift: z.string(),
  kind: GiftKind,
  quantity: z.int(),
  points: z.int(),
  at: z.string(),
  by: z.string(),
  undone: z.object({ at: z.string(), reason: z.string(), by: z.string() }).nullable(),
});
export type Redemption = z.infer<typeof Redemption>;

export const fenWords = (cents: number): string => `${cents % 100 === 0 ? cents / 100 : (cents / 100).toFixed(2)}元`;

const acknowledged = z.object({ id: Id });
const pieces = z.int().min(1).max(100_000);
const cancelled = z.object({ outcome: z.literal('cancelled') });

export const gifts = {
  'gifts.list': query({
    input: z.object({ ended: z.boolean().default(false) }),
    output: z.object({ gifts: z.array(Gift), caps: GiftCaps }),
  }),
  /** The picture as a `data:` address; null where there is none. */
  'gifts.photo': query({ input: z.object({ id: Id }), output: z.object({ picture: z.string().nullable() }) }),
  'gifts.add': command({ input: GiftDraft, output: acknowledged }),
  'gifts.amend': command({ input: GiftDraft.extend({ id: Id }), output: acknowledged }),
  'gifts.end': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  'gifts.resume': command({ input: z.object({ id: Id }), output: acknowledged }),
  /** The person chooses a picture file; the desk draws it anew, small, and keeps that. */
  'gifts.choosePhoto': task({
    input: z.object({ id: Id }),
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('kept') })]),
  }),
  'gifts.removePhoto': command({ input: z.object({ id: Id }), output: acknowledged }),
  'gifts.setCaps': command({ input: GiftCaps, output: GiftCaps }),
  'gifts.receive': command({ input: z.object({ id: Id, pieces, words: line(60) }), output: acknowledged }),
  /** 盘点: what really lies on the shelf; the difference becomes an entry. */
  'gifts.count': command({
    input: z.object({ id: Id, counted: z.int().min(0).max(100_000), words: line(60) }),
    output: z.object({ id: Id, pieces: z.int() }),
  }),
  'gifts.moves': query({
    input: z.object({ id: Id, after: Id.nullable().default(null) }),
    output: z.object({ rows: z.array(StockMove), next: Id.nullable() }),
  }),
  /** What somebody has to spend, before they choose. */
  'gifts.standing': query({
    input: z.object({ volunteerId: Id }),
    output: z.object({ points: z.int(), yearCents: z.int(), ended: z.boolean() }),
  }),
  'gifts.redeem': command({
    input: z.object({ requestId: RequestId, volunteerId: Id, giftId: Id, quantity: z.int().min(1).max(100).default(1) }),
    output: Redemption,
  }),
  'gifts.redemptions': query({
    input: z.object({ volunteerId: Id.nullable().default(null), after: Id.nullable().default(null) }),
    output: z.object({ rows: z.array(Redemption), next: Id.nullable() }),
  }),
  /** Gives points and pieces back, once. */
  'gifts.undo': command({ input: z.object({ id: Id, reason: filled(60) }), output: Redemption }),
  /** The slip of a redemption: the same paper however often it is asked for. */
  'gifts.issueSlip': command({ input: z.object({ id: Id }), output: Paper }),
};
