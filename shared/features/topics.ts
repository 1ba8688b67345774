// 议题: what should be talked about, who brought it up, where it comes from, how many households it concerns. It waits until it is
// taken onto the agenda of a meeting, or is declined, for a reason. A meeting that is called off gives its topics back.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';

export const TopicSource = z.enum(['resident', 'visit', 'intake', 'task', 'chief', 'staff', 'hazard']);
export type TopicSource = z.infer<typeof TopicSource>;
export const topicSourceWords: Record<TopicSource, string> = {
  resident: '居民提出',
  visit: '走访发现',
  intake: '诉求',
  task: '上次没办完的事',
  chief: '楼栋长提出',
  staff: '站里提出',
  hazard: '安全隐患',
};

export const TopicState = z.enum(['open', 'taken', 'declined']);
export type TopicState = z.infer<typeof TopicState>;
export const topicStateWords: Record<TopicState, string> = { open: '等待上会', taken: '已排会', declined: '不上会' };

const TopicDraft = z.object({
  title: filled(100),
  words: line(500).default(''),
  source: TopicSource,
  /** Of what it comes from: the order, the task … */
  sourceId: Id.nullable().default(null),
  /** Whose it is: a resident of the ledger, or a name typed. */
  personId: Id.nullable().default(null),
  proposer: line(30).default(''),
  receivedOn: Day,
  households: z.int().min(1).max(100_000).nullable().default(null),
  buildings: line(60).default(''),
});

export const TopicRow = TopicDraft.extend({
  id: Id,
  state: TopicState,
  meeting: z.object({ id: Id, title: z.string(), heldOn: Day }).nullable(),
  by: z.string(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export type TopicRow = z.infer<typeof TopicRow>;

/** A task of an earlier meeting that is still open: offered to the next agenda. */
export const Unfinished = z.object({
  taskId: Id,
  title: z.string(),
  owner: z.string(),
  unit: z.string(),
  dueOn: Day.nullable(),
  late: z.boolean(),
  heldOn: Day,
});
export type Unfinished = z.infer<typeof Unfinished>;

const acknowledged = z.object({ id: Id });

export const topics = {
  /** Those that wait the oldest first; the others the latest first. `after`: the last one of the page before. */
  'topics.list': query({
    input: z.object({
      state: TopicState.default('open'),
      after: Id.nullable().default(null),
      size: z.int().min(1).max(100).default(50),
    }),
    output: z.object({ rows: z.array(TopicRow), open: z.int(), next: Id.nullable() }),
  }),
  'topics.add': command({ input: TopicDraft, output: acknowledged }),
  'topics.amend': command({ input: TopicDraft.extend({ id: Id }), output: acknowledged }),
  /**
   * Open tasks of earlier meetings of the series, or of the kind where there is none, those due first first. Left out: what is on
   * this agenda, or waits among the topics.
   */
  'topics.unfinished': query({ input: z.object({ meetingId: Id }), output: z.array(Unfinished) }),
  /** Onto the end of an agenda: topics that wait, and open tasks of earlier meetings, each of which becomes a topic. */
  'topics.take': command({
    input: z.object({
      meetingId: Id,
      ids: z.array(Id).max(40).default([]),
      taskIds: z.array(Id).max(40).default([]),
    }),
    output: acknowledged,
  }),
  'topics.decline': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  /** A topic that was declined waits again. */
  'topics.reopen': command({ input: z.object({ id: Id }), output: acknowledged }),
};
