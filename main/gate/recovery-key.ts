import { randomBytes } from 'node:crypto';

// The recovery key as people copy it: 32 characters in eight groups, an alphabet without I, L, O, U
// (Crockford base 32), and one more check character at the end so that a slip of the pen is told from a wrong key.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 32;

const rankOf = (letter: string) => ALPHABET.indexOf(letter);

/** Luhn's check in base 32: catches any one wrong character and nearly every swap of two neighbours. */
function checkOf(body: string): string {
  let sum = 0;
  for (const [index, letter] of [...body].reverse().entries()) {
    const weighted = rankOf(letter) * (index % 2 === 0 ? 2 : 1);
    sum += Math.floor(weighted / 32) + (weighted % 32);
  }
  return ALPHABET[(32 - (sum % 32)) % 32] as string;
}

/** 160 random bits, e.g. `7F3K-…-9QXM-D`. */
export function newRecoveryKey(): string {
  const body = [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % 32]).join('');
  return `${body.replace(/(.{4})/g, '$1-')}${checkOf(body)}`;
}

/** The bare 32 characters when the text reads as a recovery key, however it was typed; null when it does not. */
export function readRecoveryKey(text: string): string | null {
  const plain = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (plain.length !== LENGTH + 1 || [...plain].some((letter) => rankOf(letter) < 0)) return null;
  const body = plain.slice(0, LENGTH);
  return plain.at(-1) === checkOf(body) ? body : null;
}
