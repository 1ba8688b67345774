// 时长: what volunteers gave, in whole minutes. Timed by the desk when they sign in and out (计时), or written down later by the
// office (补登): the two are told apart everywhere. An entry waits for review (待审核) until somebody else than the volunteer says
// yes or sends it back. What was reviewed is never edited: a correction is an entry of its own, more or fewer minutes, and waits
// for review like any other. Only what is approved counts. Who forgot to sign out is signed out at the end of the activity, or
// when the station closes.
import { z } from 'zod';
import { Clock } from '../clock';
import { command, query } from '../contract';
import { RequestId } from '../request-id';
import { Day, filled, Id, line } from '../text';
import { CountsAs } from './activities';

/** Minutes of one entry that need no reason to be approved. */
export const USUAL_MINUTES = 480;
/** Minutes nobody gives in one go. */
export const MOST_MINUTES = 1440;

export const HourSource = z.enum(['timed', 'hand']);
export type HourSource = z.infer<typeof HourSource>;
export const hourSourceWords: Record<HourSource, string> = { timed: '计时', hand: '补登' };

export const HourState = z.enum(['open', 'pending', 'approved', 'returned']);
export type HourState = z.infer<typeof HourState>;
export const hourStateWords: Record<HourState, string> = {
  open: '在岗',
  pending: '待审核',
  approved: '已通过',
  returned: '已退回',
};

/** Who signed the volunteer out: they themselves, nobody (the activity or the station ended), somebody at the desk. */
export const ClosedBy = z.enum(['self', 'closing', 'staff']);
export type ClosedBy = z.infer<typeof ClosedBy>;
export const closedByWords: Record<ClosedBy, string> = { self: '本人签退', closing: '忘了签退', staff: '代为签退' };

/** Why somebody may not review an entry; null: may. typed: wrote it down oneself. own: gave the hours. */
export const Hindrance = z.enum(['typed', 'own']);
export type Hindrance = z.infer<typeof Hindrance>;
export const hindranceWords: Record<Hindrance, string> = { typed: '你自己补登的', own: '你自己的时长' };

export const HourRow = z.object({
  id: Id,
  volunteerId: Id,
  number: z.string(),
  name: z.string(),
  activity: z.string().nullable(),
  source: HourSource,
  countsAs: CountsAs,
  state: HourState,
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  /** Of a correction: by how many more or fewer. Null while the volunteer is here. */
  minutes: z.int().nullable(),
  closedBy: ClosedBy.nullable(),
  /** The clock of the desk was moved, or the desk restarted, while the volunteer was here. */
  clockDoubt: z.boolean(),
  words: z.string(),
  /** Who wrote it down; of a timed entry whoever had opened the desk. */
  by: z.string(),
  /** Of a correction: the entry it is of, and what it counts now. */
  corrects: z.object({ id: Id, minutes: z.int() }).nullable(),
  review: z.object({ decision: z.enum(['approved', 'returned']), reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  /** What keeps the one who asks from reviewing it. */
  hindrance: Hindrance.nullable(),
});
export type HourRow = z.infer<typeof HourRow>;

/** Minutes of service of one volunteer that count, timed and written down apart, and all that wait for review. Training is no service. */
export const HourSums = z.object({ timed: z.int(), hand: z.int(), pending: z.int() });
export type HourSums = z.infer<typeof HourSums>;

export const PunchAnswer = z.object({
  id: Id,
  way: z.enum(['in', 'out']),
  /** When it was, UTC ISO. */
  at: z.string(),
  /** Of signing out. */
  minutes: z.int().nullable(),
  /** It had been done already: nothing happened this time. */
  again: z.boolean(),
});
export type PunchAnswer = z.infer<typeof PunchAnswer>;

const Page = z.object({ before: Id.nullable().default(null), size: z.int().min(1).max(200).default(50) });
const Rows = z.object({ rows: z.array(HourRow), total: z.int(), next: Id.nullable() });
const Span = z.object({ from: Clock, to: Clock });
const acknowledged = z.object({ id: Id });

const Review = z.object({
  ids: z.array(Id).min(1).max(200),
  decision: z.enum(['approved', 'returned']),
  /** Needed to send back, and to approve more than eight hours in one go. */
  reason: line(100),
});

export const hours = {
  /** What waits for review, the oldest first. `alone`: nobody else could review what this one wrote down. */
  'hours.queue': query({
    input: z.object({ source: HourSource, after: Id.nullable().default(null), size: z.int().min(1).max(200).default(100) }),
    output: Rows.extend({ timed: z.int(), hand: z.int(), alone: z.boolean() }),
  }),
  /** Who is here now. */
  'hours.present': query({
    input: z.object({}),
    output: z.array(z.object({ row: HourRow, until: z.string() /** When they are signed out if they forget, UTC ISO. */ })),
  }),
  /** What there was, the latest first. */
  'hours.list': query({
    input: z.object({
      volunteerId: Id.nullable().default(null),
      activityId: Id.nullable().default(null),
      state: HourState.nullable().default(null),
      text: line(60).default(''),
      page: Page.prefault({}),
    }),
    output: Rows,
  }),
  /** One key for both ways, as at the front desk. */
  'hours.punch': command({
    input: z.object({ requestId: RequestId, volunteerId: Id, activityId: Id.nullable().default(null) }),
    output: PunchAnswer,
  }),
  /** Hours written down afterwards. */
  'hours.add': command({
    input: Span.extend({
      requestId: RequestId,
      volunteerId: Id,
      on: Day,
      activityId: Id.nullable().default(null),
      countsAs: CountsAs.default('service'),
      words: filled(100),
    }),
    output: acknowledged,
  }),
  'hours.review': command({ input: Review, output: z.object({ reviewed: z.int() }) }),
  /** The same of what one wrote down oneself, where there is nobody else to do it. */
  'hours.reviewOwn': command({ input: Review, output: z.object({ reviewed: z.int() }) }),
  /** What an entry should have been, 0: nothing of it. A counter-entry that waits for review. */
  'hours.correct': command({
    input: z.object({ requestId: RequestId, id: Id, minutes: z.int().min(0).max(MOST_MINUTES), reason: filled(100) }),
    output: acknowledged,
  }),
  'hours.setting': query({ input: z.object({}), output: z.object({ closesAt: Clock }) }),
  'hours.setClosing': command({ input: z.object({ closesAt: Clock }), output: z.object({}) }),
};

/** 95 → `1小时35分`; 35 → `35分钟`, which is no number of points. */
export function minutesWords(minutes: number): string {
  const [whole, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const words = whole === 0 ? `${rest}分钟` : rest === 0 ? `${whole}小时` : `${whole}小时${rest}分`;
  return minutes < 0 ? `少${words}` : words;
}
