// 服务目录 (360服务超市): what a resident may order by its number, in six classes. A number stands for one service for good: 101 to 199 are
// the first class, 201 to 299 the second. An order becomes a 诉求 with the category, the days and the handler of its item, or a 代办.
// Beside them stand the words with which requests are usually answered. Items end and are not deleted; their number is not given again.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';
import { OrderClass } from './order-words';
import { Paper } from './papers';

/** What an order of it becomes. */
export const ItemBecomes = z.enum(['order', 'errand']);
export type ItemBecomes = z.infer<typeof ItemBecomes>;
export const itemBecomesWords: Record<ItemBecomes, string> = { order: '登记诉求', errand: '代办' };

/** Three digits; the first is the class. */
export const ItemNumber = z.int('编号是三位数，例如 101。').min(101, '编号是三位数，例如 101。').max(699, '编号最大到 699。');

export const ItemDraft = z.object({
  name: filled(20),
  /** What exactly, in a line. */
  words: line(80).default(''),
  becomes: ItemBecomes.default('order'),
  /** Days in which it is done; null: as the category or the station says. */
  limitDays: z.int().min(1).max(60).nullable().default(null),
  /** Who usually does it. */
  handlerId: Id.nullable().default(null),
  categoryId: Id.nullable().default(null),
  guideId: Id.nullable().default(null),
});
export type ItemDraft = z.infer<typeof ItemDraft>;

export const itemLabels = {
  number: '编号',
  name: '服务',
  words: '说明',
  becomes: '点了以后',
  limitDays: '几天内办好',
  handler: '谁来办',
  category: '诉求类别',
  guide: '办事指南',
} as const;

export const CatalogueItem = ItemDraft.extend({
  id: Id,
  number: z.int(),
  class: OrderClass,
  handler: z.string(),
  category: z.string(),
  guide: z.string(),
  /** How often it was ordered. */
  ordered: z.int(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export type CatalogueItem = z.infer<typeof CatalogueItem>;

/** Words a request is answered with. {编号} {办理人} {期限} {结果} stand for what the request says. */
export const TemplateDraft = z.object({ name: filled(20), words: filled(500), class: OrderClass.nullable().default(null) });
export const ReplyTemplate = TemplateDraft.extend({ id: Id });
export type ReplyTemplate = z.infer<typeof ReplyTemplate>;

/** The hundred a class counts in. */
export const hundredOf = (of: OrderClass): number => (OrderClass.options.indexOf(of) + 1) * 100;

/** Rows of one page. */
export const ITEM_PAGE = 100;

const acknowledged = z.object({ id: Id });
const one = { id: Id };
const ending = z.object({ ...one, reason: filled(60) });

export const catalogue = {
  /** By number. */
  'catalogue.list': query({
    input: z.object({
      class: OrderClass.nullable().default(null),
      text: line(60).default(''),
      ended: z.boolean().default(false),
      after: z.int().min(0).default(0),
    }),
    output: z.object({ rows: z.array(CatalogueItem), next: z.int().nullable(), total: z.int() }),
  }),
  'catalogue.item': query({ input: z.object(one), output: CatalogueItem }),
  /** What somebody orders at the desk. Refuses a number nothing stands under, and one that ended. */
  'catalogue.byNumber': query({ input: z.object({ number: z.int().min(0).max(9999) }), output: CatalogueItem }),
  /** `number`: null takes the next of the class. */
  'catalogue.add': command({
    input: ItemDraft.extend({ class: OrderClass, number: ItemNumber.nullable().default(null) }),
    output: z.object({ id: Id, number: z.int() }),
  }),
  'catalogue.amend': command({ input: ItemDraft.extend(one), output: acknowledged }),
  'catalogue.end': command({ input: ending, output: acknowledged }),
  'catalogue.resume': command({ input: z.object(one), output: acknowledged }),
  /** Services and answers many stations begin with; what is there already is left alone. */
  'catalogue.begin': command({ input: z.object({}), output: z.object({ items: z.int(), templates: z.int() }) }),
  /** 点单页: everything in use, with the phone to call. */
  'catalogue.issueSheet': command({ input: z.object({ format: z.enum(['A4', 'A3']).default('A4') }), output: Paper }),
  'catalogue.templates': query({ input: z.object({}), output: z.array(ReplyTemplate) }),
  'catalogue.addTemplate': command({ input: TemplateDraft, output: acknowledged }),
  'catalogue.amendTemplate': command({ input: TemplateDraft.extend(one), output: acknowledged }),
  'catalogue.endTemplate': command({ input: ending, output: acknowledged }),
};
