import { describe, expect, test } from 'vitest';
import { EMPTY, isBegun, leftBehind } from '../../../renderer/kiosk/draft';
import { IntakeDraft } from '../../../shared/features/intake';

describe('a request nobody finished at the kiosk', () => {
  test('that was not begun is none', () => {
    expect(isBegun(EMPTY)).toBe(false);
    expect(isBegun({ ...EMPTY, room: ' ' })).toBe(false);
    expect(isBegun({ ...EMPTY, room: '3' })).toBe(true);
  });

  test('reaches the office as it stood, with what is missing said', () => {
    expect(IntakeDraft.parse(leftBehind({ ...EMPTY, name: '周桂香', words: '楼道灯不' }))).toEqual({
      ...{ name: '周桂香', room: '没写房号', words: '楼道灯不（没写完就走开了。）', phone: null },
    });
  });

  test('keeps half a phone number among the words, where a whole one stands for itself', () => {
    expect(IntakeDraft.parse(leftBehind({ ...EMPTY, phone: '1380013' })).words).toContain('电话写的是1380013。');
    expect(IntakeDraft.parse(leftBehind({ ...EMPTY, phone: '13800138000' })).phone).toBe('13800138000');
  });

  test('however long is not too long for the office', () => {
    const full = { name: '王'.repeat(20), room: '3'.repeat(30), phone: '9'.repeat(30), words: '漏'.repeat(300) };
    expect(IntakeDraft.safeParse(leftBehind(full)).success).toBe(true);
  });
});
