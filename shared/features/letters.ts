// 合并信函: one letter for each person of a saved query. The text is typed with fields ({{姓名}}, {{住址}}, {{楼栋长电话}} …) and printed, a
// letter a sheet; or it is a Word file of the station with the same fields, which comes back as one Word file with a letter a person.
import { z } from 'zod';
import { command, task } from '../contract';
import { filled } from '../text';
import { Handing } from './disclosures';
import { Paper } from './papers';
import { Numbers, Source } from './queries';

/** At most so many letters at once. */
export const MOST_LETTERS = 1000;
/** Characters of one. */
export const MOST_LETTER = 3000;

/** What may stand in double braces. */
export const letterFields = [
  ...['姓名', '称呼', '住址', '楼栋', '单元', '房号', '性别', '年龄', '出生日期', '电话', '证件号码'],
  ...['小区', '工作站', '工作站电话', '楼栋长', '楼栋长电话', '日期'],
] as const;
export type LetterField = (typeof letterFields)[number];

const outward = {
  source: Source,
  sealed: z.boolean().default(false),
  numbers: Numbers.default('masked'),
  handing: Handing,
};

export const LetterDraft = z.object({ ...outward, title: filled(40), body: filled(MOST_LETTER) });
export type LetterDraft = z.infer<typeof LetterDraft>;
export const WordDraft = z.object(outward);
export type WordDraft = z.infer<typeof WordDraft>;

export const letters = {
  'letters.issue': command({ input: LetterDraft, output: Paper }),
  'letters.mergeWord': task({
    input: WordDraft,
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('saved'), path: z.string(), rows: z.int() }),
    ]),
  }),
};
