// The size of the sheets of a paper. A paper says it itself, in the page rule of its frozen document, so that preview, printer and
// PDF read it from the same place, also from papers issued long ago.
import { z } from 'zod';

export const PaperName = z.enum(['A3', 'A4', 'A5']);
export type PaperName = z.infer<typeof PaperName>;
export const PaperFormat = z.object({ paper: PaperName, landscape: z.boolean() });
export type PaperFormat = z.infer<typeof PaperFormat>;

/** Millimetres, short side first (ISO 216). */
const sides: Record<PaperName, readonly [number, number]> = { A3: [297, 420], A4: [210, 297], A5: [148, 210] };

export const A4: PaperFormat = { paper: 'A4', landscape: false };

/** Width and height of a sheet, millimetres. */
export function sheetSize({ paper, landscape }: PaperFormat): { width: number; height: number } {
  const [short, long] = sides[paper];
  return landscape ? { width: long, height: short } : { width: short, height: long };
}

/** What an A4 of the office has for the columns of a list, millimetres. */
export const listRoom = { upright: 166, lying: 253 } as const;

/** The page rule, as the first words of a document's styles. */
export const pageRule = ({ paper, landscape }: PaperFormat): string =>
  `@page{size:${paper}${landscape ? ' landscape' : ''};margin:0}`;

/** Right behind the opening tag: no text of a paper can stand there, for its `<` is written as `&lt;`. */
const RULE = /<style>\s*@page\{size:(A[345])( landscape)?;/;

/** The size a frozen document says it has; A4 upright where it says nothing. */
export function formatOf(html: string): PaperFormat {
  const [, paper, landscape] = RULE.exec(html) ?? [];
  return { paper: PaperName.catch('A4').parse(paper), landscape: landscape !== undefined };
}
