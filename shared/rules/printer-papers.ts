// Which of our sizes of paper a printer has, by the names the system has for them: A3, A3.Fullbleed, iso_a3_297x420mm, A3 (297 x 420 毫米).
// Pure.
import { PaperName } from './paper-size';

/** Not RA3, SRA3, A30 or A3+. */
const SIZE = /(?:^|[^0-9a-z])a([345])(?![0-9+])/i;

/** null where none of the names is one of ours: the system tells nothing that could be relied on. */
export function papersNamed(names: readonly string[]): PaperName[] | null {
  const found = new Set(names.flatMap((name) => SIZE.exec(name)?.slice(1, 2) ?? []));
  return found.size === 0 ? null : PaperName.options.filter((size) => found.has(size.slice(1)));
}

/** The line of `lpoptions -l` that lists sizes of paper: `PageSize/Media Size: *A4 A3 Custom.WIDTHxHEIGHT`. */
const SIZES = /^(?:PageSize|media)(?:\/[^:]*)?:(.*)$/m;

/** What CUPS tells of a printer, as `lpoptions -l` writes it. */
export function papersOfCups(options: string): PaperName[] | null {
  const [, sizes = ''] = SIZES.exec(options) ?? [];
  return papersNamed(sizes.split(/\s+/).map((name) => name.replace(/^\*/, '')));
}

/** What is said before a sheet goes to a printer that has no such paper; null where it has, or nobody knows. */
export function lacksPaper(paper: PaperName, { words, papers }: { words: string; papers: PaperName[] | null }): string | null {
  if (papers === null || papers.includes(paper)) return null;
  return `这份要印在${paper}纸上，“${words}”没有${paper}，印出来会缩小或缺边。请换一台能印${paper}的打印机，或者存为PDF拿去印。`;
}
