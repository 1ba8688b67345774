// 会议纪要: written while the meeting goes on, one text for each item of its agenda and one for the opening, kept at the desk a second
// after a key at the latest. 草稿 → 会签 (those named agree or object) → 定稿: a number 〔2026〕3号, and from then on nothing of it
// changes; what turns out otherwise is an amendment beside it. Decisions stand by their item; one that somebody is to carry out
// becomes a task. Where two windows wrote the same part, both texts stay until somebody says which holds.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { MOST_RICH } from '../rules/rich-text';
import { Day, filled, Id, line } from '../text';
import { Paper } from './papers';
import { richField } from './rich-field';
import { Task, TaskDraft } from './tasks';

export const MinutesState = z.enum(['draft', 'signing', 'final']);
export type MinutesState = z.infer<typeof MinutesState>;
export const minutesStateWords: Record<MinutesState, string> = { draft: '草稿', signing: '会签', final: '定稿' };

const RichText = richField(
  MOST_RICH,
  '这一段太长了，请分成几个议题来写。',
  '这一段里有纪要认不得的内容，请只贴文字、标题、列表和表格。',
);

/** Which part: of an item of the agenda, or the opening (null). */
const Where = z.object({ meetingId: Id, agendaItemId: Id.nullable() });

export const Decision = z.object({
  id: Id,
  agendaItemId: Id,
  text: z.string(),
  /** May be posted and told outside. */
  open: z.boolean(),
  task: Task.nullable(),
});
export type Decision = z.infer<typeof Decision>;

export const MinutesItem = z.object({
  /** null: the opening. */
  agendaItemId: Id.nullable(),
  title: z.string(),
  /** Minutes the agenda allots to it. */
  allotted: z.int().nullable(),
  /** Who brings it up. */
  owner: z.string(),
  /** Characters written so far. */
  written: z.int(),
  savedAt: z.string().nullable(),
  /** A second text waits to be settled. */
  disputed: z.boolean(),
  decisions: z.array(Decision),
});
export type MinutesItem = z.infer<typeof MinutesItem>;

export const SignAnswer = z.enum(['agreed', 'objected']);
export const signAnswerWords: Record<z.infer<typeof SignAnswer>, string> = { agreed: '同意', objected: '有不同意见' };
export const Signer = z.object({
  id: Id,
  name: z.string(),
  answer: SignAnswer.nullable(),
  words: z.string(),
  answeredAt: z.string().nullable(),
});
export type Signer = z.infer<typeof Signer>;

export const Amendment = z.object({
  number: z.int(),
  item: z.string(),
  words: z.string(),
  reason: z.string(),
  at: z.string(),
  by: z.string(),
});
export type Amendment = z.infer<typeof Amendment>;

export const Minutes = z.object({
  meeting: z.object({ id: Id, title: z.string(), heldOn: Day, present: z.int(), expected: z.int().nullable() }),
  state: MinutesState,
  /** As printed: 〔2026〕3号; null until it is final. */
  number: z.string().nullable(),
  submittedAt: z.string().nullable(),
  finalAt: z.string().nullable(),
  items: z.array(MinutesItem),
  signers: z.array(Signer),
  amendments: z.array(Amendment),
});
export type Minutes = z.infer<typeof Minutes>;

const Text = z.object({ content: z.string(), savedAt: z.string(), by: z.string() });
/** A text that another window overtook. */
export const Aside = Text.extend({ id: Id });
export type Aside = z.infer<typeof Aside>;

export const Part = z.object({
  revision: z.int(),
  content: z.string(),
  savedAt: z.string().nullable(),
  by: z.string().nullable(),
  aside: Aside.nullable(),
});
export type Part = z.infer<typeof Part>;

const Kept = z.object({ outcome: z.literal('kept'), revision: z.int(), savedAt: z.string() });
const Overtaken = z.object({ outcome: z.literal('overtaken') });

export const MinutesRow = z.object({
  meetingId: Id,
  title: z.string(),
  heldOn: Day,
  state: MinutesState,
  number: z.string().nullable(),
  finalAt: z.string().nullable(),
  decisions: z.int(),
  /** Where the words looked for stand, with some before and after. */
  excerpt: z.string().nullable(),
});
export type MinutesRow = z.infer<typeof MinutesRow>;

const acknowledged = z.object({ id: Id });
const ofMeeting = z.object({ meetingId: Id });
const DecisionDraft = z.object({ text: filled(300), open: z.boolean() });
const cancelled = z.object({ outcome: z.literal('cancelled') });

export const minutes = {
  'minutes.of': query({ input: ofMeeting, output: Minutes }),
  'minutes.part': query({ input: Where, output: Part }),
  /** Written as one types, and not noted: see `unfinished` of a command. `revision`: the one this window
   * began from, 0 for none; `pen`: the window's own mark. */
  'minutes.keep': command({
    input: Where.extend({ revision: z.int().min(0), pen: z.string().min(8).max(60), content: RichText }),
    output: z.discriminatedUnion('outcome', [Kept, Overtaken]),
  }),
  /** Says which of two texts holds: the one that was kept, the one put aside, or what somebody made of both. */
  'minutes.settle': command({
    input: z.object({ asideId: Id, revision: z.int().min(0), how: z.enum(['kept', 'aside', 'both']) }),
    output: acknowledged,
  }),
  'minutes.decide': command({
    input: DecisionDraft.extend({ meetingId: Id, agendaItemId: Id, task: TaskDraft.nullable() }),
    output: acknowledged,
  }),
  'minutes.amendDecision': command({ input: DecisionDraft.extend({ id: Id }), output: acknowledged }),
  'minutes.endDecision': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  'minutes.submit': command({
    input: ofMeeting.extend({ signers: z.array(filled(30)).min(1, '请至少写一个会签的人。').max(40) }),
    output: acknowledged,
  }),
  /** Back from 会签 to be written on. */
  'minutes.withdraw': command({ input: ofMeeting.extend({ reason: filled(100) }), output: acknowledged }),
  'minutes.sign': command({
    input: z.object({ signerId: Id, answer: SignAnswer, words: line(300).default('') }),
    output: acknowledged,
  }),
  /** `words`: why without an answer of everybody; empty where all agreed. */
  'minutes.confirm': command({
    input: ofMeeting.extend({ words: line(200).default('') }),
    output: z.object({ number: z.string() }),
  }),
  'minutes.amend': command({
    input: Where.extend({ words: filled(2000), reason: filled(100) }),
    output: z.object({ number: z.int() }),
  }),
  /** All minutes, the latest meeting first; with `text` those that say it. */
  'minutes.register': query({
    input: z.object({
      text: line(60).default(''),
      state: MinutesState.nullable().default(null),
      after: z.object({ heldOn: Day, meetingId: Id }).nullable().default(null),
      size: z.int().min(1).max(100).default(50),
    }),
    output: z.object({
      rows: z.array(MinutesRow),
      final: z.int(),
      next: z.object({ heldOn: Day, meetingId: Id }).nullable(),
    }),
  }),
  /** The minutes on paper: before they are final for those who are asked to agree, afterwards with number and amendments. */
  'minutes.issue': command({ input: ofMeeting, output: Paper }),
  /** 决议公告: what was decided and may be told, large enough for a wall. */
  'minutes.issueNotice': command({ input: ofMeeting, output: Paper }),
  /** The same as a file Word, WPS and LibreOffice open. */
  'minutes.saveDocx': task({
    input: ofMeeting,
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('saved'), path: z.string() })]),
  }),
};
