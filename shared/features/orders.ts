// 诉求: what somebody wants, from whoever took it down to the answer they got. It is received, accepted, given to somebody, worked on,
// checked and closed; nothing is closed without a record of the answer. Every change leaves a step with the minute it happened and
// the minute it was written down. The time runs from the day it came in (rules/order-clock.ts). A building chief sees and enters
// what is of the own buildings; what is confidential is for the head and deputy alone.
import { z } from 'zod';
import { Day, filled, Id, line } from '../text';
import { AsideIds } from './attachments';
import { MOST_ORDER_WORDS, Nearness, OrderClass, OrderRating, OrderSource, OrderState, ReplyWay, StepKind } from './order-words';
import { PersonName, Phone } from './people';

const emptyToNull = (value: unknown) => (value === '' || value === undefined ? null : value);
const maybePhone = z.preprocess(emptyToNull, Phone.nullable()).default(null);

/** A minute in China, `YYYY-MM-DDTHH:MM`, as a form gives it. */
export const Minute = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, {
  error: '请写成 2026-03-05 14:30。',
});

/** Who asks: a resident of the ledger, somebody by name, or nobody who wants to be named. */
export const Reporter = z.union([
  z.object({ personId: Id }),
  z.object({ name: PersonName, phone: maybePhone }),
  z.object({ anonymous: z.literal(true) }),
]);
export type Reporter = z.infer<typeof Reporter>;

/** Where it is: a room, a unit, a building, or a place everybody uses, in words. */
export const OrderPlace = z.object({
  roomId: Id.nullable().default(null),
  unitId: Id.nullable().default(null),
  buildingId: Id.nullable().default(null),
  place: line(60).default(''),
});
export type OrderPlace = z.infer<typeof OrderPlace>;

/** Answers to the questions of a category, by question. */
const Answers = z.array(z.object({ question: filled(40), answer: line(100) })).max(10);

/** How it was answered: to whom, by which way, in which words. */
export const ReplyDraft = z.object({
  toWhom: line(30).default(''),
  way: ReplyWay,
  words: filled(500),
  at: Minute.nullable().default(null),
});
export type ReplyDraft = z.infer<typeof ReplyDraft>;

/** What it came of in another feature: a visit, an item of the service catalogue, an errand. */
export const OrderOrigin = z.object({ kind: z.enum(['visit', 'catalogueItem', 'errand', 'sweep', 'task']), id: Id });

/** What became of it while whoever asked was still there: settled on the spot, passed up, or to be worked on. */
const Outcome = z.discriminatedUnion('what', [
  z.object({ what: z.literal('open') }),
  z.object({ what: z.literal('settled'), words: filled(500), reply: ReplyDraft, rating: OrderRating.nullable().default(null) }),
  z.object({ what: z.literal('passedUp'), to: filled(60), words: line(500).default('') }),
]);

export const OrderDraft = z.object({
  source: OrderSource,
  /** The number another office gave it (12345). */
  sourceNumber: line(40).default(''),
  /** When it was said; null: now. */
  receivedAt: Minute.nullable().default(null),
  reporter: Reporter,
  where: OrderPlace.default({ roomId: null, unitId: null, buildingId: null, place: '' }),
  categoryId: Id.nullable().default(null),
  words: filled(MOST_ORDER_WORDS),
  /** The message as it was pasted. */
  original: line(4000).default(''),
  answers: Answers.default([]),
  urgent: z.boolean().default(false),
  confidential: z.boolean().default(false),
  /** The last day another office set. */
  ownDueOn: Day.nullable().default(null),
  handlerId: Id.nullable().default(null),
  origin: OrderOrigin.nullable().default(null),
  /** Photos that lie aside for it. */
  photos: AsideIds.default([]),
  outcome: Outcome.default({ what: 'open' }),
});
export type OrderDraft = z.infer<typeof OrderDraft>;

export const orderLabels = {
  source: '从哪里来',
  sourceNumber: '对方编号',
  receivedAt: '什么时候说的',
  reporter: '谁说的',
  phone: '电话',
  place: '在哪里',
  category: '类别',
  words: '什么事',
  urgent: '紧急',
  confidential: '保密',
  ownDueOn: '对方给的期限',
  handler: '交给谁',
} as const;

export const OrderRow = z.object({
  id: Id,
  number: z.string(),
  sourceNumber: z.string(),
  source: OrderSource,
  state: OrderState,
  /** False: confidential from whoever asks; words, place and names are empty. */
  shown: z.boolean(),
  receivedAt: z.string(),
  place: z.string(),
  category: z.string(),
  words: z.string(),
  reporter: z.string(),
  handler: z.string(),
  urgent: z.boolean(),
  dueOn: Day,
  lateAfter: Day,
  /** Of one that is closed: whether it was late. */
  late: z.boolean(),
  nearness: Nearness,
  closedAt: z.string().nullable(),
});
export type OrderRow = z.infer<typeof OrderRow>;

export const OrderStep = z.object({
  id: Id,
  kind: StepKind,
  words: z.string(),
  /** When it happened, and when it was written down. */
  at: z.string(),
  notedAt: z.string(),
  by: z.string(),
});
export type OrderStep = z.infer<typeof OrderStep>;

export const OrderReply = z.object({
  id: Id,
  toWhom: z.string(),
  way: ReplyWay,
  words: z.string(),
  at: z.string(),
  by: z.string(),
});

export const OrderCard = OrderRow.extend({
  personId: Id.nullable(),
  anonymous: z.boolean(),
  /** Masked. */
  phone: z.string().nullable(),
  where: OrderPlace,
  categoryId: Id.nullable(),
  class: OrderClass.nullable(),
  original: z.string(),
  answers: Answers,
  confidential: z.boolean(),
  handlerId: Id.nullable(),
  handlerPhone: z.string(),
  hardOn: Day,
  extended: z.boolean(),
  temporary: z.string(),
  result: z.string(),
  reopened: z.int(),
  rating: OrderRating.nullable(),
  steps: z.array(OrderStep),
  replies: z.array(OrderReply),
  /** What it came of in another feature. */
  origin: OrderOrigin.nullable(),
  /** What takes longer, and this is a part of. */
  matter: z.object({ id: Id, number: z.string(), title: z.string() }).nullable(),
  /** Requests of the same place and category within some days. */
  similar: z.array(z.object({ id: Id, number: z.string(), words: z.string(), state: OrderState })),
});
export type OrderCard = z.infer<typeof OrderCard>;

export const OrderView = z.enum(['open', 'waiting', 'soon', 'late', 'closed', 'unrated', 'all']);
export type OrderView = z.infer<typeof OrderView>;
export const orderViewWords: Record<OrderView, string> = {
  open: '在办',
  waiting: '待受理',
  soon: '快到期',
  late: '已逾期',
  closed: '已办结',
  unrated: '没回访',
  all: '全部',
};
