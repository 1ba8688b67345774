// The blocks of a briefing as they are put together on the screen.
import type { Briefing, BriefingBlock, BriefingPart, OfferedChart } from '../../../shared/features/briefings';

/** `at`: its number in the briefing; null: it is new. */
/** `of`: of a new chart, what it is of. */
export type Part = { name: string; at: number | null; block: BriefingBlock; left: boolean; of?: string };

export const partsOf = ({ blocks }: Briefing): Part[] =>
  blocks.map((block, at) => ({ name: String(at), at, block, left: false }));

/** One more at the end, to be moved to its place. */
export function withNew(parts: readonly Part[], kind: 'heading' | 'text'): Part[] {
  return [...parts, { name: crypto.randomUUID(), at: null, block: { kind, words: '' }, left: false }];
}

/** A chart more at the end. */
export const withChart = (parts: readonly Part[], { of, block }: OfferedChart): Part[] => [
  ...parts,
  { name: crypto.randomUUID(), at: null, block, left: false, of },
];

/** With the one at `from` moved by a step. */
export function moved(parts: readonly Part[], from: number, step: 1 | -1): Part[] {
  const put = [...parts];
  const [one] = put.splice(from, 1);
  if (one) put.splice(from + step, 0, one);
  return put;
}

export const dropped = (parts: readonly Part[], at: number): Part[] =>
  parts.map((part, index) => (index === at ? { ...part, left: !part.left } : part));

/** What is asked for, with the words in the fields. */
export const askedFor = (parts: readonly Part[], words: Readonly<Record<string, string>>): BriefingPart[] =>
  parts
    .filter(({ left }) => !left)
    .map(({ name, at, block, of }): BriefingPart => {
      if (at === null && of !== undefined) return { chart: of };
      const said = words[name] ?? '';
      if (at === null) return { kind: block.kind === 'heading' ? 'heading' : 'text', words: said };
      return 'words' in block ? { at, words: said } : { at };
    });

/** The same once that was saved: what was left out is gone, what was new is there. */
export const saved = (parts: readonly Part[], words: Readonly<Record<string, string>>): Part[] =>
  parts
    .filter(({ left }) => !left)
    .map(({ name, block }, at) => ({
      name,
      at,
      left: false,
      block: 'words' in block ? { ...block, words: words[name] ?? '' } : block,
    }));
