// What can be asked of 走访.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';
import { CallOutcome } from './entitlements';
import { Paper } from './papers';
import { Every, NeedTheme, VisitPurpose } from './visit-words';
import {
  CardNumber,
  ChiefPlan,
  GiftDraft,
  GiftPerson,
  NeedRow,
  NeedTally,
  Planned,
  PlanShow,
  VisitCard,
  VisitDraft,
  VisitRow,
  VisitTier,
} from './visits';
import { WishKind } from './wishes';

const acknowledged = z.object({ id: Id });
const size = z.int().min(1).max(100).default(50);
const PlanCursor = z.object({ dueOn: Day, sequence: z.int(), id: Id });

export const visits = {
  'visits.tiers': query({ input: z.object({}), output: z.array(VisitTier) }),
  /** `every` null: not visited by plan any more. */
  'visits.setTier': command({
    input: z.object({ groupId: Id, every: Every.nullable(), byPhone: z.boolean().default(false), reason: line(60).default('') }),
    output: acknowledged,
  }),
  /** What stations usually do, for every group that has no tier. */
  'visits.useUsual': command({ input: z.object({}), output: z.object({ groups: z.int() }) }),
  /** Who looks after how many, and how many of them wait. */
  'visits.board': query({
    input: z.object({}),
    output: z.object({
      rows: z.array(ChiefPlan),
      people: z.int(),
      overdue: z.int(),
      soon: z.int(),
      done: z.int(),
      tiers: z.int(),
    }),
  }),
  /** Those due first first. `postId`: of this chief; 0: of nobody. */
  'visits.plan': query({
    input: z.object({
      show: PlanShow.default('all'),
      postId: z.int().min(0).nullable().default(null),
      after: PlanCursor.nullable().default(null),
      size,
    }),
    output: z.object({ rows: z.array(Planned), total: z.int(), next: PlanCursor.nullable() }),
  }),
  /** The latest first. */
  'visits.list': query({
    input: z.object({
      purpose: VisitPurpose.nullable().default(null),
      buildingId: Id.nullable().default(null),
      after: z.object({ on: Day, id: Id }).nullable().default(null),
      size,
    }),
    output: z.object({ rows: z.array(VisitRow), next: z.object({ on: Day, id: Id }).nullable() }),
  }),
  'visits.card': query({ input: z.object({ id: Id }), output: VisitCard }),
  /** When somebody is visited next, and how the last times went, the latest first. */
  'visits.ofPerson': query({
    input: z.object({ personId: Id }),
    output: z.object({ dueOn: Day.nullable(), every: Every.nullable(), late: z.boolean(), rows: z.array(VisitRow) }),
  }),
  /** The visits on which somebody was asked what they may claim; calls that came of none are left out. */
  'visits.behindCalls': query({
    input: z.object({ callIds: z.array(Id).max(200) }),
    output: z.array(z.object({ callId: Id, visitId: Id })),
  }),
  /** Whose card this is, and whether it was entered already. */
  'visits.byCard': query({
    input: z.object({ number: CardNumber }),
    output: z.object({
      personId: Id,
      name: z.string(),
      building: z.string(),
      unit: z.string(),
      room: z.string(),
      issuedOn: Day,
      dueOn: Day,
      entered: z.object({ id: Id, on: Day }).nullable(),
    }),
  }),
  /** `again`: the same person, day and purpose was met before, and counts once. `dueOn`: the next one by plan. */
  'visits.record': command({
    input: VisitDraft,
    output: z.object({ id: Id, again: z.boolean(), dueOn: Day.nullable() }),
  }),
  /** Written down by mistake. What came of its needs stays. */
  'visits.withdraw': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  'visits.needs': query({
    input: z.object({
      open: z.boolean().default(true),
      theme: NeedTheme.nullable().default(null),
      /** Those a topic came of; `open` is false then. */
      topicId: Id.nullable().default(null),
      after: Id.nullable().default(null),
      size,
    }),
    output: z.object({ rows: z.array(NeedRow), next: Id.nullable(), open: z.int() }),
  }),
  /** Needs nothing has come of yet, by theme. */
  'visits.themes': query({ input: z.object({}), output: z.array(NeedTally) }),
  'visits.toOrder': command({ input: z.object({ needId: Id, words: filled(500) }), output: acknowledged }),
  'visits.toWish': command({ input: z.object({ needId: Id, kind: WishKind, words: filled(200) }), output: acknowledged }),
  /** What came of asking about something the person may claim. */
  'visits.toClaim': command({
    input: z.object({ needId: Id, entitlementId: Id, outcome: CallOutcome, words: line(200).default('') }),
    output: acknowledged,
  }),
  /** Every need of a theme that nothing has come of, as one topic with its figures; `needId`: this one of them alone. */
  'visits.toTopic': command({
    input: z.object({ theme: NeedTheme, title: filled(100), needId: Id.nullable().default(null) }),
    output: acknowledged,
  }),
  /** Settled on the spot, or not wanted any more. */
  'visits.endNeed': command({ input: z.object({ needId: Id, reason: filled(60) }), output: acknowledged }),
  /** A card for each person to be visited by a day, by chief. */
  'visits.issueCards': command({
    input: z.object({ postId: z.int().min(0).nullable().default(null), until: Day }),
    output: Paper,
  }),
  'visits.giftPeople': query({
    input: z.object({ groupId: Id, festival: filled(20) }),
    output: z.array(GiftPerson),
  }),
  /** Who had something at this festival this year has it once: they are left out, and counted. */
  'visits.giveGifts': command({
    input: GiftDraft.omit({ groupId: true }).extend({ on: Day, personIds: z.array(Id).min(1).max(500) }),
    output: z.object({ given: z.int(), left: z.int() }),
  }),
  /** Who gets what, with room to sign. Whoever had it this year, and whoever is left out, is not on it. */
  'visits.issueGifts': command({ input: GiftDraft.extend({ except: z.array(Id).max(500).default([]) }), output: Paper }),
};
