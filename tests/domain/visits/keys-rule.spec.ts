// A card that came back, as it is typed.
import { describe, expect, test } from 'vitest';
import { boxesKeyed, dayKeyed } from '../../../shared/rules/visit-keys';

describe('a card that came back', () => {
  test('says its day in one to four digits, and it is never a day to come', () => {
    const days: [string, string | null][] = [
      ['5', '2026-03-05'],
      ['31', null],
      ['28', '2026-02-28'],
      ['305', '2026-03-05'],
      ['0301', '2026-03-01'],
      ['3.4', '2026-03-04'],
      ['12-31', '2025-12-31'],
      ['1231', '2025-12-31'],
      ['2月29日', null],
      ['2026年3月5日', '2026-03-05'],
      ['2026-03-06', null],
      ['2026-03', null],
      ['0', null],
      ['', null],
    ];
    for (const [typed, day] of days) expect([typed, dayKeyed(typed, '2026-03-05')]).toEqual([typed, day]);
    expect(dayKeyed('31', '2026-01-02')).toBe('2025-12-31');
  });

  test('says its boxes by their numbers, each once, and none that is not on it', () => {
    const boxes = ['met', 'notHome', 'refused'] as const;
    expect(boxesKeyed(boxes, '3 1')).toEqual(['refused', 'met']);
    expect(boxesKeyed(boxes, '11')).toEqual(['met']);
    expect(boxesKeyed(boxes, '')).toEqual([]);
    for (const wrong of ['4', '0', '1x']) expect(boxesKeyed(boxes, wrong)).toBeNull();
  });
});
