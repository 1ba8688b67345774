// 诉求: what may be asked of a request and done with it (orders.ts tells what one is).
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';
import { HandlerKind, MOST_ORDER_WORDS, OrderClass, OrderRating, OrderSource, OrderState } from './order-words';
import { Minute, OrderCard, OrderDraft, OrderPlace, OrderRow, OrderView, ReplyDraft } from './orders';
import { TopicSource } from './topics';

const acknowledged = z.object({ id: Id });
const one = { id: Id };
/** When it happened; null: now. */
const at = Minute.nullable().default(null);

/** The last one of the page before: what it was sorted by, and its id. */
const Cursor = z.object({ at: z.string().max(30), id: Id });

export const OrderFilter = z.object({
  view: OrderView.default('open'),
  /** In number, words, place and name of who asks. */
  text: line(60).default(''),
  source: OrderSource.nullable().default(null),
  class: OrderClass.nullable().default(null),
  categoryId: Id.nullable().default(null),
  handlerId: Id.nullable().default(null),
  handlerKind: HandlerKind.nullable().default(null),
  buildingId: Id.nullable().default(null),
});
export type OrderFilter = z.output<typeof OrderFilter>;

/** What a pasted message says, as far as it can be told. */
export const ReadText = z.object({
  name: z.string(),
  phone: z.string(),
  personId: Id.nullable(),
  where: OrderPlace,
  placeWords: z.string(),
  categoryId: Id.nullable(),
  words: z.string(),
});

export const Similar = z.object({
  id: Id,
  number: z.string(),
  words: z.string(),
  state: OrderState,
  receivedAt: z.string(),
});

export const orders = {
  /** Open ones by the day after which they are late; closed ones the latest first. */
  'orders.list': query({
    input: OrderFilter.extend({
      after: Cursor.nullable().default(null),
      size: z.int().min(1).max(200).default(50),
    }),
    output: z.object({
      rows: z.array(OrderRow),
      next: Cursor.nullable(),
      counts: z.object({ open: z.int(), waiting: z.int(), soon: z.int(), late: z.int() }),
    }),
  }),
  'orders.card': query({ input: z.object(one), output: OrderCard }),
  /** By number, words, or the name of who asks. */
  'orders.search': query({
    input: z.object({ text: line(60), most: z.int().min(1).max(20).default(5) }),
    output: z.array(OrderRow),
  }),
  'orders.readText': query({ input: z.object({ text: line(4000) }), output: ReadText }),
  /** Requests of the same place and category of the last days: is it the same one? */
  'orders.similar': query({
    input: z.object({ where: OrderPlace, categoryId: Id.nullable().default(null), except: Id.nullable().default(null) }),
    output: z.array(Similar),
  }),
  'orders.add': command({ input: OrderDraft, output: z.object({ id: Id, number: z.string() }) }),
  'orders.amend': command({
    input: z.object({
      ...one,
      where: OrderPlace.optional(),
      categoryId: Id.optional(),
      words: filled(MOST_ORDER_WORDS).optional(),
      urgent: z.boolean().optional(),
      confidential: z.boolean().optional(),
      reason: filled(60),
    }),
    output: acknowledged,
  }),
  /** The whole phone of who asks; the log keeps why. */
  'orders.reveal': command({ input: z.object({ ...one, reason: filled(60) }), output: z.object({ value: z.string() }) }),
};

export const orderActs = {
  'orders.accept': command({ input: z.object({ ...one, categoryId: Id.nullable().default(null) }), output: acknowledged }),
  'orders.assign': command({ input: z.object({ ...one, handlerId: Id, words: line(200).default('') }), output: acknowledged }),
  'orders.arrive': command({ input: z.object({ ...one, at }), output: acknowledged }),
  'orders.note': command({ input: z.object({ ...one, words: filled(500), at }), output: acknowledged }),
  /** What was done for now: the water is off, the tile is fenced in. */
  'orders.temporary': command({ input: z.object({ ...one, words: filled(500), at }), output: acknowledged }),
  /** What came of it in the end. Of an urgent one, what was done for now is wanted too. */
  'orders.settle': command({ input: z.object({ ...one, words: filled(500), at }), output: acknowledged }),
  'orders.giveBack': command({ input: z.object({ ...one, reason: filled(200) }), output: acknowledged }),
  'orders.passUp': command({ input: z.object({ ...one, to: filled(60), words: line(500).default('') }), output: acknowledged }),
  'orders.suspend': command({ input: z.object({ ...one, reason: filled(200) }), output: acknowledged }),
  'orders.resume': command({ input: z.object({ ...one, reason: line(200).default('') }), output: acknowledged }),
  /** Later, for a reason, with who allowed it and how whoever asked was told. */
  'orders.extend': command({
    input: z.object({ ...one, to: Day, reason: filled(200), approver: filled(30), told: ReplyDraft }),
    output: acknowledged,
  }),
  'orders.reply': command({ input: ReplyDraft.extend(one), output: acknowledged }),
  /** Checked: it is settled and answered. `reply`: the answer, where none was written down since it was settled. */
  'orders.close': command({
    input: z.object({ ...one, reply: ReplyDraft.nullable().default(null), rating: OrderRating.nullable().default(null) }),
    output: acknowledged,
  }),
  'orders.rate': command({
    input: z.object({ ...one, rating: OrderRating, words: line(200).default('') }),
    output: acknowledged,
  }),
  'orders.reopen': command({ input: z.object({ ...one, reason: filled(200) }), output: acknowledged }),
  /** Becomes a topic that waits for a meeting. */
  'orders.toTopic': command({
    input: z.object({ ...one, title: filled(100), source: TopicSource.extract(['intake', 'hazard']).default('intake') }),
    output: z.object({ topicId: Id }),
  }),
  /** Whoever asks wants to help. */
  'orders.toLead': command({ input: z.object({ ...one, words: line(200).default('') }), output: z.object({ leadId: Id }) }),
};
