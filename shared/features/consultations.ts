// 征求意见: a question put to every household, or to the owner of every room, each on a sheet of its own with a key that leads back to
// its line. Who is asked, with which area, is frozen when it opens; an answer is only ever added, and the last one counts. What
// owners decide together (民法典 278) is counted by head and by area (rules/owners-vote): one who owns several rooms is one owner.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Day, filled, Id, line } from '../text';
import {
  asked,
  Board,
  Consultation,
  ConsultationDraft,
  ConsultationReturn,
  ConsultationRow,
  GivenAnswer,
  RowFilter,
} from './consultation-shapes';
import { Answer, Channel, Standing } from './consultation-words';
import { Handing } from './disclosures';
import { Paper } from './papers';
import { ReturnsRead, ReturnTaken } from './returned-sheets';

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
      /** What came on a sheet and differs, until somebody chooses. */
      waiting: z.array(GivenAnswer),
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
  /** Of two answers that differ: the one on the sheet counts from now on, or the one that stood goes on counting. */
  'consultations.settle': command({ input: z.object({ waitingId: Id, take: z.boolean() }), output: acknowledged }),
  'consultations.extend': command({ input: z.object({ id: Id, dueOn: Day, reason: filled(60) }), output: acknowledged }),
  /** Counts for the last time and freezes the result. */
  'consultations.close': command({ input: z.object({ id: Id }), output: acknowledged }),
  'consultations.cancel': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  /** A table for each unit, of those who have not answered; each row with its key. */
  'consultations.saveSheets': task({
    input: Printed,
    output: z.discriminatedUnion('outcome', [
      cancelled,
      z.object({ outcome: z.literal('saved'), folder: z.string(), files: z.array(z.string()), rows: z.int() }),
    ]),
  }),
  /** Tables that came back, read and not yet taken. */
  'consultations.readSheets': task({ input: z.object({ id: Id }), output: ReturnsRead }),
  'consultations.takeSheet': command({ input: z.object({ draft: z.string(), from: line(30).default('') }), output: ReturnTaken }),
  'consultations.returns': query({ input: z.object({ id: Id }), output: z.array(ConsultationReturn) }),
  /** Everything that came in with it no longer counts. */
  'consultations.withdrawReturn': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
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
