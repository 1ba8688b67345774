// 会议: what is held, when and where, who calls, leads and writes it down; its agenda. Who comes is in attendees.ts, the series a
// meeting belongs to in series.ts, what is to be talked about in topics.ts. A meeting is called off, never deleted; an item that is
// taken off the agenda ends, for a reason.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line, Month } from '../text';
import { Attendee, Presence } from './attendees';
import { MeetingKind, meetingSetting, Quorum } from './meeting-kinds';
import { Paper } from './papers';

export const MeetingDraft = z.object({
  seriesId: Id.nullable().default(null),
  kind: MeetingKind,
  title: filled(60),
  heldOn: Day,
  ...meetingSetting,
  /** Until when topics are taken in. */
  topicsDueOn: Day.nullable().default(null),
  /** What those who come should know or bring. */
  words: line(500).default(''),
});
export type MeetingDraft = z.infer<typeof MeetingDraft>;

export const meetingLabels: Record<keyof MeetingDraft, string> = {
  seriesId: '系列',
  kind: '类型',
  title: '会议名称',
  heldOn: '哪天',
  startsAt: '几点开始',
  endsAt: '几点结束',
  place: '地点',
  convener: '召集人',
  chair: '主持人',
  recorder: '记录人',
  expected: '应到人数',
  quorum: '到会人数',
  topicsDueOn: '议题征集到哪天',
  words: '会前要知道的事',
};

export const MeetingState = z.enum(['ahead', 'today', 'held', 'cancelled']);
export type MeetingState = z.infer<typeof MeetingState>;
export const meetingStateWords: Record<MeetingState, string> = {
  ahead: '待召开',
  today: '今天',
  held: '已召开',
  cancelled: '已取消',
};

export const MeetingRow = z.object({
  id: Id,
  seriesId: Id.nullable(),
  series: z.string().nullable(),
  kind: MeetingKind,
  title: z.string(),
  heldOn: Day,
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  chair: z.string(),
  items: z.int(),
  /** 应到, and who of them was there. */
  expected: z.int(),
  present: z.int(),
  state: MeetingState,
  cancelReason: z.string().nullable(),
});
export type MeetingRow = z.infer<typeof MeetingRow>;

export const AgendaItem = z.object({
  id: Id,
  meetingId: Id,
  title: z.string(),
  /** How long it is given; null: no limit. */
  minutes: z.int().nullable(),
  /** Who brings it up. */
  owner: z.string(),
  words: z.string(),
  topicId: Id.nullable(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

const ItemDraft = z.object({
  title: filled(100),
  minutes: z.int().min(1).max(600).nullable().default(null),
  owner: line(50).default(''),
  words: line(500).default(''),
});
export type ItemDraft = z.infer<typeof ItemDraft>;

/** Items one agenda has at most. */
export const MOST_ITEMS = 40;

export const MeetingCard = MeetingRow.extend({
  convener: z.string(),
  recorder: z.string(),
  /** 应到 as somebody wrote it; null: as many as are listed. */
  expectedTyped: z.int().nullable(),
  quorum: Quorum,
  topicsDueOn: Day.nullable(),
  words: z.string(),
  /** The first day a notice went out. */
  noticedOn: Day.nullable(),
  /** Where every owner has to know of it by a day: which, and null elsewhere. */
  noticeDueOn: Day.nullable(),
  cancelledOn: Day.nullable(),
  agenda: z.array(AgendaItem),
  attendees: z.array(Attendee),
  presence: Presence,
});
export type MeetingCard = z.infer<typeof MeetingCard>;

const acknowledged = z.object({ id: Id });

export const meetings = {
  /** Of one month, by day; of one series alone where asked. */
  'meetings.month': query({
    input: z.object({ month: Month, seriesId: Id.nullable().default(null) }),
    output: z.object({ rows: z.array(MeetingRow), held: z.int(), present: z.int(), cancelled: z.int() }),
  }),
  'meetings.card': query({ input: z.object({ id: Id }), output: MeetingCard }),
  /** By words of title, place or kind, the latest first. */
  'meetings.search': query({
    input: z.object({ text: filled(60), most: z.int().min(1).max(50).default(8) }),
    output: z.array(MeetingRow),
  }),
  /**
   * With the agenda of its series or kind. `copyFrom`: with the people and, where there is no series, the agenda of an earlier one.
   * `topicIds`: topics that go on its agenda.
   */
  'meetings.add': command({
    input: MeetingDraft.extend({ copyFrom: Id.nullable().default(null), topicIds: z.array(Id).max(MOST_ITEMS).default([]) }),
    output: acknowledged,
  }),
  'meetings.amend': command({ input: MeetingDraft.extend({ id: Id }), output: acknowledged }),
  /** Topics on its agenda wait again for a meeting. */
  'meetings.cancel': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  /** 会议通知. */
  'meetings.issueNotice': command({ input: z.object({ id: Id }), output: Paper }),
  /** The notice as text for a chat group. */
  'meetings.chatText': query({ input: z.object({ id: Id }), output: z.object({ text: z.string() }) }),
  /** That it was sent round today, by chat or by word of mouth. */
  'meetings.noticed': command({ input: z.object({ id: Id, way: filled(30) }), output: acknowledged }),
  /** 签到表: everybody listed, each row with its code. */
  'meetings.issueSignIn': command({ input: z.object({ id: Id }), output: Paper }),
  'agenda.add': command({ input: ItemDraft.extend({ meetingId: Id }), output: acknowledged }),
  'agenda.amend': command({ input: ItemDraft.extend({ id: Id }), output: acknowledged }),
  /** Every item of the meeting, in the order they are wanted. */
  'agenda.order': command({ input: z.object({ meetingId: Id, ids: z.array(Id).min(1).max(MOST_ITEMS) }), output: acknowledged }),
  /** Off the agenda. Its topic waits again. */
  'agenda.drop': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
};
