// 表格: any form the offices above send (.xlsx, .docx). It is taken in as it is; whoever knows it says once what each cell wants (a
// figure, the period, the station, a list going down, or that we have no such thing); from then on it is filled from a report with one
// button, and nothing of it changes but those cells. What was filled is frozen. A form that wants a list of people takes it from a saved
// query: then it is asked who gets it and what for, it goes into the register of what was handed out, and no copy of it is kept.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Day, filled, Id, line } from '../text';
import { Handing } from './disclosures';
import { FormLayout } from './form-layout';
import { FormMark, FormMarking, FormPlaceText } from './form-marking';
import { Numbers } from './queries';

export const FormKind = z.enum(['xlsx', 'docx']);
export type FormKind = z.infer<typeof FormKind>;
export const formKindWords: Record<FormKind, string> = { xlsx: 'Excel', docx: 'Word' };

export const UpperForm = z.object({
  id: Id,
  name: z.string(),
  kind: FormKind,
  /** Which office wants it. */
  sentBy: z.string(),
  fileName: z.string(),
  /** Bytes. */
  size: z.int(),
  sha256: z.string(),
  at: z.string(),
  by: z.string(),
  /** Cells that are marked. */
  marks: z.int(),
  /** The period it was filled for last. */
  lastPeriod: z.string().nullable(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export type UpperForm = z.infer<typeof UpperForm>;

/** held: goes in as it is. warned: goes in, and something has to be known of it. lacking: we should have it and have not. none: we never have it. */
export const PlaceState = z.enum(['held', 'warned', 'lacking', 'none']);
export type PlaceState = z.infer<typeof PlaceState>;
export const placeStateWords: Record<PlaceState, string> = {
  held: '有数',
  warned: '要看一看',
  lacking: '缺数',
  none: '我们没有这项',
};

export const FilledPlace = z.object({
  place: z.string(),
  /** What goes there. */
  words: z.string(),
  state: PlaceState,
  /** Why it is not simply there; else empty. */
  why: z.string(),
  /** How many people are named there; absent: it is no list of people. */
  people: z.int().optional(),
});
export type FilledPlace = z.infer<typeof FilledPlace>;

export const FormFill = z.object({
  id: Id,
  period: z.string(),
  /** Of the report: 0 for the first, then the number of the correction. */
  version: z.int(),
  /** Filled from figures nobody had approved yet. */
  draft: z.boolean(),
  name: z.string(),
  sha256: z.string(),
  /** Places without a figure. */
  lacking: z.int(),
  /** People it names; null: none, and the bytes are kept. */
  people: z.int().nullable(),
  at: z.string(),
  by: z.string(),
});
export type FormFill = z.infer<typeof FormFill>;

/** At most so many rows of a list go into a form. */
export const MOST_LIST_ROWS = 500;

const only = z.object({ id: Id });
/** `sealed`: groups about health, children or a shielded family may be named. */
const named = { handing: Handing, numbers: Numbers.default('masked'), sealed: z.boolean().default(false) };
export type Naming = z.output<z.ZodObject<typeof named>>;
const cancelled = z.object({ outcome: z.literal('cancelled') });

export const forms = {
  /** The latest first. */
  'forms.list': query({
    input: z.object({
      ended: z.boolean().default(false),
      after: Id.nullable().default(null),
      size: z.int().min(1).max(100).default(50),
    }),
    output: z.object({ rows: z.array(UpperForm), next: Id.nullable() }),
  }),
  'forms.card': query({ input: only, output: z.object({ form: UpperForm, layout: FormLayout, marks: z.array(FormMark) }) }),
  /** What was filled of one form, the latest first. */
  'forms.fills': query({
    input: z.object({ id: Id, after: Id.nullable().default(null), size: z.int().min(1).max(100).default(20) }),
    output: z.object({ rows: z.array(FormFill), next: Id.nullable() }),
  }),
  /** What would stand in each marked place, by the figures of one report. */
  'forms.preview': query({ input: z.object({ id: Id, reportId: Id }), output: z.array(FilledPlace) }),
  /** Asks for the file and takes it in. A form of the same shape hands its marks on. */
  'forms.load': task({
    input: z.object({}),
    output: z.discriminatedUnion('outcome', [
      cancelled,
      /** `marks`: how many it took over, from the form of that name. */
      z.object({ outcome: z.literal('loaded'), id: Id, marks: z.int(), from: z.string().nullable() }),
      /** The very same file is there. */
      z.object({ outcome: z.literal('known'), id: Id }),
    ]),
  }),
  'forms.amend': command({ input: z.object({ id: Id, name: filled(60), sentBy: line(40) }), output: only }),
  /** Says what a place wants; null: it is left as it is. */
  'forms.mark': command({ input: z.object({ id: Id, place: FormPlaceText, marking: FormMarking.nullable() }), output: only }),
  'forms.end': command({ input: z.object({ id: Id, reason: filled(100) }), output: only }),
  'forms.resume': command({ input: only, output: only }),
  /** Fills it from a report and keeps what came out. Refuses a form that would name people. */
  'forms.fill': task({ input: z.object({ id: Id, reportId: Id }), output: only }),
  /** Fills one that names people, as of the last day of the report: written at once, and not kept. */
  'forms.saveNames': task({
    input: z.object({ id: Id, reportId: Id, ...named }),
    output: z.discriminatedUnion('outcome', [
      cancelled,
      z.object({ outcome: z.literal('saved'), id: Id, path: z.string(), rows: z.int() }),
    ]),
  }),
  /** Writes out what was filled, byte for byte the same every time. */
  'forms.saveFill': task({
    input: only,
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('saved'), path: z.string() })]),
  }),
};
