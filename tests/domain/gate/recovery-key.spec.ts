import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newRecoveryKey, readRecoveryKey } from '../../../main/gate/recovery-key';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a recovery key reads back however it is typed', () => {
  for (let round = 0; round < 200; round += 1) {
    const key = newRecoveryKey();
    const bare = key.replaceAll('-', '').slice(0, 32);
    expect(readRecoveryKey(key)).toBe(bare);
    expect(readRecoveryKey(key.toLowerCase().replaceAll('-', ' '))).toBe(bare);
    expect(readRecoveryKey(key.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(bare);
  }
});

test('one wrong character is always noticed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 32 }), fc.integer({ min: 1, max: 31 }), (place, step) => {
      const letters = [...newRecoveryKey().replaceAll('-', '')];
      const there = ALPHABET.indexOf(letters[place] as string);
      letters[place] = ALPHABET[(there + step) % 32] as string;
      expect(readRecoveryKey(letters.join(''))).toBeNull();
    }),
  );
});

test('a password is not taken for a recovery key', () => {
  for (const text of ['', '邻里和睦2026', 'correct horse battery staple', '0'.repeat(32)])
    expect(readRecoveryKey(text)).toBeNull();
});
