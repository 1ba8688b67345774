// 快速诉求: somebody at the front desk wants something. Whoever helps there, or the visitor at the kiosk, writes down who, which room
// and what it is about; nothing of the ledger is shown to them. It becomes a request (orders.ts) that waits to be taken on.
import { z } from 'zod';
import { command } from '../contract';
import { MOST_INTAKE_WORDS } from '../rules/intake-words';
import { cleanPhone } from '../rules/phone';
import { filled, Id } from '../text';

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

export const intake = {
  'intake.take': command({ input: IntakeDraft, output: z.object({ id: Id }) }),
};
