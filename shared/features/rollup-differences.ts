// What differs from what was before, and what an office hands up itself: parts of 汇总台 (rollup.ts).
import { z } from 'zod';
import { query, task } from '../contract';
import { Id } from '../text';
import { Office } from './correspondents';
import { Indicator, Period } from './summary';

/** What a figure counts, as its senders say. Two rules of one code are two of these. */
export const RollupIndicator = Indicator.omit({ source: true }).extend({ id: Id });
export type RollupIndicator = z.infer<typeof RollupIndicator>;

/** `of`: of a rate the sum of its denominators; null of a count. */
export const Sum = z.object({ value: z.int(), of: z.int().nullable() });

/** A figure that a correction changed; `former` null: it was not reported before. */
export const Correction = Sum.extend({
  id: Id,
  ...{ code: z.string(), name: z.string(), correction: z.int(), indicator: z.string(), former: Sum.nullable() },
});
export type Correction = z.infer<typeof Correction>;

/** A rule of a code that is counted by several, in a period and the one before. */
export const RuleLine = z.object({
  indicator: RollupIndicator,
  now: Sum.extend({ members: z.int() }).nullable(),
  before: Sum.extend({ members: z.int() }).nullable(),
});
export type RuleLine = z.infer<typeof RuleLine>;

/** What would go up of a period, before it does. */
export const SumPreview = z.object({
  /** Why nothing can go; null: it can. */
  hindrance: z.string().nullable(),
  ...{ correction: z.int(), figures: z.int(), members: z.int(), places: z.int() },
  /** Cells this office leaves out, being small or giving a small one away. */
  hidden: z.int(),
  /** Figures that members count by different rules: they do not go. */
  apart: z.array(z.string()),
  /** Who is expected and not in it: a few by name, and how many in all. */
  missing: z.object({ names: z.array(z.string()), all: z.int() }),
  receivers: z.array(Office.extend({ id: Id })),
});
export type SumPreview = z.infer<typeof SumPreview>;

const only = z.object({ id: Id });

export const rollupDifferences = {
  /** What corrections of a period changed, the first first. */
  'rollup.corrections': query({
    input: z.object({ period: Period, after: Id.nullable().default(null), size: z.int().min(1).max(100).default(50) }),
    output: z.object({ rows: z.array(Correction), next: Id.nullable() }),
  }),
  /** Codes counted by more than one rule, in this period or between it and the one before. */
  'rollup.rules': query({ input: z.object({ period: Period }), output: z.array(RuleLine) }),
  'rollup.previewSum': query({ input: z.object({ period: Period }), output: SumPreview }),
  /** Signs and seals the sum of a period for an office above; asked again while nothing changed it is the same parcel. */
  'rollup.makeSum': task({ input: z.object({ period: Period, receiverId: Id }), output: only }),
};
