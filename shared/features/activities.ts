// 活动: what volunteers do, once or again and again: where, when, how many are wanted, who signed up, who came. 次 counts what was
// held, 人次 who came; the two are never added up. A venue that is booked, or a volunteer who is elsewhere at that time, is said.
// A project is done together with partners; venues, partners and projects are in projects.ts.
import { z } from 'zod';
import { Clock } from '../clock';
import { command, query } from '../contract';
import { RequestId } from '../request-id';
import { Day, filled, Id, line, Month } from '../text';
import { OrderRating } from './order-words';
import { Paper } from './papers';

/** What hours of it count as; training and drills are told apart from service. */
export const CountsAs = z.enum(['service', 'training', 'drill']);
export type CountsAs = z.infer<typeof CountsAs>;
export const countsAsWords: Record<CountsAs, string> = { service: '志愿服务', training: '培训', drill: '演练' };

export const Every = z.enum(['week', 'fortnight', 'month']);
export type Every = z.infer<typeof Every>;
export const everyWords: Record<Every, string> = { week: '每周', fortnight: '每两周', month: '每月' };

/** Who says how good service was; nobody is named. */
export const Evaluator = z.enum(['served', 'team', 'station', 'committee', 'other']);
export type Evaluator = z.infer<typeof Evaluator>;
export const evaluatorWords: Record<Evaluator, string> = {
  served: '服务对象',
  team: '服务队',
  station: '工作站',
  committee: '居委会',
  other: '其他单位',
};

/** 服务质量评价 of an activity. */
const Rating = z.object({ rating: OrderRating, ratedBy: Evaluator, ratingWords: line(200).default('') });

/** A time of day in China, `HH:MM`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: '请写成 09:30 这样的时间。' });

const ActivityDraft = z.object({
  name: filled(40),
  startsAt: ClockTime,
  endsAt: ClockTime,
  venueId: Id.nullable().default(null),
  /** Where, in words; empty for the name of the venue. */
  place: line(60).default(''),
  need: z.int().min(1).max(10_000).nullable().default(null),
  content: line(300).default(''),
  /** Who is served: 高龄老人, 全体居民 … */
  served: line(60).default(''),
  responsible: line(50).default(''),
  recorder: line(50).default(''),
  countsAs: CountsAs.default('service'),
  teamId: Id.nullable().default(null),
  projectId: Id.nullable().default(null),
});
export type ActivityDraft = z.infer<typeof ActivityDraft>;

/** How many activities one series makes at most. */
export const MOST_OF_SERIES = 60;

export const ActivityState = z.enum(['ahead', 'today', 'held', 'cancelled']);
export type ActivityState = z.infer<typeof ActivityState>;
export const activityStateWords: Record<ActivityState, string> = {
  ahead: '将举行',
  today: '今天',
  held: '已举行',
  cancelled: '已取消',
};

export const ActivityRow = z.object({
  id: Id,
  seriesId: Id.nullable(),
  name: z.string(),
  heldOn: Day,
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  team: z.string().nullable(),
  project: z.string().nullable(),
  countsAs: CountsAs,
  need: z.int().nullable(),
  signedUp: z.int(),
  attended: z.int(),
  state: ActivityState,
  cancelReason: z.string().nullable(),
});
export type ActivityRow = z.infer<typeof ActivityRow>;

export const Attendee = z.object({
  /** Of the sign-up. */
  id: Id,
  volunteerId: Id,
  number: z.string(),
  name: z.string(),
  attended: z.boolean(),
  /** Hours of this activity are there already: timed at the desk, or written down. */
  hours: z.boolean(),
});
export type Attendee = z.infer<typeof Attendee>;

export const ActivityCard = ActivityRow.extend({
  venueId: Id.nullable(),
  teamId: Id.nullable(),
  projectId: Id.nullable(),
  content: z.string(),
  served: z.string(),
  servedCount: z.int().nullable(),
  responsible: z.string(),
  recorder: z.string(),
  /** 服务质量评价, once it was held; null: nobody has said yet. */
  rating: OrderRating.nullable(),
  ratedBy: Evaluator.nullable(),
  ratingWords: z.string(),
  cancelledOn: Day.nullable(),
  people: z.array(Attendee),
  /** How many of its series are still ahead. */
  ahead: z.int(),
});
export type ActivityCard = z.infer<typeof ActivityCard>;

/** 次 and 人次 of one month, apart. */
export const MonthFigures = z.object({ held: z.int(), attended: z.int(), served: z.int(), cancelled: z.int() });
export type MonthFigures = z.infer<typeof MonthFigures>;

const acknowledged = z.object({ id: Id });

export const activities = {
  /** Of one month, by day; with its figures. */
  'activities.month': query({
    input: z.object({ month: Month }),
    output: z.object({ rows: z.array(ActivityRow), figures: MonthFigures }),
  }),
  'activities.card': query({ input: z.object({ id: Id }), output: ActivityCard }),
  'activities.add': command({ input: ActivityDraft.extend({ heldOn: Day }), output: acknowledged }),
  /** One activity for each day from the first on. Refused whole when a venue is taken on one of them. */
  'activities.addSeries': command({
    input: ActivityDraft.extend({ every: Every, fromOn: Day, untilOn: Day }),
    output: z.object({ id: Id, activities: z.int() }),
  }),
  'activities.amend': command({ input: ActivityDraft.extend({ id: Id, heldOn: Day }), output: acknowledged }),
  /** `rest`: of a series, those after it as well. */
  'activities.cancel': command({
    input: z.object({ id: Id, reason: filled(60), rest: z.boolean().default(false) }),
    output: z.object({ id: Id, activities: z.int() }),
  }),
  'activities.signUp': command({ input: z.object({ id: Id, volunteerIds: z.array(Id).min(1).max(200) }), output: acknowledged }),
  /** `id`: the sign-up. */
  'activities.signOff': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  /**
   * What the attendance sheet says: these came, the others did not; how many people were served. `hours`: those who came and have no
   * hours of it yet get them written down, from when to when; they wait for review.
   */
  'activities.attend': command({
    input: z.object({
      id: Id,
      attended: z.array(Id).max(2000),
      servedCount: z.int().min(0).max(1_000_000).nullable(),
      hours: z.object({ requestId: RequestId, from: Clock, to: Clock }).nullable().default(null),
    }),
    output: z.object({ id: Id, attended: z.int(), written: z.int() }),
  }),
  /** How good the service was, as it was said; `rated` null takes it back. */
  'activities.rate': command({ input: z.object({ id: Id, rated: Rating.nullable() }), output: acknowledged }),
  'activities.issueSheet': command({ input: z.object({ id: Id }), output: Paper }),
};
