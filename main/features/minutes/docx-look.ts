// Measures of the .docx, in twentieths of a point: A4, 版心 156 × 225 mm, 22 lines of 28 characters.
const mm = (value: number): number => Math.round((value * 1440) / 25.4);

export const PAGE = { width: mm(210), height: mm(297) };
export const MARGINS = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(23) };
/** Of the page number: its upper edge is 7 mm below the text. Any higher, and it takes the last line from the page. */
export const LEAF = mm(5);
/** From line to line, 28.95 pt: 22 of them stay within 225 mm. */
export const LINE = 579;
/** From character to character, 15.75 pt: 28 of them stay within 156 mm, 29 do not. */
export const GRID = 315;
/** What a character of 16 pt gives up for it. A grid of characters would say the same to Word, but LibreOffice gives each two of its squares. */
export const TIGHTER = GRID - 320;
/** Type is counted in halves of a point. */
export const half = (points: number): number => points * 2;

export type Face = { ascii: string; hAnsi: string; cs: string; eastAsia: string };
const both = (eastAsia: string): Face => ({ ascii: eastAsia, hAnsi: eastAsia, cs: eastAsia, eastAsia });

export const face = {
  text: both('FangSong_GB2312'),
  heading: both('SimHei'),
  kai: both('KaiTi_GB2312'),
  title: both('FZXiaoBiaoSong-B05S'),
  serif: both('SimSun'),
};
