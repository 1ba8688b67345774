// 群: the WeChat and QQ groups of the estate, whose they are, how many read them and which buildings they reach, and what was published
// in which of them, when and by whom. Posting itself happens on somebody's phone: the desk gives the text, and keeps that it went out.
// What was published stays as it went out; where it was taken back, that is noted beside it.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';

export const ChatApp = z.enum(['wechat', 'qq', 'other']);
export type ChatApp = z.infer<typeof ChatApp>;
export const chatAppWords: Record<ChatApp, string> = { wechat: '微信', qq: 'QQ', other: '其他' };

export const ChatDraft = z.object({
  name: filled(40),
  app: ChatApp,
  /** 群主. */
  owner: line(30).default(''),
  /** Members, as last counted. */
  size: z.int().min(1).max(100_000).nullable().default(null),
  /** The buildings it is for; none: the whole estate. */
  buildingIds: z.array(Id).max(300).default([]),
  words: line(100).default(''),
});
export type ChatDraft = z.infer<typeof ChatDraft>;

export const chatLabels = {
  name: '群名称',
  app: '在哪里',
  owner: '群主',
  size: '人数',
  buildingIds: '哪些楼栋',
  words: '备注',
} as const satisfies Record<keyof ChatDraft, string>;

/** What a text came from. */
export const PublishedKind = z.enum(['notice', 'guide', 'meeting', 'words']);
export type PublishedKind = z.infer<typeof PublishedKind>;
export const publishedKindWords: Record<PublishedKind, string> = {
  notice: '通知',
  guide: '办事指南',
  meeting: '会议通知',
  words: '文字',
};

/** Characters of one text; longer ones are split before they go out. */
export const MOST_CHAT_TEXT = 20_000;

export const Publication = z.object({
  id: Id,
  groupId: Id,
  group: z.string(),
  kind: PublishedKind,
  /** Of the notice, guide or meeting; null for free words. */
  subjectId: Id.nullable(),
  title: z.string(),
  words: z.string(),
  at: z.string(),
  by: z.string(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export type Publication = z.infer<typeof Publication>;

export const ChatGroup = ChatDraft.extend({
  id: Id,
  size: z.int().nullable(),
  /** The day the members were counted. */
  sizedOn: Day.nullable(),
  /** Names of the buildings, in house order. */
  buildings: z.array(z.string()),
  /** What was published there so far, and the last of it. */
  published: z.int(),
  last: z.object({ title: z.string(), at: z.string() }).nullable(),
  startedOn: Day,
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export type ChatGroup = z.infer<typeof ChatGroup>;

const acknowledged = z.object({ id: Id });
const page = { after: Id.nullable().default(null), size: z.int().min(1).max(200).default(50) };

export const chats = {
  /** All groups, those that ended last. `uncovered`: buildings no group in use is for. */
  'chats.list': query({
    input: z.object({}),
    output: z.object({ rows: z.array(ChatGroup), uncovered: z.array(z.string()) }),
  }),
  'chats.add': command({ input: ChatDraft, output: acknowledged }),
  'chats.amend': command({ input: ChatDraft.extend({ id: Id }), output: acknowledged }),
  'chats.end': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  /** It was posted in these groups, just as it reads here. */
  'chats.publish': command({
    input: z.object({
      groupIds: z.array(Id).min(1, '请选发在哪个群。').max(100),
      kind: PublishedKind,
      subjectId: Id.nullable().default(null),
      title: filled(80),
      words: filled(MOST_CHAT_TEXT),
    }),
    output: z.object({ count: z.int() }),
  }),
  /** Taken back in the group, or noted by mistake: it stays in the log with the reason. */
  'chats.retract': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  /** The latest first: of one group, of one notice or guide, or all. */
  'chats.log': query({
    input: z.object({
      groupId: Id.nullable().default(null),
      of: z.object({ kind: PublishedKind, subjectId: Id }).nullable().default(null),
      ...page,
    }),
    output: z.object({ rows: z.array(Publication), total: z.int(), next: Id.nullable() }),
  }),
};
