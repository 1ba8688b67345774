// 征求意见: a question put to every household, or to the owner of every room, each on a sheet of its own with a key that leads back to
// its line. Who is asked, with which area, is frozen when it opens; an answer is only ever added, and the last one counts. What
// owners decide together (民法典 278) is counted by head and by area (rules/owners-vote): one who owns several rooms is one owner.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Day, filled, Id, line } from '../text';
import { Answer, Asks, Channel, ConsultationKind, Matter, Scope, Standing } from './consultation-words';
import { Handing } from './disclosures';
import { Paper } from './papers';

const asked = { matter: Matter.nullable(), asks: Asks, scope: Scope };
/** `matter`: what owners decide together; null: an opinion, which decides nothing. */
export const ConsultationDraft = z.object({
  ...asked,
  title: filled(60),
  /** What is asked, as it stands on the sheet. */
  words: filled(600),
  dueOn: Day,
});
export type ConsultationDraft = z.infer<typeof ConsultationDraft>;

const Weight = z.object({ area: z.int(), owners: z.int() });
export type Counted = z.infer<typeof Counted>;
/** Rows by how they stand, with area (0.01 ㎡) and owners. */
export const Counted = z.object({ rows: z.int(), ...Weight.shape });
export const Tally = z.object({
  all: Counted,
  by: z.record(Standing, Counted),
  /** Owners whose rooms answered differently: they took part, and agreed to nothing. */
  divided: z.int(),
  /** For the rule: all, who took part, who agreed. */
  took: Weight,
  agreed: Weight,
});
export type Tally = z.infer<typeof Tally>;

