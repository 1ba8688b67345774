// 经历: what happened to a person or a household, the latest first: moving in and out, corrections, care groups, papers, imports,
// who looked at a number. Lines follow one another by their number in the audit log, whatever the clock said; what was there
// before anything was written down (the founding of the station) comes last. Each kind of line has one source in main/timeline.ts.
import { z } from 'zod';
import { query } from '../contract';
import { Day, Id } from '../text';

export const TimelineKind = z.enum([
  'home',
  'facts',
  'groups',
  'volunteering',
  'giving',
  'imports',
  'papers',
  'hours',
  'meetings',
  'consultations',
  'agreements',
  'orders',
  'errands',
  'wishes',
  'visits',
  'chief',
  'looks',
  'privacy',
]);
export type TimelineKind = z.infer<typeof TimelineKind>;
export const timelineKindWords: Record<TimelineKind, string> = {
  home: '住处',
  facts: '资料',
  groups: '特殊群体',
  volunteering: '志愿服务',
  giving: '兑换和证明',
  imports: '导入',
  papers: '纸张',
  hours: '时长和积分',
  meetings: '会议',
  consultations: '征求意见',
  agreements: '协议和调解',
  orders: '诉求',
  errands: '代办',
  wishes: '心愿',
  visits: '走访',
  chief: '楼栋长',
  looks: '查看号码',
  privacy: '隐私',
};

export const TimelineSubject = z.enum(['person', 'household']);

/** Where a page begins: the last line of the page before. Opaque to the screen. */
export const TimelineCursor = z.object({ sequence: z.int(), kind: TimelineKind, id: z.int() });
export type TimelineCursor = z.infer<typeof TimelineCursor>;

export const TimelineLine = TimelineCursor.extend({
  /** When it was written down; null for what was there from the beginning. */
  at: z.string().nullable(),
  /** The day of `at` in China, the heading it stands under. */
  day: Day.nullable(),
  by: z.string().nullable(),
  /** What was done, in the desk's words: 登记, 更正, 迁出 … */
  act: z.string(),
  /** One sentence a change, e.g. 联系电话：138****5678 → 139****0000. */
  words: z.array(z.string()),
  /** In the timeline of a household: whom it was about. */
  who: z.object({ id: Id, name: z.string() }).nullable(),
});
export type TimelineLine = z.infer<typeof TimelineLine>;

export const timeline = {
  /** `kinds`: only these; empty: all. Answers with the kinds there is something of, for whoever asks. */
  'timeline.of': query({
    input: z.object({
      subject: TimelineSubject,
      id: Id,
      kinds: z.array(TimelineKind).max(20).default([]),
      after: TimelineCursor.nullable().default(null),
      most: z.int().min(1).max(100).default(20),
    }),
    output: z.object({ lines: z.array(TimelineLine), next: TimelineCursor.nullable(), kinds: z.array(TimelineKind) }),
  }),
};
