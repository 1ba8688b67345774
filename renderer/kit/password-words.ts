// How strong a password is, said in words. Length counts, not kinds of characters (OWASP ASVS 6.2: no composition rules).
import { isGuessable, tellingOf } from '../../shared/rules/guessable';

const LEAST = 8;
const FAIR = 10;
const GOOD = 14;

export type Strength = { level: 0 | 1 | 2 | 3; words: string };

export function strengthOf(password: string): Strength {
  const length = [...password].length;
  if (length < LEAST) return { level: 0, words: `还差${LEAST - length}位。可以是一句只有自己知道的话。` };
  if (isGuessable(password)) return { level: 1, words: '太好猜，不能用：常见的、连着的、重复的，别人一试就中。' };
  const worth = Math.min(length, tellingOf(password) + 2);
  if (worth < FAIR) return { level: 1, words: '能用，再长一点更稳。' };
  if (worth < GOOD) return { level: 2, words: '不错。' };
  return { level: 3, words: '很稳。' };
}
