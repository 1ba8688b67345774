import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emOf } from '../../../main/documents/fit';
import { breakLines, type Run } from '../../../main/documents/official-lines';

const wordsOf = (lines: ReturnType<typeof breakLines>) => lines.map(({ runs }) => runs.map(({ text }) => text).join(''));
const CLOSING = /^[，。、；：？！）》」』】〕〉”’…]/;
const OPENING = /[（《「『【〔〈“‘]$/;

const han = fc.stringMatching(/^[楼道堆物清理三天内物业王芳周强]{1,9}$/);
const sign = fc.constantFrom('，', '。', '；', '“', '”', '（', '）', '《', '》');
const latin = fc.constantFrom('2026', 'A3', '3.5', 'WPS', '10:30', '-');
const runs = fc.array(fc.record({ text: fc.oneof(han, sign, latin), bold: fc.boolean() }), { minLength: 1, maxLength: 60 });

describe('text on the grid of 28 characters', () => {
  test('has 28 Han characters on each full line, the first of a paragraph 26 after its indent', () => {
    const lines = breakLines([{ text: '清'.repeat(26 + 28 + 28 + 5) }], { width: 28, first: 2 });
    expect(wordsOf(lines).map((words) => words.length)).toEqual([26, 28, 28, 5]);
    expect(lines.map(({ indent, last }) => [indent, last])).toEqual([
      [2, false],
      [0, false],
      [0, false],
      [0, true],
    ]);
  });

  test('loses nothing and adds nothing, however it is mixed', () => {
    fc.assert(
      fc.property(runs, (given: Run[]) => {
        const said = given.map(({ text }) => text).join('');
        expect(wordsOf(breakLines(given, { width: 28, first: 2 })).join('')).toBe(said);
      }),
    );
  });

  test('is never wider than one squeezed sign allows', () => {
    fc.assert(
      fc.property(runs, (given: Run[]) => {
        for (const { units, indent } of breakLines(given, { width: 28, first: 2 }))
          expect(units).toBeLessThanOrEqual(29.001 - indent);
      }),
    );
  });

  test('begins no line with a closing sign and ends none with an opening one, where a line has room to choose', () => {
    const text = `${'清'.repeat(27)}“${'理'.repeat(26)}”，${'好'.repeat(28)}。`;
    const words = wordsOf(breakLines([{ text }], { width: 28 }));
    for (const line of words.slice(1)) expect(line).not.toMatch(CLOSING);
    for (const line of words.slice(0, -1)) expect(line).not.toMatch(OPENING);
  });

  test('keeps a number or a word whole, and breaks one that no line can hold', () => {
    const words = wordsOf(breakLines([{ text: `${'清'.repeat(26)}2026.11.22` }], { width: 28 }));
    expect(words).toEqual(['清'.repeat(26), '2026.11.22']);
    const long = wordsOf(breakLines([{ text: 'a'.repeat(200) }], { width: 28 }));
    expect(long.join('')).toBe('a'.repeat(200));
    for (const line of long) expect([...line].reduce((sum, one) => sum + emOf(one), 0)).toBeLessThanOrEqual(28);
  });

  test('has one line where there is nothing', () => {
    expect(breakLines([], { width: 28 })).toEqual([{ runs: [], units: 0, indent: 0, last: true }]);
  });
});
