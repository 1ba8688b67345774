// 调解的经过: attempts, the agreement that came of them, and the days on which somebody looks whether it is kept. An attempt is never
// changed; a text is frozen when it is signed (参照《人民调解法》第二十八、三十、三十一条：口头协议也算，要有记录；签字盖章后生效).
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';
import { AgreementText } from './agreement-texts';
import { Paper } from './papers';

export const AttemptWay = z.enum(['onSite', 'station', 'phone', 'meeting']);
export type AttemptWay = z.infer<typeof AttemptWay>;
export const attemptWayWords: Record<AttemptWay, string> = {
  onSite: '到现场',
  station: '请到站里',
  phone: '电话',
  meeting: '联席会议',
};
export const AttemptOutcome = z.enum(['continues', 'agreed', 'absent', 'refused']);
export type AttemptOutcome = z.infer<typeof AttemptOutcome>;
export const attemptOutcomeWords: Record<AttemptOutcome, string> = {
  continues: '还要再谈',
  agreed: '谈成了',
  absent: '有一方没来',
  refused: '谈不拢',
};

export const AttemptDraft = z.object({
  heldOn: Day,
  way: AttemptWay,
  /** The joint meeting it was, where it was one of ours. */
  meetingId: Id.nullable().default(null),
  place: line(60).default(''),
  /** 调解员. */
  mediators: filled(60),
  /** 在场的其他人. */
  present: line(200).default(''),
  /** 笔录: who said what, and what came of it. */
  words: filled(6000),
  outcome: AttemptOutcome,
});
export const Attempt = AttemptDraft.extend({ id: Id, meeting: z.string().nullable(), by: z.string() });
export type Attempt = z.infer<typeof Attempt>;

export const FollowUpOutcome = z.enum(['kept', 'partly', 'broken']);
export type FollowUpOutcome = z.infer<typeof FollowUpOutcome>;
export const followUpOutcomeWords: Record<FollowUpOutcome, string> = { kept: '已履行', partly: '部分履行', broken: '没有履行' };

export const FollowUp = z.object({
  id: Id,
  dueOn: Day,
  words: z.string(),
  doneOn: Day.nullable(),
  outcome: FollowUpOutcome.nullable(),
  result: z.string(),
  by: z.string().nullable(),
});
export type FollowUp = z.infer<typeof FollowUp>;

export const Agreement = z.object({
  id: Id,
  form: z.enum(['written', 'oral']),
  state: z.enum(['draft', 'signed']),
  text: AgreementText,
  revision: z.int(),
  signedOn: Day.nullable(),
  mediators: z.string(),
  /** The sheet that was printed for signing; null: none, or the text was changed since. */
  paperId: Id.nullable(),
  followUps: z.array(FollowUp),
});
export type Agreement = z.infer<typeof Agreement>;

/** Days after which somebody usually looks again. */
export const VISIT_DAYS = 30;
/** Days within which both sides may ask the court to confirm (《人民调解法》第三十三条). */
export const CONFIRM_DAYS = 30;

export const DueRow = z.object({
  id: Id,
  disputeId: Id,
  number: z.string(),
  /** Empty where the file is sealed from whoever asks. */
  title: z.string(),
  words: z.string(),
  dueOn: Day,
});
export type DueRow = z.infer<typeof DueRow>;

const acknowledged = z.object({ id: Id });
const signing = { signedOn: Day, mediators: filled(60), visitOn: Day.nullable() };

export const settling = {
  'agreements.course': query({
    input: z.object({ id: Id }),
    output: z.object({ attempts: z.array(Attempt), agreements: z.array(Agreement) }),
  }),
  'agreements.attempt': command({ input: AttemptDraft.extend({ id: Id }), output: acknowledged }),
  /** The text to be signed. `revision`: the one it was changed from, 0 for a first one; refused when another was kept since. */
  'agreements.draft': command({
    input: z.object({ id: Id, revision: z.int().min(0), text: AgreementText }),
    output: z.object({ id: Id, revision: z.int() }),
  }),
  /** Signed by everybody and stamped: from now on it stays as it is. What is due in it is looked at on its day, and again on `visitOn`. */
  'agreements.sign': command({
    input: z.object({ id: Id, ...signing, signed: z.array(Id).max(20), stamped: z.boolean() }),
    output: acknowledged,
  }),
  /** Agreed by word of mouth: written down, valid from that day. */
  'agreements.recordOral': command({ input: z.object({ id: Id, ...signing, text: AgreementText }), output: acknowledged }),
  'agreements.close': command({
    input: z.object({ id: Id, state: z.enum(['failed', 'withdrawn']), on: Day, reason: filled(120) }),
    output: acknowledged,
  }),
  'agreements.resume': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  'agreements.followUp': command({ input: z.object({ id: Id, dueOn: Day, words: filled(200) }), output: acknowledged }),
  'agreements.followedUp': command({
    input: z.object({ id: Id, on: Day, outcome: FollowUpOutcome, result: filled(500), nextOn: Day.nullable().default(null) }),
    output: acknowledged,
  }),
  /** What is to be looked at until this day, the longest due first; at most 200. */
  'agreements.due': query({ input: z.object({ until: Day }), output: z.array(DueRow) }),
  'agreements.issueRegister': command({ input: z.object({ id: Id }), output: Paper }),
  'agreements.issueRecord': command({ input: z.object({ id: Id }), output: Paper }),
  'agreements.issueText': command({ input: z.object({ id: Id }), output: Paper }),
  'agreements.issueFollowUps': command({ input: z.object({ id: Id }), output: Paper }),
};
