import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emOf } from '../../../main/documents/fit';
import { breakLines, type Run } from '../../../main/documents/official-lines';
import { partsByDate } from '../../../shared/rules/whole-dates';

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

describe('the lines of a title', () => {
  const dates = ['2026年11月22日', '11月22日', '2026年11月', '2026年'];

  test('never part within a date, and lose nothing', () => {
    const piece = fc.oneof(han, sign, fc.constantFrom(...dates));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), fc.integer({ min: 10, max: 28 }), (pieces, width) => {
        const title = pieces.join('');
        const lines = wordsOf(breakLines([{ text: title }], { width, title: true }));
        expect(lines.join('')).toBe(title);
        const ends = lines.map((_, at) => lines.slice(0, at + 1).join('').length);
        for (const { from, text, date } of partsByDate(title)) {
          if (date) expect(ends.filter((end) => end > from && end < from + text.length)).toEqual([]);
        }
      }),
    );
  });

  test('break a date only where none of it fits', () => {
    const lines = breakLines([{ text: '关于2026年11月22日停水的通知' }], { width: 8, title: true });
    expect(wordsOf(lines)[1]).toBe('2026年11月22日');
    const narrow = breakLines([{ text: '2026年11月22日' }], { width: 4, title: true });
    expect(wordsOf(narrow).join('')).toBe('2026年11月22日');
    expect(narrow.length).toBeGreaterThan(1);
  });
});

test('what is a date in a title is told apart from what only looks like one', () => {
  const datesIn = (text: string) => partsByDate(text).flatMap((part) => (part.date ? [part.text] : []));
  expect(datesIn('关于2026年11月22日到12月1日停水的通知')).toEqual(['2026年11月22日', '12月1日']);
  expect(datesIn('2026年第三季度、11月、3日内')).toEqual(['2026年']);
  expect(datesIn('')).toEqual([]);
});
