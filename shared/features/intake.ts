// 快速诉求: somebody at the front desk wants something. Whoever helps there, or the visitor at the kiosk, writes down who, which room
// and what it is about; nothing of the ledger is shown to them. The office sees it on 今日 and writes down what came of it.
import { z } from 'zod';
import { command, query } from '../contract';
import { MOST_INTAKE_WORDS } from '../rules/intake-words';
import { cleanPhone } from '../rules/phone';
import { filled, Id } from '../text';

/** What came of it: done on the spot, or passed on to whoever looks after it. */
export const IntakeOutcome = z.enum(['done', 'passedOn']);
export type IntakeOutcome = z.infer<typeof IntakeOutcome>;
export const intakeOutcomeWords: Record<IntakeOutcome, string> = { done: '办好了', passedOn: '转出去了' };

const phone = z
  .string()
  .trim()
  .max(30)
  .transform((typed, at) => {
    if (typed === '') return null;
    const read = cleanPhone(typed);
    if (read === null) at.addIssue({ code: 'custom', message: '请填写电话号码，例如 13800138000；没有就留空。' });
    return read;
  });

export const IntakeDraft = z.object({
  name: filled(20),
  /** As people say it: 3号楼2单元1101. */
  room: filled(30),
  words: filled(MOST_INTAKE_WORDS),
  /** Empty where none was given. */
  phone: phone.default(null),
});

export const intakeLabels: Record<keyof z.infer<typeof IntakeDraft>, string> = {
  name: '姓名',
  room: '房号',
  words: '什么事',
  phone: '电话',
};

export const IntakeRow = z.object({
  id: Id,
  at: z.string(),
  name: z.string(),
  room: z.string(),
  words: z.string(),
  /** Masked. */
  phone: z.string().nullable(),
  /** Who wrote it down; at the kiosk whoever had opened it. */
  by: z.string(),
  atKiosk: z.boolean(),
  outcome: IntakeOutcome.nullable(),
  endedAt: z.string().nullable(),
  endWords: z.string(),
});
export type IntakeRow = z.infer<typeof IntakeRow>;

export const intake = {
  'intake.take': command({ input: IntakeDraft, output: z.object({ id: Id }) }),
  /** Open ones the oldest first; those that are settled the latest first. `after`: the last one of the page before. */
  'intake.list': query({
    input: z.object({
      settled: z.boolean().default(false),
      after: Id.nullable().default(null),
      size: z.int().min(1).max(100).default(50),
    }),
    output: z.object({ rows: z.array(IntakeRow), open: z.int(), next: Id.nullable() }),
  }),
  'intake.settle': command({
    input: z.object({ id: Id, outcome: IntakeOutcome, words: filled(100) }),
    output: z.object({ id: Id }),
  }),
  /** The whole phone number, for a reason. */
  'intake.reveal': command({ input: z.object({ id: Id, reason: filled(60) }), output: z.object({ value: z.string() }) }),
};
