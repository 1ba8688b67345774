// What is on paper, compared as the eye does: a printer's own file keeps the picture of a page but not always its letters.
import { spawnSync } from 'node:child_process';

const DOTS_PER_INCH = 40;
/** Grey levels (of 255) a dot may differ before it counts: two renderers soften edges differently. */
const SOFT = 48;

type Picture = { width: number; height: number; dots: Uint8Array };

/** The pages of a PDF as small grey pictures. Needs poppler's pdftoppm. */
function pagesOf(pdf: string): Picture[] {
  const run = spawnSync('pdftoppm', ['-gray', '-r', String(DOTS_PER_INCH), pdf], { maxBuffer: 1 << 28 });
  const bytes: Buffer = run.stdout;
  const pages: Picture[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', at, at + 40));
    if (!head) throw new Error(`${pdf} has no pages to look at`);
    const [width, height] = [Number(head[1]), Number(head[2])];
    const from = at + head[0].length;
    at = from + width * height;
    pages.push({ width, height, dots: bytes.subarray(from, at) });
  }
  return pages;
}

/** The greatest share of differing dots on any page, 0 for the same picture; 1 when the pages are not even of the same number and size. */
export function differenceOf(onePdf: string, otherPdf: string): number {
  const [ones, others] = [pagesOf(onePdf), pagesOf(otherPdf)];
  if (ones.length !== others.length) return 1;
  return Math.max(...ones.map((one, index) => pageDifference(one, others[index])));
}

function pageDifference(one: Picture, other: Picture | undefined): number {
  // A printer rounds the sheet to whole points: one dot more or less.
  if (!other || Math.abs(one.width - other.width) > 1 || Math.abs(one.height - other.height) > 1) return 1;
  let different = 0;
  for (let y = 0; y < Math.min(one.height, other.height); y += 1) {
    for (let x = 0; x < Math.min(one.width, other.width); x += 1) {
      const [here, there] = [one.dots[y * one.width + x] ?? 0, other.dots[y * other.width + x] ?? 0];
      if (Math.abs(here - there) > SOFT) different += 1;
    }
  }
  return different / (one.width * one.height);
}
