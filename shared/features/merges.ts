// Two records of one person made one (合并): field by field somebody chooses what stays. The other record ends as merged and leads
// to the one kept; nothing of it is deleted, and it can be taken back exactly until one of the two is changed.
import { z } from 'zod';
import { command, query } from '../contract';
import { Id } from '../text';
import { type PersonField, personLabels } from './people';
import { missingWords, PersonState } from './residents';

/** What is chosen between two records: the fields of a person, and where and how they live. */
export const mergeLabels = {
  ...personLabels,
  home: '住处',
  relation: missingWords.relation,
  residency: missingWords.residency,
} satisfies Record<string, string>;
export type MergeField = PersonField | 'home' | 'relation' | 'residency';
const names = Object.keys(mergeLabels) as [MergeField, ...MergeField[]];
export const MergeField = z.enum(names);

export const MergeSide = z.object({
  id: Id,
  name: z.string(),
  state: PersonState,
  building: z.string(),
  unit: z.string(),
  room: z.string(),
  /** When somebody last entered or changed something of it; null where nobody knows. */
  changedAt: z.string().nullable(),
  /** How many fields are filled in. */
  filled: z.int(),
  tags: z.array(z.string()),
});
export type MergeSide = z.infer<typeof MergeSide>;

const Beside = z.object({
  /** As the screen shows them, numbers masked. */
  values: z.tuple([z.string().nullable(), z.string().nullable()]),
  /** Nothing to choose: both are the same. */
  same: z.boolean(),
  /** Which of the two is fuller, or newer: 0 or 1. */
  suggested: z.union([z.literal(0), z.literal(1)]),
});

export const MergeChoice = Beside.extend({ field: MergeField });
export type MergeChoice = z.infer<typeof MergeChoice>;

/** Under a custom field of the station. Of the two that differ one is chosen; what only one says goes on by itself. */
export const CustomChoice = Beside.extend({ fieldId: Id, name: z.string() });
export type CustomChoice = z.infer<typeof CustomChoice>;

export const Comparison = z.object({
  sides: z.tuple([MergeSide, MergeSide]),
  choices: z.array(MergeChoice),
  custom: z.array(CustomChoice),
  /** Which record to keep: 0 or 1. */
  keep: z.union([z.literal(0), z.literal(1)]),
});
export type Comparison = z.infer<typeof Comparison>;

export const merges = {
  'merges.compare': query({ input: z.object({ oneId: Id, otherId: Id }), output: Comparison }),
  /** `take`, `takeFields`: fields and custom fields whose value comes from the record that ends. */
  'merges.merge': command({
    input: z.object({
      keepId: Id,
      mergeId: Id,
      take: z.array(MergeField).max(40),
      takeFields: z.array(Id).max(200).default([]),
    }),
    output: z.object({ id: Id }),
  }),
  /** `id`: the record that was merged away. */
  'merges.undo': command({ input: z.object({ id: Id }), output: z.object({ id: Id }) }),
};
