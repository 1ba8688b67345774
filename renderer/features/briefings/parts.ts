// The blocks of a briefing as they are put together on the screen.
import type { Briefing, BriefingBlock, BriefingPart, OfferedChart } from '../../../shared/features/briefings';

/** `at`: its number in the briefing; null: it is new. */
/** `of`: of a new chart, what it is of. */
export type Part = { name: string; at: number | null; block: BriefingBlock; left: boolean; of?: string };

export const partsOf = ({ blocks }: Briefing): Part[] =>
  blocks.map(({ left, ...block }, at) => ({ name: String(at), at, block, left: left === true }));

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

/** With the one at `at` left out, or put back. */
export const dropped = (parts: readonly Part[], at: number): Part[] =>
  parts.map((part, index) => (index === at ? { ...part, left: !part.left } : part));

type Words = Readonly<Record<string, string>>;

/** Its words as they stand in the field; of one without words, or left out with none, what they were. */
const worded = ({ name, block }: Part, words: Words): BriefingBlock =>
  'words' in block ? { ...block, words: words[name]?.trim() || block.words } : block;

/** What is kept when it is saved: all but what was begun, left empty and left out. */
const saving = (parts: readonly Part[], words: Words): Part[] =>
  parts
    .map((part) => ({ ...part, block: worded(part, words) }))
    .filter(({ left, block }) => !(left && 'words' in block && block.words === ''));

/** What is asked for, with the words in the fields. */
export const askedFor = (parts: readonly Part[], words: Words): BriefingPart[] =>
  saving(parts, words).map(({ at, block, of, left }): BriefingPart => {
    const out = left ? { left: true as const } : {};
    if (at === null && of !== undefined) return { chart: of, ...out };
    const said = 'words' in block ? { words: block.words } : {};
    if (at !== null) return { at, ...said, ...out };
    return { kind: block.kind === 'heading' ? 'heading' : 'text', words: '', ...said, ...out };
  });

/** The same once that was saved: what was new is there. */
export const saved = (parts: readonly Part[], words: Words): Part[] =>
  saving(parts, words).map(({ name, block, left }, at) => ({ name, at, left, block }));
