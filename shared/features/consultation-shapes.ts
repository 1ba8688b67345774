// What a consultation is made of on the wire: its draft, its tally, its lines with their answers, what came back.
import { z } from 'zod';
import { Day, filled, Id } from '../text';
import { Answer, Asks, Channel, ConsultationKind, Matter, Scope, Standing } from './consultation-words';
import { Returned } from './returned-sheets';

/** What decides who is asked, and how it is counted. */
export const asked = { matter: Matter.nullable(), asks: Asks, scope: Scope };
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
  /** Answers that came on sheets and differ from what stands. */
  waiting: z.int(),
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
  /** Answers that came on a sheet, differ from what stands, and wait for somebody to choose. */
  waiting: z.int(),
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
  /** The sheet it came on; null where it was keyed in. */
  file: z.string().nullable(),
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

/** What a list of lines can be narrowed to: by how they stand, those whose owner's rooms answered differently, those with a second answer. */
export const RowFilter = z.enum([...Standing.options, 'answered', 'divided', 'waiting']);
export type RowFilter = z.infer<typeof RowFilter>;

/** One sheet that came back and was taken; `conflicts`: answers that differed from what stood. */
export const ConsultationReturn = Returned.extend({ conflicts: z.int() });
export type ConsultationReturn = z.infer<typeof ConsultationReturn>;
