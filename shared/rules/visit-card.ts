// The number of a visit card: six digits and one that checks them (ISO/IEC 7064, MOD 11,10), short enough to be typed a hundred
// times. A code that is scanned says ZF before it, so that it is taken for nothing else.
import { checkDigit } from './row-key';

const DIGITS = 6;
const MARK = 'ZF';

/** `count` from 1. */
export function cardNumber(count: number): string {
  const digits = String(count).padStart(DIGITS, '0');
  return digits + checkDigit(digits);
}

/** What the code on the card says. */
export const cardCode = (number: string): string => MARK + number;

/** The number in what was typed or scanned; null where its last digit does not fit, or it is none. */
export function cardNumberIn(text: string): string | null {
  const found = /^(?:ZF)?(\d{7,9})$/i.exec(text.replace(/[\s-]/g, ''))?.[1];
  if (found === undefined) return null;
  return checkDigit(found.slice(0, -1)) === found.at(-1) ? found : null;
}

/** Whether somebody scanned a card: with its mark, so that no phone and no order number is taken for one. */
export const isCardCode = (text: string): boolean => /^ZF/i.test(text.trim()) && cardNumberIn(text) !== null;

/** `000 127 4`, as printed. */
export const cardNumberWords = (number: string): string => number.replace(/(\d{3})(?=\d)/g, '$1 ');
