// 隐私: what the law on personal information asks of a station (参照《个人信息保护法》). A notice of what is held and why, the file
// of one person on paper with everyone who looked, requests and until when they are answered, what has been kept long
// enough, and erasure: the one act after which something is gone. Nothing is erased by itself.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Day, filled, Id } from '../text';
import { Paper } from './papers';

export const RequestKind = z.enum(['access', 'correct', 'erase', 'withdraw', 'explain']);
export type RequestKind = z.infer<typeof RequestKind>;
export const requestKindWords: Record<RequestKind, string> = {
  access: '查阅、复制',
  correct: '更正、补充',
  erase: '删除',
  withdraw: '撤回同意',
  explain: '解释说明',
};
/** Working days (Monday to Friday; public holidays are not taken out) until a request is answered. */
export const ANSWER_WORKING_DAYS = 15;

export const RequestOutcome = z.enum(['done', 'refused']);
export const requestOutcomeWords: Record<z.infer<typeof RequestOutcome>, string> = { done: '已办', refused: '没有办' };

export const PrivacyRequest = z.object({
  id: Id,
  kind: RequestKind,
  /** Whose record it is about; null for somebody who is not in the ledger. */
  person: z.object({ id: Id, name: z.string() }).nullable(),
  asker: z.string(),
  words: z.string(),
  receivedOn: Day,
  dueOn: Day,
  closedOn: Day.nullable(),
  outcome: RequestOutcome.nullable(),
  answer: z.string().nullable(),
});
export type PrivacyRequest = z.infer<typeof PrivacyRequest>;

/** Why something is erased (参照第四十七条). */
export const ErasureBasis = z.enum(['served', 'expired', 'withdrawn', 'asked', 'unlawful']);
export type ErasureBasis = z.infer<typeof ErasureBasis>;
export const erasureBasisWords: Record<ErasureBasis, string> = {
  served: '已迁出或去世，登记的目的已经实现',
  expired: '保存期限已满',
  withdrawn: '本人撤回同意',
  asked: '本人或近亲属要求删除',
  unlawful: '不该登记的信息',
};

/** Days until no backup holds what was erased: backups are not kept longer. */
export const BACKUP_DAYS = 90;

export const fileReasons = ['本人要求查阅', '监护人要求查阅', '近亲属要求查阅', '核对更正'] as const;

export const DueRule = z.enum(['left', 'died', 'unverified', 'reconfirm']);
export type DueRule = z.infer<typeof DueRule>;
export const dueRuleWords: Record<DueRule, { title: string; advice: string }> = {
  left: { title: '迁出已满2年', advice: '不再需要就删除。' },
  died: { title: '去世已满2年', advice: '不再需要就删除。' },
  unverified: { title: '超过2年没有上门核对', advice: '上门核对，不在了就办理迁出。' },
  reconfirm: { title: '特殊群体登记到期', advice: '重新确认，不再需要就结束登记。' },
};

export const DuePerson = z.object({
  id: Id,
  name: z.string(),
  place: z.string(),
  /** The day the time began to run, and the day it was over. */
  since: Day,
  dueOn: Day,
});
export type DuePerson = z.infer<typeof DuePerson>;
/** At most this many people of a rule are listed; `count` says how many there are. */
export const MOST_DUE = 200;
export const DueGroup = z.object({ rule: DueRule, count: z.int(), people: z.array(DuePerson) });
export type DueGroup = z.infer<typeof DueGroup>;

const nothing = z.object({});

export const privacy = {
  'privacy.requests': query({ input: nothing, output: z.array(PrivacyRequest) }),
  'privacy.receive': command({
    input: z.object({ kind: RequestKind, personId: Id.nullable(), asker: filled(50), words: filled(500), on: Day }),
    output: z.object({ id: Id, dueOn: Day }),
  }),
  /** `answer`: what was done, or why it was not. */
  'privacy.close': command({
    input: z.object({ id: Id, outcome: RequestOutcome, answer: filled(500) }),
    output: z.object({ id: Id }),
  }),
  'privacy.due': query({ input: nothing, output: z.array(DueGroup) }),
  'privacy.issueNotice': command({ input: nothing, output: Paper }),
  'privacy.issueFile': command({ input: z.object({ id: Id, reason: filled(60) }), output: Paper }),
  'privacy.issueClearing': command({ input: nothing, output: Paper }),
  /** `name`: the person's name, typed once more. `mentioned`: others whose notes still name this person. */
  /** A volunteer the ledger does not know, who left: own fields go, number, hours and points stay under a pseudonym. */
  'privacy.eraseVolunteer': task({
    input: z.object({ id: Id, name: filled(50) }),
    output: z.object({ pseudonym: z.string(), backupsUntil: Day }),
  }),
  'privacy.erase': task({
    input: z.object({ id: Id, name: filled(50), basis: ErasureBasis }),
    output: z.object({
      pseudonym: z.string(),
      backupsUntil: Day,
      mentioned: z.array(z.object({ id: Id, name: z.string() })),
    }),
  }),
};
