// 走访: who is visited how often, who is to be visited by when, and what came of it. A group has a tier; whoever belongs to several
// is visited as often as the tightest says, counted from the last time somebody was in touch (rules/visit-plan.ts). One contact is a
// person, a day and a purpose. What somebody needs becomes a request, a wish, a claim or a topic, and is linked with it. Of a doctor's
// visit the kind, the day and the next one are kept, no findings. A building chief sees and enters what is of the own buildings.
import { z } from 'zod';
import { cardNumberIn } from '../rules/visit-card';
import { Day, filled, Id, line } from '../text';
import { DoctorService, Every, NeedBecame, NeedTheme, VisitMood, Visitor, VisitPurpose, VisitResult } from './visit-words';

/** A number as it stands on a card, with or without spaces, or as its code says it. */
export const CardNumber = z.string().transform((text, context) => {
  const number = cardNumberIn(text);
  if (number === null) context.addIssue({ code: 'custom', message: '卡号是7位数字，请照着走访卡再输一遍。' });
  return number ?? '';
});

export const VisitTier = z.object({
  groupId: Id,
  group: z.string(),
  sealed: z.boolean(),
  /** null: this group is not visited by plan. */
  every: Every.nullable(),
  /** A call is enough. */
  byPhone: z.boolean(),
  since: Day.nullable(),
  /** What stations usually do. */
  usual: Every.nullable(),
  people: z.int(),
});
export type VisitTier = z.infer<typeof VisitTier>;

export const PlanShow = z.enum(['overdue', 'soon', 'all']);
export type PlanShow = z.infer<typeof PlanShow>;
/** Days ahead that a plan looks. */
export const SOON_VISIT_DAYS = 7;

/** Where a person to be visited lives, and who looks after them. */
export const Planned = z.object({
  personId: Id,
  name: z.string(),
  building: z.string(),
  unit: z.string(),
  room: z.string(),
  chief: z.string().nullable(),
  /** null: a date agreed with a doctor. */
  every: Every.nullable(),
  dueOn: Day,
  late: z.boolean(),
  lastOn: Day.nullable(),
  /** The last time nobody answered, or did not want to, since the last contact. */
  tried: z.object({ on: Day, result: VisitResult }).nullable(),
  groups: z.array(z.string()),
  /** In no list and on no card: known on the screen alone. */
  unprinted: z.boolean(),
});
export type Planned = z.infer<typeof Planned>;

/** 0 as post: units nobody looks after. */
export const ChiefPlan = z.object({
  postId: z.int(),
  chief: z.string(),
  where: z.string(),
  people: z.int(),
  overdue: z.int(),
  soon: z.int(),
  /** People of these units met this month, each once a day and purpose. */
  done: z.int(),
});
export type ChiefPlan = z.infer<typeof ChiefPlan>;

const NeedDraft = z.object({ theme: NeedTheme, words: line(100).default('') });

/** `householdId`: knocking at a door without a name. */
export const VisitDraft = z.object({
  personId: Id.nullable().default(null),
  householdId: Id.nullable().default(null),
  on: Day,
  purpose: VisitPurpose,
  result: VisitResult,
  mood: VisitMood.nullable().default(null),
  words: line(200).default(''),
  needs: z.array(NeedDraft).max(9).default([]),
  /** null: the building's chief, or the station where there is none. */
  visitor: Visitor.nullable().default(null),
  /** Who came along: a doctor's practice, a partner. */
  company: line(40).default(''),
  service: DoctorService.nullable().default(null),
  nextOn: Day.nullable().default(null),
  festival: line(20).default(''),
  gift: line(40).default(''),
  quantity: z.int().min(1).max(999).nullable().default(null),
  /** The card it was written on. */
  card: CardNumber.nullable().default(null),
});
export type VisitDraft = z.infer<typeof VisitDraft>;

export const Became = z.object({ kind: NeedBecame, id: Id, on: Day });

export const Need = z.object({
  id: Id,
  theme: NeedTheme,
  words: z.string(),
  became: Became.nullable(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export type Need = z.infer<typeof Need>;

export const VisitRow = z.object({
  id: Id,
  personId: Id.nullable(),
  /** Empty: a door without a name. */
  name: z.string(),
  building: z.string(),
  unit: z.string(),
  room: z.string(),
  on: Day,
  purpose: VisitPurpose,
  result: VisitResult,
  visitor: z.string(),
  needs: z.array(Need),
  endedOn: Day.nullable(),
});
export type VisitRow = z.infer<typeof VisitRow>;

export const VisitCard = VisitRow.extend({
  mood: VisitMood.nullable(),
  words: z.string(),
  company: z.string(),
  service: DoctorService.nullable(),
  nextOn: Day.nullable(),
  festival: z.string(),
  gift: z.string(),
  quantity: z.int().nullable(),
  card: z.string().nullable(),
  by: z.string(),
  at: z.string(),
  endReason: z.string().nullable(),
});
export type VisitCard = z.infer<typeof VisitCard>;

/** A need with whose it is and where, as the list of needs shows it. */
export const NeedRow = Need.extend({
  visitId: Id,
  /** What was said on that visit. */
  said: z.string(),
  on: Day,
  personId: Id.nullable(),
  name: z.string(),
  building: z.string(),
  unit: z.string(),
  room: z.string(),
});
export type NeedRow = z.infer<typeof NeedRow>;

export const NeedTally = z.object({
  theme: NeedTheme,
  needs: z.int(),
  households: z.int(),
  buildings: z.array(z.object({ name: z.string(), households: z.int() })),
});
export type NeedTally = z.infer<typeof NeedTally>;

/** Somebody of a group, and whether they had something at this festival this year. */
export const GiftPerson = z.object({
  personId: Id,
  name: z.string(),
  building: z.string(),
  unit: z.string(),
  room: z.string(),
  had: z.object({ on: Day, gift: z.string() }).nullable(),
});
export type GiftPerson = z.infer<typeof GiftPerson>;

export const GiftDraft = z.object({ groupId: Id, festival: filled(20), gift: filled(40), quantity: z.int().min(1).max(999) });
