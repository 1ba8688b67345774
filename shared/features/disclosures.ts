// 对外提供登记: everything that carries people and leaves the ledger asks who receives it, what for and on what basis (参照《个人信息保护法》
// 第二十一条、第二十三条), and stands in a register that nobody can change. What the station prints for its own work says what for.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { filled, Id, line, Month } from '../text';
import { Paper } from './papers';

/** Why somebody outside may have it. */
export const HandingBasis = z.enum(['consent', 'duty', 'entrusted', 'emergency']);
export type HandingBasis = z.infer<typeof HandingBasis>;
export const handingBasisWords: Record<HandingBasis, string> = {
  consent: '本人单独同意',
  duty: '法律、法规规定要提供',
  entrusted: '委托对方代办，有书面约定',
  emergency: '紧急情况，保护人身和财产安全',
};

/** What every export and list of people is asked: whether it stays in the station, and if not, who gets it and why. */
export const Handing = z.discriminatedUnion('to', [
  z.object({ to: z.literal('station'), purpose: filled(60) }),
  z.object({
    to: z.literal('other'),
    receiver: filled(60),
    contact: filled(60),
    purpose: filled(60),
    basis: HandingBasis,
  }),
]);
export type Handing = z.infer<typeof Handing>;

export const Way = z.enum(['paper', 'file']);

export const Disclosure = z.object({
  id: Id,
  at: z.string(),
  /** What went out: 独居老人名单. */
  what: z.string(),
  people: z.int(),
  way: Way,
  paper: z.object({ id: Id, number: z.string() }).nullable(),
  fileName: z.string().nullable(),
  /** null: it stays in the station. */
  to: z.object({ receiver: z.string(), contact: z.string(), basis: HandingBasis }).nullable(),
  purpose: z.string(),
  by: z.string(),
});
export type Disclosure = z.infer<typeof Disclosure>;

export const Whom = z.enum(['all', 'other', 'station']);
export const whomWords: Record<z.infer<typeof Whom>, string> = {
  all: '全部',
  other: '给外面的',
  station: '本站自己用',
};

/** `text`: in receiver, purpose or what went out. `month` null: all months. */
export const DisclosureFilter = z.object({
  to: Whom.default('all'),
  month: Month.nullable().default(null),
  text: line(60).default(''),
});
export type DisclosureFilter = z.infer<typeof DisclosureFilter>;
/** Lines of one page, and the most of a printed or saved register. */
export const DISCLOSURES_SHOWN = 50;
export const MOST_DISCLOSURES = 2000;

export const disclosures = {
  'disclosures.list': query({
    input: DisclosureFilter.extend({ after: Id.nullable().default(null) }),
    output: z.object({ rows: z.array(Disclosure), next: Id.nullable() }),
  }),
  'disclosures.issueRegister': command({ input: DisclosureFilter, output: Paper }),
  'disclosures.saveXlsx': task({
    input: DisclosureFilter,
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('saved'), path: z.string(), rows: z.int() }),
    ]),
  }),
};
