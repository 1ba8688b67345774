// How a notice fills its sheet, worked out and not tried: margins, type, and which size makes a text fill one sheet. Millimetres, points.
import { type PaperFormat, sheetSize } from '../../../shared/rules/paper-size';
import { emOf } from '../../documents/fit';
import type { TableGrid } from '../../documents/official-table';
import type { LineGrid } from '../../documents/set-line';

const PT_PER_MM = 72 / 25.4;
/** A3 is read from farther away. */
const FARTHER = 1.4;

export type Room = {
  /** Against an A4 sheet. */
  scale: number;
  side: number;
  top: number;
  width: number;
  /** For what stands above the foot. */
  height: number;
  foot: number;
};

export function roomOf(format: PaperFormat): Room {
  const scale = format.paper === 'A3' ? FARTHER : 1;
  const { width, height } = sheetSize(format);
  const [side, top, foot] = [(format.landscape ? 24 : 20) * scale, 15 * scale, 40 * scale];
  return { scale, side, top, foot, width: width - 2 * side, height: height - top - foot };
}

/** Read at two metres: never smaller than 18 pt, larger where there is room. */
const TEXT = [30, 28, 26, 24, 22, 20, 18] as const;
/** Text sizes to try, the largest first. */
export const textSizes = ({ scale }: Room): number[] => TEXT.map((size) => size * scale);

const round = (value: number) => Math.floor(value * 1000) / 1000;

/** Lines of text of one size. */
export function lineGrid({ width }: Room, size: number): LineGrid {
  const points = width * PT_PER_MM;
  const characters = Math.floor(points / size);
  return { characters, pitch: round(points / characters), size, line: round((size * 1.5) / PT_PER_MM), loose: 0.94 };
}

/** Cells, a little smaller than the text around them. */
export function cellGrid({ width, height, scale }: Room, size: number): TableGrid {
  const cell = Math.max(18 * scale, Math.min(size * 0.85, 22 * scale));
  const line = round((cell * 1.35) / PT_PER_MM);
  const air = 3 * scale;
  return { width, line, air, size: cell, most: Math.floor((height - 2 * line) / line) - 2 };
}

const TITLE = { most: 66, least: 42 } as const;
const emWidth = (text: string) => [...text].reduce((em, character) => em + emOf(character), 0);

/** The largest size at which a title stands on one line; the least one where it takes several. */
export function titleSize(title: string, { width, scale }: Room): { size: number; perLine: number } {
  const points = width * PT_PER_MM;
  const fits = Math.floor(points / Math.max(emWidth(title), 1));
  const size = Math.max(TITLE.least * scale, Math.min(TITLE.most * scale, fits));
  return { size, perLine: Math.floor(points / size) };
}
