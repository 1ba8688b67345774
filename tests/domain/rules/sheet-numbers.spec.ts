import { describe, expect, test } from 'vitest';
import { rangesOf, sheetsIn } from '../../../shared/rules/sheet-numbers';

const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('numbers of sheets as they are typed off a list', () => {
  test.each([
    ['1-3 5', [1, 2, 3, 5]],
    ['1～3，５', [1, 2, 3, 5]],
    ['第1到3张、第5张', [1, 2, 3, 5]],
    ['3,3;2', [2, 3]],
    ['2 - 4', [2, 3, 4]],
    ['全部', ten],
    ['除 3 7', [1, 2, 4, 5, 6, 8, 9, 10]],
    ['除了3-9', [1, 2, 10]],
    ['没贴：2 4', [1, 3, 5, 6, 7, 8, 9, 10]],
    ['全部除1', [2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ])('%s are read', (typed, numbers) => {
    expect(sheetsIn(typed, ten)).toEqual({ numbers, trouble: null });
  });

  test.each([
    ['', '请写第几张'],
    ['3-1', '“3-1”看不懂'],
    ['王桂芳', '看不懂'],
    ['9-12', '第11-12张不在其中，可以写的是 1-10。'],
    ['除 1-10', '一张也没有了'],
  ])('%s are refused in words', (typed, words) => {
    expect(sheetsIn(typed, ten).trouble).toContain(words);
  });

  test('are written back as short as they can be typed', () => {
    expect(rangesOf([5, 1, 2, 3, 3, 9])).toBe('1-3 5 9');
    expect(rangesOf([])).toBe('');
    expect(sheetsIn(rangesOf(ten), ten).numbers).toEqual(ten);
  });
});
