// The key of one line of a consultation: twelve digits, the last a check digit (ISO/IEC 7064, MOD 11,10), so that a wrong digit or
// two exchanged ones are noticed when it is typed. No phone has twelve digits, no ID number, no member card.

const DIGITS = 12;

/** The check digit behind these digits. */
export function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** Whether this is a key as it is printed or scanned: twelve digits whose last one fits, with or without spaces. Null when it is not. */
export function rowKeyIn(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '');
  if (!new RegExp(`^\\d{${DIGITS}}$`).test(digits)) return null;
  return checkDigit(digits.slice(0, -1)) === digits.at(-1) ? digits : null;
}

/** `1234 5678 9012`, as printed. */
export const rowKeyWords = (key: string): string => key.replace(/(.{4})(?=.)/g, '$1 ');
