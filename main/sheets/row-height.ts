// How high a row must be for its text. Programs that open a table work that out each in their own way, or not at all: a definition that
// takes two lines lay over the rows around it.
import type { Cell } from './workbook';

/** How wide a text stands in the body font: a Chinese character is two characters wide. */
function widthOf(text: string): number {
  let width = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // The two halves of a rare character are one.
    if (code > 0x2ff && !(code >= 0xd800 && code <= 0xdfff)) width += 1;
  }
  return width;
}

/** Lines a text takes in so much room. */
export const linesOf = (text: string, room: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(Math.ceil(widthOf(line) / room), 1), 0);

/** What a column has for text beside its indent; a Chinese character is a little wider than two figures. */
const roomIn = (width: number): number => Math.max(width * 0.95 - 1, 2);

/** Lines the highest text of a row takes. */
export function linesOfRow(values: readonly Cell[], columns: readonly { kind: string; width: number }[]): number {
  let most = 1;
  for (const [at, { kind, width }] of columns.entries()) {
    const text = values[at];
    if (kind !== 'text' || typeof text !== 'string') continue;
    const room = roomIn(width);
    // Twice its length is the most it can be wide.
    if (text.length * 2 > room || text.includes('\n')) most = Math.max(most, linesOf(text, room));
  }
  return most;
}
