// 汇总台: what an office above (社区, 街道, 区) does with the parcels of those below: who is expected to send, what came and what was
// refused, the totals of a period and where they come from. A figure counted by different rules is shown apart, never added up
// silently. Everything here may stand on a database server of the office (DATABASE_URL), so whatever changes something is a task.
import { z } from 'zod';
import { OfficeLevel } from '../codes/offices';
import { query, task } from '../contract';
import { type PeriodKind, periodKinds } from '../rules/period';
import { Day, filled, Id } from '../text';
import { PrintDraft } from './lists';
import { Paper } from './papers';
import { RollupIndicator, rollupDifferences, Sum } from './rollup-differences';
import { MemberDraft, MemberLevel, MemberLine, MemberState } from './rollup-members';
import { Period } from './summary';

export const Total = Sum.extend({
  indicator: RollupIndicator,
  /** How many members sent it. */
  members: z.int(),
  /** The same code is counted by another rule elsewhere: the two are not added up. */
  apart: z.boolean(),
  /** The period before, where it was counted by the same rule. */
  before: Sum.nullable(),
  /** Of people, where tables of names show somebody in two places: each counted once; null: the sum as it is. */
  once: z.int().nullable(),
});
export type Total = z.infer<typeof Total>;

export const Board = z.object({
  period: Period,
  from: Day,
  to: Day,
  dueOn: Day,
  expected: z.int(),
  received: z.int(),
  late: z.int(),
  overdue: z.int(),
  totals: z.array(Total),
  /** People in the row tables of the period: how many tables there are, lines in them, and how many are in two or more. */
  people: z.object({ tables: z.int(), lines: z.int(), twice: z.int() }),
  /** Where this stands, when not in the file of this desk. */
  server: z.string().nullable(),
});
export type Board = z.infer<typeof Board>;

export const GroupTotals = z.object({
  code: z.string(),
  name: z.string(),
  members: z.int(),
  figures: z.array(Sum.extend({ indicatorId: Id })),
});
export type GroupTotals = z.infer<typeof GroupTotals>;

export const Receipt = z.object({
  id: Id,
  ...{ code: z.string(), name: z.string(), level: MemberLevel, period: Period },
  ...{ correction: z.int(), sequence: z.int(), current: z.boolean() },
  ...{
    madeAt: z.string(),
    receivedAt: z.string(),
    receivedBy: z.string(),
    fileName: z.string(),
    sha256: z.string(),
    odd: z.string(),
  },
});
export type Receipt = z.infer<typeof Receipt>;

export const Refused = z.object({
  id: Id,
  ...{ fileName: z.string(), words: z.string(), code: z.string(), period: z.string(), at: z.string(), by: z.string() },
});
export type Refused = z.infer<typeof Refused>;

export const MemberFigure = Sum.extend({
  indicator: RollupIndicator,
  /** The version taken before this one, and the period before; null: there is none. */
  former: Sum.nullable(),
  before: Sum.nullable(),
});
export type MemberFigure = z.infer<typeof MemberFigure>;

/** A place within a member. `value` null: fewer than three people, or hidden so that those cannot be reckoned. */
export const PlaceLine = z.object({
  ...{ code: z.string(), name: z.string(), depth: z.int().min(0).max(3) },
  ...{ value: z.int().nullable(), of: z.int().nullable() },
});
export type PlaceLine = z.infer<typeof PlaceLine>;

export const MemberPage = z.object({
  member: MemberLine,
  receipts: z.array(Receipt),
  refused: z.array(Refused),
  figures: z.array(MemberFigure),
});
export type MemberPage = z.infer<typeof MemberPage>;

/** What became of one file: taken, there already, or refused. */
export const Taken = z.object({ fileName: z.string(), outcome: z.enum(['taken', 'already', 'refused']), words: z.string() });
export type Taken = z.infer<typeof Taken>;

export const Due = z.object({ kind: z.enum(periodKinds), days: z.int().min(0).max(90) });
export type Due = z.infer<typeof Due>;
/** Days after the end of a period by which it is due, until the office says otherwise. */
export const usualDue: Record<PeriodKind, number> = { week: 2, tenDays: 2, month: 5, quarter: 10, half: 10, year: 15, custom: 5 };

const only = z.object({ id: Id });
const nothing = z.object({});
const cancelled = z.object({ outcome: z.literal('cancelled') });
const pageOf = { after: Id.nullable().default(null), size: z.int().min(1).max(100).default(50) };

export const rollup = {
  'rollup.board': query({ input: z.object({ period: Period }), output: Board }),
  /** By code. `after`: the last code of the page before. */
  'rollup.members': query({
    input: z.object({
      period: Period,
      state: MemberState.nullable().default(null),
      after: z.string().max(15).default(''),
      size: z.int().min(1).max(100).default(50),
    }),
    output: z.object({ rows: z.array(MemberLine), next: z.string().nullable() }),
  }),
  'rollup.member': query({ input: z.object({ id: Id, period: Period }), output: MemberPage }),
  /** What the places within a member say of one figure, in their order. */
  'rollup.places': query({ input: z.object({ receiptId: Id, indicatorId: Id }), output: z.array(PlaceLine) }),
  /** Every member's own value of one figure, by code. */
  'rollup.figure': query({
    input: z.object({
      period: Period,
      indicatorId: Id,
      after: z.string().max(15).default(''),
      size: z.int().min(1).max(100).default(50),
    }),
    output: z.object({
      rows: z.array(Sum.extend({ id: Id, code: z.string(), name: z.string(), before: Sum.nullable() })),
      next: z.string().nullable(),
    }),
  }),
  /** Totals of each place at this level, by code. */
  'rollup.totals': query({
    input: z.object({ period: Period, level: OfficeLevel }),
    output: z.object({ indicators: z.array(RollupIndicator), groups: z.array(GroupTotals) }),
  }),
  'rollup.receipts': query({ input: z.object(pageOf), output: z.object({ rows: z.array(Receipt), next: Id.nullable() }) }),
  'rollup.refusals': query({ input: z.object(pageOf), output: z.object({ rows: z.array(Refused), next: Id.nullable() }) }),
  /** Takes parcels in: files the person chooses, or all of a folder. */
  'rollup.receive': task({
    input: z.object({ from: z.enum(['files', 'folder']) }),
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('received'), files: z.array(Taken) })]),
  }),
  'rollup.addMembers': task({
    input: z.object({ members: z.array(MemberDraft).min(1).max(1000) }),
    output: z.object({ added: z.int() }),
  }),
  'rollup.renameMember': task({ input: z.object({ id: Id, name: filled(60) }), output: only }),
  'rollup.endMember': task({ input: z.object({ id: Id, reason: filled(100) }), output: only }),
  ...rollupDifferences,
  'rollup.due': query({ input: nothing, output: z.array(Due) }),
  'rollup.setDue': task({ input: Due, output: Due }),
  /** A list of this desk on paper, as `lists.issue` prints those of a station. */
  'rollup.issueList': task({ input: PrintDraft, output: Paper }),
  /** The sheet of the board: members and totals. */
  'rollup.saveXlsx': task({
    input: z.object({ period: Period }),
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('saved'), path: z.string() })]),
  }),
};
