// The dictionary of readings is slow; a hundred thousand names have only some thousands of characters.
import { expect, test, vi } from 'vitest';

const asked = vi.hoisted(() => ({ times: 0 }));

vi.mock('pinyin-pro', async (importActual) => {
  const actual = await importActual<typeof import('pinyin-pro')>();
  const counted = (...said: Parameters<typeof actual.pinyin>) => {
    asked.times += 1;
    return actual.pinyin(...said);
  };
  return { ...actual, pinyin: counted };
});

test('the dictionary is asked once a character, however many names there are', async () => {
  const { latinTokens } = await import('../../main/search/pinyin');
  const char = (seed: number) => String.fromCharCode(0x4e00 + (seed % 500));
  const names = Array.from({ length: 20_000 }, (_, n) => char(n * 7919) + char(n * 104_729 + 1) + (n % 3 ? char(n * 31) : ''));
  asked.times = 0;
  for (const name of names) latinTokens(name);
  expect(asked.times).toBeGreaterThan(500);
  expect(asked.times).toBeLessThanOrEqual(2 * 500);
});
