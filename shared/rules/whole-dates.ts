// Dates in a title go to the next line whole: 2026年11 at the end of one line and 月22日 on the next is read twice.

/** 2026年11月22日, 11月22日, 2026年11月, 2026年. */
const DATE = /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日/g;

/** `from`: where it begins in the text. */
export type Part = { text: string; from: number; date: boolean };

/** The text in order, dates apart from what stands between them. */
export function partsByDate(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: date, index } of text.matchAll(DATE)) {
    if (index > from) parts.push({ text: text.slice(from, index), from, date: false });
    parts.push({ text: date, from: index, date: true });
    from = index + date.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), from, date: false });
  return parts;
}
