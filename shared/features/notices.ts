// 通知: a text with variables, kept as it is typed, shown as the sheet it will be. Before it goes out nothing of a person may stand in
// it that does not belong on a wall (rules/notice-guard), and a second person looks. Issued, it has a number and never changes: one
// paper with a cover list and a copy for each stairwell. It can be withdrawn, and replaced by a new one; both stay to be seen.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line, Month } from '../text';
import { FindingKind, NoticeCode, NoticeKind, NoticePaper, NoticeState, Seal } from './notice-words';
import { Paper } from './papers';
import { richField } from './rich-field';

const NoticeText = richField(400_000, '通知太长了，请分成几份来写。', '这里有通知认不得的内容，请只贴文字、标题、列表和表格。');

/** Copies for units, each with its own; and copies for boards, which name no unit. */
const Aim = z.object({
  board: z.int().min(0).max(99),
  units: z.array(z.object({ unitId: Id, copies: z.int().min(1).max(20) })).max(2000),
});
export type Aim = z.infer<typeof Aim>;

/** Words for a variable the station does not know by itself. */
const Fill = z.object({ name: filled(20), value: line(200) });

export const NoticeDraft = z.object({
  title: line(30),
  content: NoticeText,
  fills: z.array(Fill).max(40),
  paper: NoticePaper,
  landscape: z.boolean(),
  letterhead: z.boolean(),
  seal: Seal,
  code: NoticeCode,
  phone: line(30),
  issuer: line(40),
  takeDownOn: Day.nullable(),
  aim: Aim,
});
export type NoticeDraft = z.infer<typeof NoticeDraft>;

const Named = z.object({ id: Id, number: z.string().nullable() });
export const Notice = NoticeDraft.extend({
  content: z.string(),
  id: Id,
  kind: NoticeKind,
  state: NoticeState,
  number: z.string().nullable(),
  revision: z.int(),
  savedAt: z.string(),
  savedBy: z.string(),
  /** Somebody asked for a second look at the text as it stands now. */
  asked: z.object({ by: z.string(), at: z.string() }).nullable(),
  /** Somebody else looked at the text as it stands now; `alone`: nobody else was there. */
  checked: z.object({ by: z.string(), at: z.string(), alone: z.boolean() }).nullable(),
  issued: z.object({ by: z.string(), at: z.string(), paperId: Id, sheets: z.int(), copies: z.int() }).nullable(),
  ended: z.object({ on: Day, reason: z.string() }).nullable(),
  replaces: Named.nullable(),
  replacedBy: Named.nullable(),
  /** The one at the desk wrote the last words of it: the second look is another's. */
  mine: z.boolean(),
  /** Another account could look. */
  others: z.boolean(),
});
export type Notice = z.infer<typeof Notice>;

export const NoticeRow = z.object({
  id: Id,
  kind: NoticeKind,
  title: z.string(),
  state: NoticeState,
  number: z.string().nullable(),
  /** Of a draft the day it was begun, then the day it was issued. */
  day: Day,
  takeDownOn: Day.nullable(),
  copies: z.int(),
  waits: z.boolean(),
  checked: z.boolean(),
  by: z.string(),
});
export type NoticeRow = z.infer<typeof NoticeRow>;

/** One thing that does not belong on a wall, and where it stands. */
export const Finding = z.object({
  kind: FindingKind,
  place: z.string(),
  found: z.string(),
  masked: z.string(),
  words: z.string(),
});
export type Finding = z.infer<typeof Finding>;

export const Guard = z.object({
  findings: z.array(Finding),
  /** Variables nobody gave words for. */
  blanks: z.array(z.string()),
  /** What else is lacking before it can go out, in sentences. */
  lacking: z.array(z.string()),
  /** Units of the aim nobody looks after: their sheets name the station instead. */
  chiefless: z.int(),
});
export type Guard = z.infer<typeof Guard>;

export const NoticeTemplate = z.object({
  id: Id,
  name: z.string(),
  kind: NoticeKind,
  title: z.string(),
});
export type NoticeTemplate = z.infer<typeof NoticeTemplate>;

const acknowledged = z.object({ id: Id });
const ofNotice = z.object({ id: Id });
const atRevision = z.object({ id: Id, revision: z.int().min(1) });
const because = filled(100);
const From = z.union([
  z.object({ kind: NoticeKind }),
  z.object({ templateId: Id }),
  /** Like an earlier one; `replacing`: in its place. */
  z.object({ noticeId: Id, replacing: z.boolean() }),
  /** The open decisions of final minutes. */
  z.object({ meetingId: Id }),
]);

const NoticeKept = z.object({ outcome: z.literal('kept'), revision: z.int(), savedAt: z.string() });
/** Another window wrote meanwhile: what this one wrote is a draft of its own. */
const Beside = z.object({ outcome: z.literal('beside'), id: Id });
const Sheet = z.object({ html: z.string(), sheets: z.int() });

export const notices = {
  'notices.list': query({
    input: z.object({
      month: Month.nullable().default(null),
      state: NoticeState.nullable().default(null),
      text: line(60).default(''),
      after: z.object({ day: Day, id: Id }).nullable().default(null),
      size: z.int().min(1).max(100).default(50),
    }),
    output: z.object({
      rows: z.array(NoticeRow),
      total: z.int(),
      /** Of the whole station. */
      all: z.int(),
      next: z.object({ day: Day, id: Id }).nullable(),
    }),
  }),
  'notices.card': query({ input: ofNotice, output: Notice }),
  /** The sheets as they would be: of one unit, or of the copies for boards. */
  'notices.preview': query({ input: ofNotice.extend({ unitId: Id.nullable().default(null) }), output: Sheet }),
  'notices.guard': query({ input: ofNotice, output: Guard }),
  'notices.templates': query({ input: z.object({}), output: z.array(NoticeTemplate) }),
  'notices.begin': command({ input: From, output: acknowledged }),
  /** Written as one types, and not noted; see `unfinished` of a command. */
  'notices.keep': command({
    input: atRevision.extend({ draft: NoticeDraft }),
    output: z.discriminatedUnion('outcome', [NoticeKept, Beside]),
  }),
  'notices.drop': command({ input: ofNotice.extend({ reason: because }), output: acknowledged }),
  /** Masks everything the guard finds. */
  'notices.mask': command({ input: atRevision, output: z.object({ id: Id, masked: z.int() }) }),
  'notices.ask': command({ input: atRevision, output: acknowledged }),
  'notices.check': command({ input: atRevision, output: acknowledged }),
  /** The head looks once more, where nobody else does. */
  'notices.checkAlone': command({ input: atRevision.extend({ reason: line(60).default('') }), output: acknowledged }),
  'notices.issue': command({ input: atRevision, output: Paper }),
  'notices.withdraw': command({ input: ofNotice.extend({ reason: because }), output: acknowledged }),
  'notices.saveTemplate': command({ input: ofNotice.extend({ name: filled(20) }), output: acknowledged }),
  'notices.endTemplate': command({ input: ofNotice.extend({ reason: filled(60) }), output: acknowledged }),
  /** As text for a group, in parts of at most `most` characters. */
  'notices.chatText': query({
    input: ofNotice.extend({ most: z.int().min(100).max(5000) }),
    output: z.object({ parts: z.array(z.string()) }),
  }),
  /** As the text of a letter to each person of a list; what a letter knows of each stays a field. */
  'notices.letter': query({ input: ofNotice, output: z.object({ title: z.string(), body: z.string() }) }),
  'notices.copied': command({ input: ofNotice.extend({ part: z.int().min(1), parts: z.int().min(1) }), output: acknowledged }),
};
