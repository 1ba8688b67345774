import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Phone } from '../../../shared/features/people';
import { Day, filled, issueWords } from '../../../shared/text';

const wordsFor = (shape: z.ZodType, value: unknown) => {
  const issue = shape.safeParse(value).error?.issues[0];
  return issue && issueWords(issue);
};

describe('what a person reads under a field', () => {
  it("is the field's own sentence where its contract has one", () => {
    expect(wordsFor(Phone, '138')).toBe('手机应是11位；座机请带区号，例如 029-86001234。');
  });

  it('is a general sentence in Chinese where it has none', () => {
    expect(wordsFor(filled(50), '')).toBe('请填写。');
    expect(wordsFor(filled(3), '王小明明')).toBe('最多3个字。');
    expect(wordsFor(Day, '昨天')).toBe('请填写日期，例如 2026-03-05。');
    expect(wordsFor(z.enum(['户籍', '流动']), '其他')).toBe('请从列出的选项里选择。');
  });
});
