// Type sizes that fit, computed and not tried: the same paper on every machine, and no long name leaves its place.

/** Points in a millimetre. */
const PT_PER_MM = 72 / 25.4;
/** Height of a line against its type. */
const LINE = 1.2;
const SMALLEST_PT = 6;

/** Width of a character in em, rounded up over the fonts we name: Han and its punctuation are square, the rest narrower. */
export function emOf(character: string): number {
  if (character >= '0' && character <= '9') return 0.62;
  if (character >= 'a' && character <= 'z') return 0.66;
  if (character === ' ' || character === '-') return 0.4;
  return character > ' ' && character < '\u007f' ? 0.85 : 1;
}

/** Width of a text in em, never less than it will be. */
export function emWidth(text: string): number {
  let em = 0;
  for (const character of text) em += emOf(character);
  return em;
}

/** On how many lines a width of so many em can break at most; a line may stay one character short. */
const linesAt = (em: number, perLine: number) => (em <= perLine ? 1 : Math.ceil(em / Math.max(perLine - 1, 1)));

/** Lines a text of this size (pt) takes at most within a width (mm). `\n` begins a new one. */
export const linesOf = (text: string, size: number, width: number): number =>
  text.split('\n').reduce((lines, part) => lines + linesAt(emWidth(part), (width * PT_PER_MM) / size), 0);

type Box = {
  /** Millimetres. */
  width: number;
  height: number;
  /** The size wished for, in pt. */
  most: number;
};

/** The largest size (pt) up to the one wished for at which the text stays inside the box, and the lines it takes there. */
export function fitType(text: string, { width, height, most }: Box): { size: number; lines: number } {
  const parts = text.split('\n').map(emWidth);
  for (let size = most; size > SMALLEST_PT; size -= 0.5) {
    const perLine = (width * PT_PER_MM) / size;
    const lines = parts.reduce((sum, em) => sum + linesAt(em, perLine), 0);
    if (lines * size * LINE <= height * PT_PER_MM) return { size, lines };
  }
  return { size: SMALLEST_PT, lines: Math.floor((height * PT_PER_MM) / (SMALLEST_PT * LINE)) };
}
