import { describe, expect, test } from 'vitest';
import { fromWindows } from '../../../main/electron/windows-printers';
import { cupsTrouble, windowsTrouble } from '../../../shared/rules/printer-trouble';

const cups = (reasons: string, state = '3') => cupsTrouble({ state, accepting: 'true', reasons });

describe('what a printer says of itself', () => {
  test('is nothing while it is idle, prints or says what no office minds', () => {
    for (const reasons of ['none', '', 'cups-missing-filter-warning', 'com.example.sleeping-report'])
      expect(cups(reasons), reasons).toBeNull();
    expect(cups('none', '4')).toBeNull();
    expect(windowsTrouble({})).toBeNull();
    // Printing, busy, warming up, power save.
    expect(windowsTrouble({ status: 0x400 | 0x200 | 0x10000 | 0x1000000, detected: 2 })).toBeNull();
  });

  test.each([
    ['media-empty-error', true, '没有纸'],
    ['media-needed', true, '没有纸'],
    ['media-jam-error', true, '卡纸'],
    ['offline-report', true, '没有连上'],
    ['timed-out', true, '没有连上'],
    ['door-open-error', true, '盖子'],
    ['cover-open', true, '盖子'],
    ['paused', true, '暂停'],
    ['toner-empty-error', true, '没有墨'],
    ['marker-supply-low-warning', false, '墨不多'],
    ['toner-low-report', false, '墨不多'],
    ['media-low-warning', false, '纸不多'],
    ['output-area-full', true, '出纸盘'],
    ['connecting-to-device', false, '正在连'],
  ])('in the keyword %s is told in words', (reason, stops, words) => {
    expect(cups(reason)).toMatchObject({ stops, words: expect.stringContaining(words) });
  });

  test('in several keywords is the worst of them', () => {
    expect(cups('toner-low-warning,media-jam-error,media-low')?.words).toContain('卡纸');
    expect(cups('toner-low-warning, media-empty')?.words).toContain('没有纸');
  });

  test('without a keyword is that it stands still, or takes nothing', () => {
    expect(cups('none', '5')).toMatchObject({ stops: true, words: expect.stringContaining('停住') });
    expect(cupsTrouble({ state: '3', accepting: 'false', reasons: 'none' })).toMatchObject({ stops: true });
    // One that stopped for want of toner says the toner, not only that it stopped.
    expect(cups('toner-empty', '5')?.words).toContain('墨');
    expect(cups('toner-low', '5')?.words).toContain('停住');
  });

  test.each([
    [0x8, '卡纸'],
    [0x10, '没有纸'],
    [0x80, '没有连上'],
    [0x1, '暂停'],
    [0x400000, '盖子'],
    [0x40000, '没有墨'],
    [0x20000 | 0x400, '墨不多'],
    [0x80 | 0x10, '没有连上'],
  ])('in the number %i of Windows is told in words', (status, words) => {
    expect(windowsTrouble({ status })?.words).toContain(words);
  });

  test('as Windows lists its printers, one or several, is read; nonsense is none', () => {
    const office = { Name: 'HP 1020', Default: true, WorkOffline: false, PrinterState: 0, DetectedErrorState: 0 };
    const desk = { Name: '门口打印机', Default: false, WorkOffline: true, PrinterState: null, DetectedErrorState: 4 };
    expect(fromWindows(JSON.stringify(office)).get('HP 1020')).toEqual({ isDefault: true, trouble: null, papers: null });
    const both = fromWindows(JSON.stringify([office, desk]));
    expect(both.get('门口打印机')).toMatchObject({ isDefault: false, trouble: { stops: true } });
    for (const nonsense of ['', 'null', '{"Name":7}', '拒绝访问。']) expect(fromWindows(nonsense).size, nonsense).toBe(0);
  });
});
