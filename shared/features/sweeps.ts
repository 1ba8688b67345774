// 摸排: a demand from above becomes questions put to every household, or every resident, within some days. Whom it asks is frozen when
// it opens, a line each with a key of its own; lists go out to the chiefs as sheets, paper or words for a chat group, and come back
// by any of these, in any order, more than once. Answers are only added; two that differ stand side by side until somebody settles
// them. What is agreed on goes into the ledger when somebody accepts it.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Day, filled, Id, line } from '../text';
import { Scope } from './consultation-words';
import { Handing } from './disclosures';
import { Paper } from './papers';
import { ReturnReading, ReturnsRead, ReturnTaken } from './returned-sheets';
import {
  Sweep,
  SweepBoard,
  SweepDifference,
  SweepDraft,
  SweepFilter,
  SweepGiven,
  SweepReturn,
  SweepRow,
  SweepTemplate,
  SweepTotals,
  SweepValues,
} from './sweep-shapes';
import { Question, QuestionDraft, SweepAsks, SweepChannel, SweepOutcome } from './sweep-words';

const acknowledged = z.object({ id: Id });
const cancelled = z.object({ outcome: z.literal('cancelled') });
const one = z.object({ id: Id });
const given = { rowId: Id, values: SweepValues, channel: SweepChannel, note: line(100).default('') };
const within = { id: Id, buildingId: Id.nullable() };
/** Who brought it; empty where nobody said. */
const from = line(30).default('');

export const sweeps = {
  'sweeps.list': query({ input: z.object({}), output: z.array(Sweep) }),
  'sweeps.card': query({ input: one, output: Sweep }),
  'sweeps.templates': query({ input: z.object({}), output: z.array(SweepTemplate) }),
  /** The questions of a sweep under a name, for the next time. */
  'sweeps.keepTemplate': command({ input: z.object({ id: Id, name: filled(20) }), output: acknowledged }),
  'sweeps.endTemplate': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  /** What the ledger can be asked about, custom fields included. */
  'sweeps.sources': query({ input: z.object({ asks: SweepAsks }), output: z.array(QuestionDraft) }),
  'sweeps.preview': query({
    input: z.object({ asks: SweepAsks, scope: Scope }),
    output: z.object({ lines: z.int(), units: z.int(), withoutChief: z.int() }),
  }),
  'sweeps.open': command({ input: SweepDraft, output: acknowledged }),
  'sweeps.rows': query({
    input: z.object({
      id: Id,
      show: SweepFilter.nullable().default(null),
      unitId: Id.nullable().default(null),
      text: line(40).default(''),
      after: Id.nullable().default(null),
    }),
    output: z.object({ rows: z.array(SweepRow), total: z.int(), next: Id.nullable() }),
  }),
  'sweeps.board': query({ input: one, output: SweepBoard }),
  'sweeps.row': query({
    input: z.object({ rowId: Id }),
    output: z.object({
      sweepId: Id,
      title: z.string(),
      asks: SweepAsks,
      endedOn: Day.nullable(),
      questions: z.array(Question),
      row: SweepRow,
      /** What it went out with. */
      prefill: SweepValues,
      values: SweepValues,
      clashes: z.array(Id),
      answers: z.array(SweepGiven),
    }),
  }),
  /** The line of a key; null where there is none. */
  'sweeps.find': query({
    input: z.object({ text: line(40) }),
    output: z.object({ id: Id, rowId: Id, title: z.string(), place: z.string(), endedOn: Day.nullable() }).nullable(),
  }),
  /** One more answer, typed in from paper, a call or a visit. */
  'sweeps.answer': command({ input: z.object({ ...given, outcome: SweepOutcome.exclude(['withdrawn']) }), output: acknowledged }),
  /** From now on this counts, whatever was said before. */
  'sweeps.settle': command({ input: z.object({ ...given, outcome: SweepOutcome }), output: acknowledged }),
  /** Sheets that came back, read and not yet taken. */
  'sweeps.readSheets': task({ input: one, output: ReturnsRead }),
  'sweeps.takeSheet': command({ input: z.object({ draft: z.string(), from }), output: ReturnTaken }),
  /** A message of a chat group as it was pasted. `unitId`: rooms without building and unit are of this one. */
  'sweeps.readText': query({
    input: z.object({ id: Id, text: z.string().max(100_000), unitId: Id.nullable().default(null) }),
    output: ReturnReading,
  }),
  'sweeps.takeText': command({
    input: z.object({ id: Id, text: z.string().max(100_000), unitId: Id.nullable().default(null), from }),
    output: ReturnTaken,
  }),
  'sweeps.returns': query({ input: one, output: z.array(SweepReturn) }),
  /** Everything that came in with it no longer counts. */
  'sweeps.withdrawReturn': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  'sweeps.totals': query({ input: one, output: SweepTotals }),
  'sweeps.differences': query({
    input: z.object({ id: Id, after: z.int().min(0).default(0) }),
    output: z.object({ rows: z.array(SweepDifference), total: z.int(), next: z.int().nullable() }),
  }),
  /** Into the ledger: what is chosen, each with its history; `verify`: households that are complete count as looked at today. */
  'sweeps.accept': command({
    input: z.object({
      id: Id,
      take: z.union([z.literal('all'), z.array(z.object({ lineId: Id, questionId: Id })).max(5000)]),
      verify: z.boolean(),
    }),
    output: z.object({ written: z.int(), people: z.int(), verified: z.int() }),
  }),
  'sweeps.extend': command({ input: z.object({ id: Id, dueOn: Day, reason: filled(60) }), output: acknowledged }),
  /** Counts for the last time. */
  'sweeps.close': command({ input: one, output: acknowledged }),
  'sweeps.cancel': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  /** A list for each chief, of one building or all, of those who are missing. */
  'sweeps.issueLists': command({ input: z.object(within), output: Paper }),
  'sweeps.saveSheets': task({
    input: z.object(within),
    output: z.discriminatedUnion('outcome', [
      cancelled,
      z.object({ outcome: z.literal('saved'), folder: z.string(), files: z.array(z.string()), rows: z.int() }),
    ]),
  }),
  /** Words to put into the chat group of a unit, for people to continue. */
  'sweeps.handOutText': command({
    input: z.object({ id: Id, unitId: Id }),
    output: z.object({ text: z.string(), lines: z.int() }),
  }),
  'sweeps.issueSummary': command({ input: one, output: Paper }),
  /** Names and all: whoever asked for it from above gets it, and stands in the register. */
  'sweeps.saveSummary': task({
    input: z.object({ id: Id, handing: Handing }),
    output: z.discriminatedUnion('outcome', [
      cancelled,
      z.object({ outcome: z.literal('saved'), path: z.string(), rows: z.int() }),
    ]),
  }),
};
