// Keys of lines that go out on paper or in sheets and lead back to their line.
import { randomInt } from 'node:crypto';
import { checkDigit } from '../shared/rules/row-key';

const DIGITS = 11;

/** Eleven digits nobody guesses and one that checks them. */
function newRowKey(): string {
  const digits = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
  return digits + checkDigit(digits);
}

/** Different from each other and from every one that was given out. `taken`: those of these that were. */
export async function newRowKeys(count: number, taken: (keys: readonly string[]) => Promise<string[]>): Promise<string[]> {
  const keys = new Set<string>();
  while (keys.size < count) {
    while (keys.size < count) keys.add(newRowKey());
    for (const key of await taken([...keys])) keys.delete(key);
  }
  return [...keys];
}
