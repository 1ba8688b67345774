// What a sweep is made of on the wire: its draft, its lines, what came back and what it adds up to.
import { z } from 'zod';
import { Day, filled, Id, line } from '../text';
import { Scope } from './consultation-words';
import { FieldValue } from './fields';
import { Returned } from './returned-sheets';
import { MOST_QUESTIONS, Question, QuestionDraft, SweepAsks, SweepChannel, SweepOutcome, SweepStanding } from './sweep-words';

const Questions = z
  .array(QuestionDraft)
  .min(1, { error: '至少写一个要问的。' })
  .max(MOST_QUESTIONS, {
    error: `一次最多问${MOST_QUESTIONS}项，多了楼栋长填不过来。`,
  });
export const SweepDraft = z.object({
  title: filled(30),
  /** What the chiefs are to know. */
  words: line(300),
  asks: SweepAsks,
  scope: Scope,
  dueOn: Day,
  questions: Questions,
});
export type SweepDraft = z.infer<typeof SweepDraft>;

export const SweepCounts = z.object({ all: z.int(), by: z.record(SweepStanding, z.int()) });
export type SweepCounts = z.infer<typeof SweepCounts>;

export const Sweep = z.object({
  id: Id,
  title: z.string(),
  words: z.string(),
  asks: SweepAsks,
  scopeWords: z.string(),
  openedOn: Day,
  dueOn: Day,
  by: z.string(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
  counts: SweepCounts,
  questions: z.array(Question),
});
export type Sweep = z.infer<typeof Sweep>;

/** A line; `name` heads the household, or is the resident. `words`: what is agreed on, a cell a question. */
export const SweepRow = z.object({
  id: Id,
  key: z.string(),
  building: z.string(),
  unit: z.string(),
  room: z.string(),
  name: z.string().nullable(),
  standing: SweepStanding,
  words: z.array(z.string()),
});
export type SweepRow = z.infer<typeof SweepRow>;

export const SweepValues = z.record(z.string().regex(/^[1-9]\d{0,9}$/), FieldValue);
export const SweepGiven = z.object({
  id: Id,
  outcome: SweepOutcome,
  channel: SweepChannel,
  values: SweepValues,
  /** The same in words, a cell a question; empty where it says nothing. */
  words: z.array(z.string()),
  note: z.string(),
  /** From here on nothing before counts. */
  settles: z.boolean(),
  by: z.string(),
  at: z.string(),
  /** The file or message it came in; null when it was typed here. */
  file: z.string().nullable(),
  /** Came in with something that was taken back. */
  gone: z.boolean(),
});
export type SweepGiven = z.infer<typeof SweepGiven>;

export const SweepReturn = Returned.extend({ channel: SweepChannel });
export type SweepReturn = z.infer<typeof SweepReturn>;

export const SweepBoard = z.array(
  z.object({
    id: Id,
    building: z.string(),
    units: z.array(z.object({ id: Id, unit: z.string(), chief: z.string().nullable(), counts: SweepCounts })),
  }),
);
export type SweepBoard = z.infer<typeof SweepBoard>;

/** A figure of the summary with what it counts: 有：120户. */
export const SweepFigure = z.object({ words: z.string(), value: z.number() });
export const SweepTotals = z.object({
  counts: SweepCounts,
  questions: z.array(
    z.object({ id: Id, label: z.string(), answered: z.int(), figures: z.array(SweepFigure), definition: z.string() }),
  ),
  /** A line for each building, and one for all of them. */
  buildings: z.array(z.object({ building: z.string(), counts: SweepCounts, sums: z.array(z.number().nullable()) })),
});
export type SweepTotals = z.infer<typeof SweepTotals>;

/** Where what came back is not what the ledger says. */
export const SweepDifference = z.object({
  lineId: Id,
  questionId: Id,
  place: z.string(),
  name: z.string().nullable(),
  label: z.string(),
  now: z.string(),
  told: z.string(),
  /** Can be written into the ledger from here; otherwise only looked after by hand. */
  takes: z.boolean(),
});
export type SweepDifference = z.infer<typeof SweepDifference>;

export const SweepTemplate = z.object({
  /** Null: comes with the desk. */
  id: Id.nullable(),
  name: z.string(),
  words: z.string(),
  asks: SweepAsks,
  questions: z.array(QuestionDraft),
});
export type SweepTemplate = z.infer<typeof SweepTemplate>;

export const SweepFilter = z.enum([...SweepStanding.options, 'missing']);
export type SweepFilter = z.infer<typeof SweepFilter>;
