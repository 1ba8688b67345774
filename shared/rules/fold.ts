// Text as people type it in Chinese offices, brought to one form: full-width signs and digits, invisible characters, spaces.

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

/** Zero-width signs, byte-order marks and soft hyphens: copied along from web pages, never meant. */
const isInvisible = (code: number) =>
  (code >= 0x200b && code <= 0x200d) || code === 0xfeff || code === 0x2060 || code === 0x00ad || code === 0x180e;

/** Space in any script, line ends and tabs included. */
export const isSpace = (code: number): boolean =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a);

function needsFolding(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) || isSpace(code) || isInvisible(code)) return true;
  }
  return false;
}

/** Full-width letters, digits and signs become half-width; invisible characters go. Spaces become plain spaces and are trimmed. */
export function fold(text: string): string {
  if (!needsFolding(text)) return text;
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) folded += String.fromCharCode(code - FULL_WIDTH_SHIFT);
    else if (isSpace(code)) folded += ' ';
    else if (!isInvisible(code)) folded += text[at];
  }
  return folded.trim();
}

/** What somebody wrote in their own words: its signs stay, a full-width comma too; invisible characters go, spaces become plain ones. */
export function plainText(text: string): string {
  if (!needsFolding(text)) return text;
  let plain = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) plain += ' ';
    else if (!isInvisible(code)) plain += text[at];
  }
  return plain.trim();
}

/** `fold`, and every space goes. */
export function foldTight(text: string): string {
  const folded = fold(text);
  return folded.includes(' ') ? folded.replaceAll(' ', '') : folded;
}

const BLANK_WORDS = new Set(
  '无 不详 未知 暂无 没有 空 不清楚 未提供 拒绝提供 - -- --- — —— ─ / // \\ . * ? 、 n/a N/A null NULL NaN nan none undefined'.split(
    ' ',
  ),
);

/** True for an empty cell and for the words people write into one. Expects folded text. */
export const isBlankWord = (folded: string): boolean => folded === '' || BLANK_WORDS.has(folded);
