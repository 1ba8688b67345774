import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chatLines, chatParts } from '../../../shared/rules/chat-text';
import { type Rich, readRich } from '../../../shared/rules/rich-text';
import { cell, doc, paragraph, table } from '../notices/support';

const linesOf = (json: string): string[] => {
  const rich = readRich(json);
  if (!rich) throw new Error('no text');
  return chatLines(rich);
};
const item = (...content: Rich[]): Rich => ({ type: 'listItem', content });
const line = (words: string): Rich => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });

describe('a notice as text for a group', () => {
  test('keeps numbers, points and headings as signs, and a table as what each thing is', () => {
    const content = doc(
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '安排' }] },
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [item(line('先关水'), { type: 'bulletList', content: [item(line('关总阀'))] }), item(line('再开'))],
      },
      table([
        ['楼栋', '时间', '备注'],
        ['3号楼', '8时', ''],
        ['5号楼', '9时', '分两次'],
      ]),
      { type: 'table', content: [{ type: 'tableRow', content: [cell('联系人'), cell('王芳')] }] },
      paragraph('谢谢。'),
    );
    expect(linesOf(content)).toEqual([
      ...['【安排】', '3. 先关水', '　· 关总阀', '4. 再开'],
      ...['· 楼栋：3号楼；时间：8时', '· 楼栋：5号楼；时间：9时；备注：分两次', '联系人：王芳', '谢谢。'],
    ]);
  });

  test('is one message where it fits, and numbered parts that end with a sentence where it does not', () => {
    expect(chatParts(['停水一天。', '请储水。'], 100)).toEqual(['停水一天。\n请储水。']);
    const parts = chatParts([`${'甲'.repeat(60)}。${'乙'.repeat(60)}。`, '丙。'], 100);
    expect(parts.map((part) => part.split('\n')[0])).toEqual(['（1/2）', '（2/2）']);
    expect(parts[0]).toMatch(/甲。$/);
  });

  test('loses no word and is never longer than a message may be, whatever it says', () => {
    const signs = fc.constantFrom('停', '水', '。', '，', '👨‍👩‍👧', '𠮷', 'a', ' ', '；');
    const words = fc.array(signs, { minLength: 1, maxLength: 400 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), fc.integer({ min: 100, max: 300 }), (lines, most) => {
        const parts = chatParts(lines, most);
        for (const part of parts) expect([...part].length).toBeLessThanOrEqual(most);
        const told = parts.map((part) => part.replace(/^（\d+\/\d+）\n/, '')).join('');
        expect(told.replace(/\s/g, '')).toBe(lines.join('').replace(/\s/g, ''));
      }),
    );
  });
});
