// 楼栋长补贴: so much a month for each chief (the reports say 200 to 300 yuan), by the days in post; what is taken off stands with its
// reason. The sheet prints the formula beside each sum, leaves room to sign, and is frozen as it went out. Money in fen.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Day, filled, Id, line, Month } from '../text';
import { Paper } from './papers';

/** What the reports give for a month, in fen. */
export const usualRates = { least: 20_000, most: 30_000, middle: 25_000 } as const;

const Fen = z.int().min(0).max(1_000_000);

export const Deduction = z.object({ id: Id, amount: z.int(), words: z.string() });
export type Deduction = z.infer<typeof Deduction>;

export const SubsidyLine = z.object({
  chiefId: Id,
  name: z.string(),
  places: z.string(),
  /** Days in post, of so many of the month. */
  days: z.int(),
  of: z.int(),
  rate: z.int(),
  acts: z.int(),
  deductions: z.array(Deduction),
  amount: z.int(),
  formula: z.string(),
});
export type SubsidyLine = z.infer<typeof SubsidyLine>;

export const SubsidySheet = z.object({
  id: Id,
  version: z.int(),
  paperId: Id,
  number: z.string(),
  issuedOn: Day,
  paidOn: Day.nullable(),
  paidWords: z.string(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export type SubsidySheet = z.infer<typeof SubsidySheet>;

export const SubsidyMonth = z.object({
  rate: z.int(),
  lines: z.array(SubsidyLine),
  total: z.int(),
  formula: z.string(),
  /** The sheet that holds; null while there is none. */
  sheet: SubsidySheet.nullable(),
  /** Those that were taken back. */
  former: z.array(SubsidySheet),
  /** Why no sheet can be issued now, in one sentence. */
  hindrance: z.string().nullable(),
});
export type SubsidyMonth = z.infer<typeof SubsidyMonth>;

const acknowledged = z.object({ id: Id });
const ofMonth = z.object({ month: Month });

export const subsidies = {
  'subsidies.month': query({ input: ofMonth, output: SubsidyMonth }),
  'subsidies.setRate': command({ input: z.object({ rate: Fen }), output: acknowledged }),
  'subsidies.deduct': command({
    input: ofMonth.extend({ chiefId: Id, amount: Fen.min(1), words: filled(60) }),
    output: acknowledged,
  }),
  'subsidies.endDeduction': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  /** 补贴发放表, once the month is over. */
  'subsidies.issueSheet': command({ input: ofMonth, output: Paper }),
  'subsidies.paid': command({ input: z.object({ id: Id, on: Day, words: line(60).default('') }), output: acknowledged }),
  /** The sheet was wrong: another may be issued. */
  'subsidies.withdraw': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  'subsidies.saveXlsx': task({
    input: ofMonth,
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('saved'), path: z.string(), rows: z.int() }),
    ]),
  }),
};
