// 事项: what takes longer than any request: pipes of a whole estate, title deeds that never came, parking. A matter gathers the requests
// that speak of it and the homes it is about, has somebody who answers for it, steps with days, and a word on what it waits for. The
// requests go on by their own clock: each is answered in its own fifteen days, also where the answer is that a matter has begun.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';
import { OrderState } from './order-words';

const MatterState = z.enum(['going', 'stuck', 'settled', 'ended']);
export type MatterState = z.infer<typeof MatterState>;
export const matterStateWords: Record<MatterState, string> = {
  going: '推进中',
  stuck: '卡住了',
  settled: '已解决',
  ended: '不办了',
};

const MatterDraft = z.object({
  title: filled(40),
  words: line(500).default(''),
  /** Who answers for it, by name or office. */
  responsible: filled(30),
  /** By when it is to be settled, where somebody said so. */
  dueOn: Day.nullable().default(null),
});

export const matterLabels = {
  title: '什么事项',
  words: '来龙去脉',
  responsible: '谁负责',
  dueOn: '打算哪天解决',
  step: '下一步做什么',
  blockedBy: '卡在哪里',
  result: '怎么解决的',
} as const;

/** A step; `late`: not done, and its day is over. */
const MatterStep = z.object({
  id: Id,
  title: z.string(),
  dueOn: Day.nullable(),
  doneOn: Day.nullable(),
  words: z.string(),
  late: z.boolean(),
});

export const MatterRow = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  responsible: z.string(),
  state: MatterState,
  blockedBy: z.string(),
  startedOn: Day,
  dueOn: Day.nullable(),
  /** The step that comes next; null where none is open. */
  next: z.object({ title: z.string(), dueOn: Day.nullable() }).nullable(),
  /** A step or the whole is past its day. */
  late: z.boolean(),
  orders: z.int(),
  homes: z.int(),
  homesSettled: z.int(),
});
export type MatterRow = z.infer<typeof MatterRow>;

export const MatterCard = MatterRow.extend({
  words: z.string(),
  result: z.string(),
  /** When it was settled, or given up. */
  overOn: Day.nullable(),
  endReason: z.string().nullable(),
  steps: z.array(MatterStep),
  /** Requests it gathers; of a confidential one the number alone. */
  gathered: z.array(z.object({ id: Id, number: z.string(), words: z.string(), state: OrderState })),
  /** Homes it is about, by unit. */
  units: z.array(z.object({ unitId: Id, name: z.string(), homes: z.int(), settled: z.int() })),
});
export type MatterCard = z.infer<typeof MatterCard>;

export const MatterView = z.enum(['open', 'over', 'all']);
export type MatterView = z.infer<typeof MatterView>;
/** Rows of one page. */
export const MATTER_PAGE = 50;

/** A building, one of its units, or a single home of it. */
const Homes = z.object({ buildingId: Id, unitId: Id.nullable().default(null), roomId: Id.nullable().default(null) });

const acknowledged = z.object({ id: Id });
const one = { id: Id };

export const matters = {
  /** Open ones by when they began, the oldest first; those that are over the latest first. */
  'matters.list': query({
    input: z.object({ view: MatterView.default('open'), text: line(60).default(''), after: Id.nullable().default(null) }),
    output: z.object({ rows: z.array(MatterRow), next: Id.nullable(), counts: z.object({ open: z.int(), stuck: z.int() }) }),
  }),
  'matters.card': query({ input: z.object(one), output: MatterCard }),
  'matters.add': command({
    input: MatterDraft.extend({ orderId: Id.nullable().default(null) }),
    output: z.object({ id: Id, number: z.string() }),
  }),
  'matters.amend': command({ input: MatterDraft.extend(one), output: acknowledged }),
  'matters.addStep': command({
    input: z.object({ ...one, title: filled(60), dueOn: Day.nullable().default(null) }),
    output: acknowledged,
  }),
  'matters.doStep': command({
    input: z.object({ stepId: Id, on: Day.nullable().default(null), words: line(200).default('') }),
    output: acknowledged,
  }),
  /** A step that is not wanted any more. */
  'matters.dropStep': command({ input: z.object({ stepId: Id, reason: filled(60) }), output: acknowledged }),
  /** What it waits for; empty: it goes on. */
  'matters.block': command({ input: z.object({ ...one, words: line(200).default('') }), output: acknowledged }),
  'matters.gather': command({ input: z.object({ ...one, orderId: Id }), output: acknowledged }),
  'matters.release': command({ input: z.object({ ...one, orderId: Id, reason: filled(60) }), output: acknowledged }),
  /** How many homes came to it. */
  'matters.addHomes': command({ input: Homes.extend(one), output: z.object({ homes: z.int() }) }),
  /** How many of its homes were settled with this. */
  'matters.settleHomes': command({
    input: Homes.extend(one).extend({ on: Day.nullable().default(null) }),
    output: z.object({ homes: z.int() }),
  }),
  'matters.dropHomes': command({ input: Homes.extend(one).extend({ reason: filled(60) }), output: z.object({ homes: z.int() }) }),
  'matters.settle': command({
    input: z.object({ ...one, result: filled(500), on: Day.nullable().default(null) }),
    output: acknowledged,
  }),
  'matters.end': command({ input: z.object({ ...one, reason: filled(60) }), output: acknowledged }),
  /** Was over, and is taken up again. */
  'matters.resume': command({ input: z.object({ ...one, reason: filled(60) }), output: acknowledged }),
};