export const Consultation = z.object({
  id: Id,
  title: z.string(),
  words: z.string(),
  kind: ConsultationKind,
  matter: Matter.nullable(),
  asks: Asks,
  scopeWords: z.string(),
  openedOn: Day,
  dueOn: Day,
  by: z.string(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
  tally: Tally,
  /** The tally is frozen: it was counted to the end. */
  counted: z.boolean(),
});
export type Consultation = z.infer<typeof Consultation>;

/** One line: `name` is the owner, or who heads the household. */
export const ConsultationRow = z.object({
  id: Id,
  key: z.string(),
  building: z.string(),
  unit: z.string(),
  room: z.string(),
  name: z.string().nullable(),
  /** In 0.01 ㎡; null where the ledger had none. */
  area: z.int().nullable(),
  standing: Standing,
  /** How often somebody went and found nobody. */
  tries: z.int(),
  /** The same for all rooms of one owner. */
  owner: z.int(),
  /** Rooms this owner has in the consultation. */
  rooms: z.int(),
});
export type ConsultationRow = z.infer<typeof ConsultationRow>;

export const GivenAnswer = z.object({
  id: Id,
  answer: Answer,
  reason: z.string(),
  wishes: z.string(),
  signer: z.string(),
  answeredOn: Day,
  channel: Channel,
  by: z.string(),
  at: z.string(),
});
export type GivenAnswer = z.infer<typeof GivenAnswer>;

export const BoardUnit = z.object({
  id: Id,
  name: z.string(),
  rows: z.array(z.object({ id: Id, room: z.string(), floor: z.int(), standing: Standing, name: z.string().nullable() })),
});
export const Board = z.object({
  buildings: z.array(z.object({ id: Id, name: z.string(), rows: z.int(), answered: z.int() })),
  /** The units of the building that was asked for. */
  units: z.array(BoardUnit),
});
export type Board = z.infer<typeof Board>;

const acknowledged = z.object({ id: Id });
const cancelled = z.object({ outcome: z.literal('cancelled') });
const AnswerDraft = z.object({
  rowId: Id,
  answer: Answer.exclude(['withdrawn']),
  reason: line(200).default(''),
  wishes: line(200).default(''),
  signer: line(30).default(''),
  answeredOn: Day,
  channel: Channel,
});

/** What a list of lines can be narrowed to: by how they stand, or those whose owner's rooms answered differently. */
export const RowFilter = z.enum([...Standing.options, 'answered', 'divided']);
export type RowFilter = z.infer<typeof RowFilter>;

const Printed = z.object({ id: Id, buildingId: Id.nullable() });

export const consultations = {
  'consultations.list': query({ input: z.object({}), output: z.array(Consultation) }),
  'consultations.card': query({ input: z.object({ id: Id }), output: Consultation }),
  /** Who would be asked, before it opens: what is missing, and who owns several rooms. */
  'consultations.preview': query({
    input: z.object(asked),
    output: z.object({
      rows: z.int(),
      owners: z.int(),
      /** In 0.01 ㎡. */
      area: z.int(),
      /** Rooms without an area, the first of them by name. */
      lacking: z.int(),
      lackingRooms: z.array(z.object({ id: Id, words: z.string() })),
      nameless: z.int(),
    }),
  }),
  'consultations.open': command({ input: ConsultationDraft, output: acknowledged }),
  'consultations.rows': query({
    input: z.object({
      id: Id,
      show: RowFilter.nullable().default(null),
      buildingId: Id.nullable().default(null),
      /** A room (3-2-1101), part of a name, or a key. */
      text: line(40).default(''),
      after: Id.nullable().default(null),
    }),
    output: z.object({ rows: z.array(ConsultationRow), total: z.int(), next: Id.nullable() }),
  }),
  'consultations.board': query({ input: z.object({ id: Id, buildingId: Id.nullable() }), output: Board }),
  /** One line with every answer it was given, the last first. */
  'consultations.row': query({
    input: z.object({ rowId: Id }),
    output: z.object({
      consultationId: Id,
      title: z.string(),
      endedOn: Day.nullable(),
      row: ConsultationRow,
      /** Masked. */
      phone: z.string().nullable(),
      answers: z.array(GivenAnswer),
      /** Other rooms of the same owner. */
      others: z.array(z.object({ id: Id, words: z.string(), standing: Standing })),
    }),
  }),
  /** The line of a key; null where there is none. */
  'consultations.find': query({
    input: z.object({ text: line(40) }),
    output: z.object({ id: Id, rowId: Id, title: z.string(), place: z.string(), endedOn: Day.nullable() }).nullable(),
  }),
  'consultations.answer': command({ input: AnswerDraft, output: acknowledged }),
  /** Written down by mistake: the line is open again, what was written stays to be read. */
  'consultations.withdraw': command({ input: z.object({ rowId: Id, reason: filled(60) }), output: acknowledged }),
  /** Puts right what was frozen of a line. `sameOwnerAs`: another line of the same owner; 0: an owner of its own. */
  'consultations.amendRow': command({
    input: z.object({
      rowId: Id,
      area: z.int().positive().max(9_999_900).optional(),
      name: line(50).optional(),
      sameOwnerAs: z.int().min(0).optional(),
      reason: filled(60),
    }),
    output: acknowledged,
  }),
  'consultations.extend': command({ input: z.object({ id: Id, dueOn: Day, reason: filled(60) }), output: acknowledged }),
  /** Counts for the last time and freezes the result. */
  'consultations.close': command({ input: z.object({ id: Id }), output: acknowledged }),
  'consultations.cancel': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  /** One sheet for each line that has not answered, of one building or of all. */
  'consultations.issueSheets': command({ input: Printed, output: Paper }),
  'consultations.issueNotReached': command({ input: Printed.extend({ handing: Handing }), output: Paper }),
  /** The result, for the wall; `rows`: with the sheet behind it, names masked. */
  'consultations.issueTally': command({ input: z.object({ id: Id, rows: z.boolean() }), output: Paper }),
  /** Every line with its answer, for the file. */
  'consultations.saveXlsx': task({
    input: z.object({ id: Id, handing: Handing }),
    output: z.discriminatedUnion('outcome', [
      cancelled,
      z.object({ outcome: z.literal('saved'), path: z.string(), rows: z.int() }),
    ]),
  }),
};
