import { randomInt } from 'node:crypto';

const DIGITS = 20;

/** What a scanner types when it reads a card: digits only, which no input method swallows. */
export const newCardKey = (): string => Array.from({ length: DIGITS }, () => randomInt(10)).join('');
