// How strong a password is, said in words. Length counts, not kinds of characters (OWASP ASVS 6.2: no composition rules).

const LEAST = 8;
const FAIR = 10;
const GOOD = 14;
const RUNS = '0123456789 9876543210 abcdefghijklmnopqrstuvwxyz zyxwvutsrqponmlkjihgfedcba qwertyuiop asdfghjkl zxcvbnm';
const FAMOUS = /^(password|passw0rd|admin|woaini|iloveyou|qwerty|a?123456|abc123|888888|666666|111111)+\d*$/i;

/** Characters that add something: repeats of the one before and steps along the keyboard do not. */
function telling(password: string): number {
  const letters = [...password.toLowerCase()];
  return letters.filter((letter, index) => {
    const before = letters[index - 1];
    return before === undefined || (letter !== before && !RUNS.includes(before + letter));
  }).length;
}

export type Strength = { level: 0 | 1 | 2 | 3; words: string };

export function strengthOf(password: string): Strength {
  const length = [...password].length;
  if (length < LEAST) return { level: 0, words: `还差${LEAST - length}位。可以是一句只有自己知道的话。` };
  const worth = FAMOUS.test(password) ? 0 : Math.min(length, telling(password) + 2);
  const spread = new Set(password).size;
  if (worth < LEAST || spread < 5) return { level: 1, words: '太好猜：连着的数字、重复的字，别人一试就中。' };
  if (worth < FAIR) return { level: 1, words: '能用，再长一点更稳。' };
  if (worth < GOOD) return { level: 2, words: '不错。' };
  return { level: 3, words: '很稳。' };
}
