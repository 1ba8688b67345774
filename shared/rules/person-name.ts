// Names of people: 2 characters or 30, with a dot between parts or spaces between Latin words, rare characters included.
import { fold } from './fold';

export const LONGEST_NAME = 50;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const DOT = '·';

/** Every dot people find on a keyboard for the one between the parts of a name. */
const DOTS = /\s*[·・．•‧∙●⋅᛫‑]\s*/g;
const ASCII_DOT = /(?<=\p{Script=Han})\s*\.\s*(?=\p{Script=Han})/gu;

/** Only characters every system can show. */
export function isPlainName(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < FIRST_HAN || code > LAST_HAN) return false;
  }
  return true;
}

/** The name as the ledger keeps it: no spaces but between Latin words, one kind of dot. */
export function cleanName(written: string): string {
  if (isPlainName(written)) return written;
  const text = fold(written.replace(DOTS, DOT)).replace(DOTS, DOT).replace(ASCII_DOT, DOT);
  return text.replace(/ {2,}/g, ' ').replace(/(?<![A-Za-z]) | (?![A-Za-z])/g, '');
}
