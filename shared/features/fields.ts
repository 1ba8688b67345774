// 自定义栏目: what a station wants to know of a person, a household or a room beside what the ledger asks of everybody: pets, cars,
// broadband. A field has a kind and keeps it once something is written down under it; it can be renamed, and it ends. A sensitive field
// is shown to those who write the ledger, and goes into no export unless somebody ticks it.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';

export const FieldSubject = z.enum(['person', 'household', 'room']);
export type FieldSubject = z.infer<typeof FieldSubject>;
export const fieldSubjectWords: Record<FieldSubject, string> = { person: '居民', household: '住户', room: '房屋' };

export const FieldKind = z.enum(['text', 'number', 'date', 'choice', 'yesNo']);
export type FieldKind = z.infer<typeof FieldKind>;
export const fieldKindWords: Record<FieldKind, string> = {
  text: '文字',
  number: '数字',
  date: '日期',
  choice: '选项',
  yesNo: '是或否',
};

/** Fields of one subject that stand at the same time, and choices of one field. */
export const MOST_FIELDS = 30;
export const MOST_CHOICES = 50;

/** Custom fields a list shows as columns at once. */
export const MOST_SHOWN = 6;
/** What stands in place of a sensitive value for those who are not shown it. */
export const SHIELDED = '不显示';

const emptyToNull = (most: number) =>
  line(most)
    .nullable()
    .transform((text) => (text === '' ? null : text));
const Bound = z.number().min(-1e12).max(1e12).nullable();

/** `id` null: a new choice. */
const ChoiceDraft = z.object({ id: Id.nullable(), words: filled(20) });

/** What a form sets of a field. `choices` in the order they are offered; one that is left out ends. */
export const FieldDraft = z.object({
  name: filled(20),
  kind: FieldKind,
  /** Behind a number: 元, 台. */
  unit: emptyToNull(10),
  /** What stands under the field in forms. */
  hint: emptyToNull(60),
  /** What it is for: whoever is asked may know. */
  purpose: emptyToNull(60),
  /** Forms remind of it; nobody is kept from saving without. */
  wanted: z.boolean(),
  sensitive: z.boolean(),
  min: Bound,
  max: Bound,
  choices: z.array(ChoiceDraft).max(MOST_CHOICES),
});
export type FieldDraft = z.infer<typeof FieldDraft>;

const words = z.string().nullable();
export const FieldChoice = z.object({ id: Id, words: z.string(), endedOn: Day.nullable() });

export const Field = FieldDraft.extend({
  id: Id,
  subject: FieldSubject,
  unit: words,
  hint: words,
  purpose: words,
  choices: z.array(FieldChoice),
  startedOn: Day,
  endedOn: Day.nullable(),
  endReason: words,
});
export type Field = z.infer<typeof Field>;

/** Text, a number, a day `YYYY-MM-DD`, the id of a choice, or yes and no: which one, the kind of the field says. */
export const FieldValue = z.union([z.boolean(), z.number(), z.string()]);
export type FieldValue = z.infer<typeof FieldValue>;

/** Values by the id of their field. Only those that are present change; null takes one away. */
export const FieldValues = z.record(z.string().regex(/^[1-9]\d{0,9}$/), FieldValue.nullable());
export type FieldValues = z.infer<typeof FieldValues>;

/** `hidden`: something is written down that this role is not shown. */
export const HeldField = z.object({ field: Field, value: FieldValue.nullable(), hidden: z.boolean() });
export type HeldField = z.infer<typeof HeldField>;

const asked = { fieldId: Id, subject: FieldSubject };
/** What a filter asks of one field. Bounds are included; null is open. */
export const FieldCondition = z.discriminatedUnion('is', [
  z.object({ ...asked, is: z.literal('equals'), text: filled(200) }),
  z.object({ ...asked, is: z.literal('contains'), text: filled(200) }),
  z.object({ ...asked, is: z.literal('between'), from: z.number().nullable(), to: z.number().nullable() }),
  z.object({ ...asked, is: z.literal('during'), from: Day.nullable(), to: Day.nullable() }),
  z.object({ ...asked, is: z.literal('oneOf'), choiceIds: z.array(Id).min(1).max(MOST_CHOICES) }),
  z.object({ ...asked, is: z.literal('yes'), yes: z.boolean() }),
  z.object({ ...asked, is: z.literal('missing') }),
]);
export type FieldCondition = z.infer<typeof FieldCondition>;

/** Fields whose values a list shows beside its own columns, and a cell for each in that order: words, null where nothing is written. */
export const ShownFields = z.array(Id).max(MOST_SHOWN).default([]);
export const ShownCells = z.array(z.string().nullable());

const acknowledged = z.object({ id: Id });

export const fields = {
  /** In their order; ended ones last, when asked for. */
  'fields.list': query({
    input: z.object({ subject: FieldSubject.nullable(), ended: z.boolean().default(false) }),
    output: z.array(Field),
  }),
  /** Of each field, how many values are written down; ended ones too. */
  'fields.held': query({
    input: z.object({ subject: FieldSubject }),
    output: z.array(z.object({ fieldId: Id, values: z.int() })),
  }),
  /** Every standing field of one subject, with its value. */
  'fields.of': query({ input: z.object({ subject: FieldSubject, id: Id }), output: z.array(HeldField) }),
  'fields.add': command({ input: FieldDraft.extend({ subject: FieldSubject }), output: acknowledged }),
  /** Only what is present changes. */
  'fields.amend': command({ input: z.object({ id: Id, changes: FieldDraft.partial() }), output: acknowledged }),
  /** From today it is no longer asked; what was written down stays. */
  'fields.end': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  /** An ended field is asked again, with what was written down before. */
  'fields.resume': command({ input: z.object({ id: Id }), output: acknowledged }),
  /** `ids`: every standing field of the subject, in the order wanted. */
  'fields.reorder': command({
    input: z.object({ subject: FieldSubject, ids: z.array(Id).max(MOST_FIELDS) }),
    output: z.object({ subject: FieldSubject }),
  }),
  'fields.set': command({ input: z.object({ subject: FieldSubject, id: Id, values: FieldValues }), output: acknowledged }),
};
