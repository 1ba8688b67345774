// 诉求: what a station says of its requests: their kinds, who sees to them, how days are counted.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Day, filled, Id, line } from '../text';
import { HandlerKind, HolidayKind, OrderClass } from './order-words';

const acknowledged = z.object({ id: Id });
const one = { id: Id };

/** What a category asks besides. */
export const Question = z.object({ question: filled(40), choices: z.array(filled(20)).max(12).default([]) });
export type Question = z.infer<typeof Question>;

export const CategoryDraft = z.object({
  class: OrderClass,
  name: filled(20),
  /** Days until it is to be answered; null: as the station says. */
  limitDays: z.int().min(1).max(60).nullable().default(null),
  /** Words in a message that speak of it. */
  hints: z.array(filled(12)).max(30).default([]),
  questions: z.array(Question).max(10).default([]),
  /** Who usually sees to it. */
  handlerId: Id.nullable().default(null),
});
export const Category = CategoryDraft.extend({ id: Id, endedOn: Day.nullable() });
export type Category = z.infer<typeof Category>;

export const HandlerDraft = z.object({ name: filled(30), kind: HandlerKind, phone: line(30).default('') });
export const Handler = HandlerDraft.extend({ id: Id, open: z.int(), endedOn: Day.nullable() });
export type Handler = z.infer<typeof Handler>;

export const ClockSetting = z.object({
  calendar: z.enum(['natural', 'working']),
  limitDays: z.int().min(1).max(60),
  fifthName: line(12),
  sixthName: line(12),
});
export type ClockSetting = z.infer<typeof ClockSetting>;

/** A day that is not what its weekday says; `usual` takes that back. */
export const Holiday = z.object({ day: Day, kind: HolidayKind, name: line(20).default('') });
export type Holiday = z.infer<typeof Holiday>;

/** What a sheet says: days that are new or said otherwise than here, how many are here already, and what could not be read. */
const HolidaySheet = z.object({
  fileName: z.string(),
  days: z.array(Holiday),
  known: z.int(),
  findings: z.array(z.object({ row: z.int(), words: z.string() })),
});
export type HolidaySheet = z.infer<typeof HolidaySheet>;

export const orderSetup = {
  'orders.setup': query({
    input: z.object({}),
    output: z.object({
      setting: ClockSetting,
      classes: z.record(OrderClass, z.string()),
      categories: z.array(Category),
      handlers: z.array(Handler),
      holidays: z.array(Holiday),
    }),
  }),
  'orders.setClock': command({ input: ClockSetting, output: acknowledged }),
  'orders.setHolidays': command({
    input: z.object({ days: z.array(Holiday).min(1).max(400) }),
    output: z.object({ days: z.int() }),
  }),
  /** A sheet of holidays and of weekend days people work on. Shown first; what of it is wanted goes into `orders.setHolidays`. */
  'orders.openHolidays': task({
    input: z.object({}),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('read'), sheet: HolidaySheet }),
    ]),
  }),
  'orders.addCategory': command({ input: CategoryDraft, output: acknowledged }),
  'orders.amendCategory': command({ input: CategoryDraft.extend(one), output: acknowledged }),
  'orders.endCategory': command({ input: z.object({ ...one, reason: filled(60) }), output: acknowledged }),
  'orders.addHandler': command({ input: HandlerDraft, output: acknowledged }),
  'orders.amendHandler': command({ input: HandlerDraft.extend(one), output: acknowledged }),
  'orders.endHandler': command({ input: z.object({ ...one, reason: filled(60) }), output: acknowledged }),
};
