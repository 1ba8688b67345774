// 会议系列: meetings held again and again, with what each of them begins with: time, place, people who lead, the agenda. The desk says
// when one was not held in the span it should have been. A series ends, for a reason; its meetings stay.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';
import { MeetingKind, meetingSetting } from './meeting-kinds';

export const Every = z.enum(['week', 'fortnight', 'month', 'quarter', 'asNeeded']);
export type Every = z.infer<typeof Every>;
export const everyWords: Record<Every, string> = {
  week: '每周',
  fortnight: '每两周',
  month: '每月',
  quarter: '每季度',
  asNeeded: '有事再开',
};
/** How the span is called that it should be held in. */
export const spanWords: Record<Every, string> = {
  week: '本周',
  fortnight: '这两周',
  month: '本月',
  quarter: '本季度',
  asNeeded: '',
};

const SeriesItem = z.object({
  title: filled(100),
  minutes: z.int().min(1).max(600).nullable().default(null),
  owner: line(50).default(''),
});

const SeriesDraft = z.object({
  name: filled(60),
  kind: MeetingKind,
  every: Every,
  /** Of a week 1 (Monday) to 7, of a month or quarter the day of its (last) month; null: any day. */
  usualDay: z.int().min(1).max(31).nullable().default(null),
  ...meetingSetting,
});

export const SeriesDue = z.enum(['held', 'planned', 'missing', 'notYet', 'none']);
export type SeriesDue = z.infer<typeof SeriesDue>;

export const SeriesRow = SeriesDraft.extend({
  id: Id,
  startedOn: Day,
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
  items: z.array(SeriesItem),
  due: SeriesDue,
  /** Held this year and not called off. */
  held: z.int(),
  last: z.object({ id: Id, heldOn: Day }).nullable(),
  next: z.object({ id: Id, heldOn: Day }).nullable(),
  /** The day the next one would usually be on. */
  proposedOn: Day,
});
export type SeriesRow = z.infer<typeof SeriesRow>;

const acknowledged = z.object({ id: Id });

export const series = {
  /** Those still held first, by name. */
  'series.list': query({ input: z.object({}), output: z.array(SeriesRow) }),
  /** With the agenda template of its kind, to be changed. */
  'series.add': command({ input: SeriesDraft, output: acknowledged }),
  /** `items`: its whole agenda template, in order. Meetings that are planned already keep theirs. */
  'series.amend': command({
    input: SeriesDraft.extend({ id: Id, items: z.array(SeriesItem).max(40) }),
    output: acknowledged,
  }),
  'series.end': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
};
