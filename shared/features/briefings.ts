// 简报: an approved report as text, tables and charts, and of a year the summary under the five roles of a station. The desk writes the first
// text from the figures; somebody goes over it; once it is final, its paper and its Word file stay what they are.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { filled, Id } from '../text';
import { Paper } from './papers';

export const BriefingKind = z.enum(['brief', 'year']);
export type BriefingKind = z.infer<typeof BriefingKind>;
export const briefingKindWords: Record<BriefingKind, string> = { brief: '简报', year: '年度总结' };

/** Characters of a heading. */
export const MOST_HEADING = 60;

export const ChartPoint = z.object({ label: z.string().max(40), value: z.int().min(0) });
export const BriefingChart = z.object({
  kind: z.literal('chart'),
  title: z.string().max(60),
  form: z.enum(['bar', 'line']),
  measure: z.string().max(6),
  points: z.array(ChartPoint).min(1).max(40),
});
export type BriefingChart = z.infer<typeof BriefingChart>;
/** A chart the figures of a report can be drawn as. `of`: the buildings, or the code of a figure. */
export const OfferedChart = z.object({ of: filled(80), block: BriefingChart });
export type OfferedChart = z.infer<typeof OfferedChart>;
export const BriefingBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), words: filled(MOST_HEADING) }),
  z.object({ kind: z.literal('text'), words: filled(2000) }),
  z.object({ kind: z.literal('table'), title: z.string().max(60), rows: z.array(z.array(z.string().max(60)).max(8)).max(60) }),
  BriefingChart,
]);
export type BriefingBlock = z.infer<typeof BriefingBlock>;
/** Of a draft: left out. It stays at its place, to be put back, until the briefing is final. */
const Left = z.object({ left: z.literal(true).optional() });
export const DraftedBlock = BriefingBlock.and(Left);
export type DraftedBlock = z.infer<typeof DraftedBlock>;

export const Briefing = z.object({
  id: Id,
  reportId: Id,
  kind: BriefingKind,
  title: z.string(),
  blocks: z.array(DraftedBlock),
  draftedAt: z.string(),
  by: z.string(),
  /** Null: still being gone over. */
  finalAt: z.string().nullable(),
  paperId: Id.nullable(),
});
export type Briefing = z.infer<typeof Briefing>;

/** A block that was there, by its number, perhaps in other words; or one that is new; a new chart by what it is of. What figures say in tables and charts stays. */
const BriefingPart = z.union([
  Left.extend({ at: z.int().min(0), words: filled(2000).optional() }),
  Left.extend({ kind: z.enum(['heading', 'text']), words: filled(2000) }),
  Left.extend({ chart: filled(80) }),
]);
export type BriefingPart = z.infer<typeof BriefingPart>;

const only = z.object({ id: Id });

export const briefings = {
  /** Those of one report. */
  'briefings.list': query({
    input: z.object({ reportId: Id }),
    output: z.array(Briefing.omit({ blocks: true })),
  }),
  'briefings.card': query({ input: only, output: Briefing }),
  /** Charts that can be added. */
  'briefings.charts': query({ input: only, output: z.array(OfferedChart) }),
  /** Writes the first text from an approved report; where there is one already, it is the last of them. */
  'briefings.draft': command({ input: z.object({ reportId: Id, kind: BriefingKind }), output: only }),
  /** Another draft in the words of one that is final, which stays what it is; where one is being written already, it is that one. */
  'briefings.redraft': command({ input: only, output: only }),
  /** Its blocks in their new order: those that were there by their number, new words beside them. What is not named is gone; what is `left` out can be put back. */
  'briefings.amend': command({
    input: z.object({
      id: Id,
      title: filled(60),
      parts: z.array(BriefingPart).max(80),
    }),
    output: only,
  }),
  /** Makes it final, without what was left out: from now on it is what it is. */
  'briefings.issue': command({ input: only, output: Paper }),
  'briefings.saveWord': task({
    input: only,
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('saved'), path: z.string() }),
    ]),
  }),
};
