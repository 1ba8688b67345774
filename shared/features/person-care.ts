// Who stands for a child, and who of the station was in touch with a person: part of the contract of groups.
import { z } from 'zod';
import { Day, filled, Id } from '../text';
import { Phone } from './people';

/** Fewer than this: a child is represented by a guardian (参照《个人信息保护法》第三十一条). */
export const GUARDED_UNDER = 14;

export const ContactWay = z.enum(['visit', 'phone', 'station', 'message', 'other']);
export type ContactWay = z.infer<typeof ContactWay>;
export const contactWayWords: Record<ContactWay, string> = {
  visit: '上门',
  phone: '电话',
  station: '来站',
  message: '微信',
  other: '其他',
};

/** Somebody of the ledger (`personId`), or a name and a phone. */
export const Guardian = z.object({
  id: Id,
  personId: Id.nullable(),
  name: z.string(),
  phone: z.string().nullable(),
  relation: z.string().nullable(),
  startedOn: Day,
});
export type Guardian = z.infer<typeof Guardian>;

export const Contact = z.object({
  id: Id,
  on: Day,
  way: ContactWay,
  words: z.string(),
  by: z.string(),
  /** Written down by mistake: it stays to be read, and counts no more. */
  withdrawn: z.object({ on: Day, reason: z.string() }).nullable(),
});
export type Contact = z.infer<typeof Contact>;

/** Somebody of the ledger, or one who is not in it. */
export const GuardianDraft = z.union([
  z.object({ personId: Id }),
  z.object({ name: filled(50), phone: Phone.nullable().default(null) }),
]);
