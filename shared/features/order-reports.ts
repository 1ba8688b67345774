// 诉求的数: how many came in, how many were to be answered and were, how satisfied people are, what comes most, how long it takes;
// the sheets requests come in by; the slips that go out. A share is cut, never rounded up, and its definition stands beside it.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Day, Id, Month } from '../text';
import { Handing } from './disclosures';
import { OrderFilter } from './order-acts';
import { OrderClass, OrderSource } from './order-words';
import { Paper } from './papers';

/** How the shares are reckoned; printed wherever they are. */
export const shareDefinitions = {
  done: '完成率 = 已办结 ÷ 应办结。应办结是已经办结的，加上到期还没办结的；还没到期的不算。',
  inTime: '按期率 = 按期办结 ÷ 应办结。延期以后过了15天才办结的不算按期。',
  satisfied: '满意率 = 满意 ÷ 参评。没有评价的不算；基本满意不算满意。',
} as const;

const Count = z.object({ name: z.string(), count: z.int() });

export const OrderFigures = z.object({
  from: Day,
  to: Day,
  taken: z.int(),
  due: z.int(),
  done: z.int(),
  inTime: z.int(),
  open: z.int(),
  late: z.int(),
  rated: z.int(),
  satisfied: z.int(),
  fair: z.int(),
  reopened: z.int(),
  extended: z.int(),
  doneShare: z.string(),
  inTimeShare: z.string(),
  satisfiedShare: z.string(),
  /** The middle one, in minutes; null where none. */
  minutes: z.object({ accepted: z.int().nullable(), arrived: z.int().nullable(), closed: z.int().nullable() }),
  sources: z.array(Count.extend({ source: OrderSource, done: z.int() })),
  classes: z.array(Count.extend({ class: OrderClass.nullable() })),
  /** The three that come most. */
  categories: z.array(Count),
  buildings: z.array(Count),
  /** Whose were late. */
  lateBy: z.array(Count),
  lateOrders: z.array(z.object({ id: Id, number: z.string(), words: z.string(), handler: z.string(), lateAfter: Day })),
});
export type OrderFigures = z.infer<typeof OrderFigures>;

/** The figures, and the matters that were open within these days (一事一策): what takes longer is told beside them, never among them. */
export const OrderReport = OrderFigures.extend({
  matters: z.array(
    z.object({
      ...{ id: Id, number: z.string(), title: z.string(), responsible: z.string(), late: z.boolean() },
      ...{ standing: z.string(), orders: z.int(), homes: z.string() },
    }),
  ),
});
export type OrderReport = z.infer<typeof OrderReport>;

export const SheetFinding = z.object({ row: z.int(), words: z.string() });
export const OrderSheet = z.object({
  draft: z.string(),
  fileName: z.string(),
  rows: z.int(),
  added: z.int(),
  closed: z.int(),
  known: z.int(),
  leftOut: z.int(),
  newHandlers: z.array(z.string()),
  newCategories: z.array(z.string()),
  findings: z.array(SheetFinding),
});
export type OrderSheet = z.infer<typeof OrderSheet>;

const cancelled = z.object({ outcome: z.literal('cancelled') });
const Saved = z.discriminatedUnion('outcome', [
  cancelled,
  z.object({ outcome: z.literal('saved'), path: z.string(), rows: z.int() }),
]);

export const orderReports = {
  'orders.figures': query({ input: z.object({ from: Day, to: Day }), output: OrderReport }),
  'orders.saveXlsx': task({
    input: z.object({ from: Day, to: Day }),
    output: Saved,
  }),
  /** 答复单 or, while it is open, 受理回执: for whoever asked. */
  'orders.issueSlip': command({ input: z.object({ id: Id }), output: Paper }),
  /** The requests of a filter as they stand: one list, or a sheet for each who sees to them, with what is due. */
  'orders.issueList': command({
    input: OrderFilter.extend({ by: z.enum(['all', 'handler']).default('all'), handing: Handing }),
    output: Paper,
  }),
  'orders.saveList': task({ input: OrderFilter.extend({ handing: Handing }), output: Saved }),
  'orders.issueMonth': command({ input: z.object({ period: Month }), output: Paper }),
  /** A workbook of requests: ours, an old register, sheets of the 12345 line. Shown first, then written. */
  'orders.openSheet': task({
    input: z.object({}),
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('read'), sheet: OrderSheet })]),
  }),
  'orders.importSheet': command({
    input: z.object({ draft: z.string() }),
    output: z.object({ added: z.int(), closed: z.int() }),
  }),
};
