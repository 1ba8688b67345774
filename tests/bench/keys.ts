// From a key to what it finds, painted, in the real window (P-07), at 20 000 and at 200 000 people (P-08). The yardstick is what
// no window can do without: one frame, and the same questions over the wire to the desk and back.
import type { Page } from '@playwright/test';
import type { ResidentRow } from '../../main/features/imports/resident-row';
import { type Bench, inWindowOf } from './demo-station';
import { median, percentile, type Result, seeded } from './measure';
import { askedOverTheWire, frameOf, keyToPaint } from './painted';
import { typedTexts } from './search';

const ROUNDS = 5;
/** Texts of a round, typed key by key. */
const TEXTS = 14;
const P95 = 0.95;

type Round = { painted: number; wire: number };

/** One text after the other into the search of the frame; each key that changes what stands there counts. */
async function typeAll(window: Page, texts: readonly string[]): Promise<{ painted: number[]; asked: string[] }> {
  const painted: number[] = [];
  const asked: string[] = [];
  for (const text of texts) {
    await window.keyboard.press('Control+k');
    await window.keyboard.press('Delete');
    for (const [at, letter] of [...text].entries()) {
      const ms = await keyToPaint(window, '.search', () =>
        letter < '\u007f' ? window.keyboard.press(letter) : window.keyboard.insertText(letter),
      );
      if (ms === null) continue;
      painted.push(ms);
      asked.push([...text].slice(0, at + 1).join(''));
    }
  }
  return { painted, asked };
}

async function rounds(window: Page, rows: readonly ResidentRow[]): Promise<Round[]> {
  const random = seeded(43);
  const frame = await frameOf(window);
  await typeAll(window, typedTexts(rows, random, 3));
  const taken: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // New texts each time: what was asked before would come out of the window's own memory.
    const { painted, asked } = await typeAll(window, typedTexts(rows, random, TEXTS));
    const wire = await askedOverTheWire(
      window,
      'residents.search',
      asked.map((text) => ({ text })),
    );
    taken.push({ painted: percentile(painted, P95), wire: frame + percentile(wire, P95) });
  }
  return taken;
}

function resultOf(name: string, yardstick: string, goal: number, pairs: readonly { ours: number; theirs: number }[]): Result {
  const ratios = pairs.map(({ ours, theirs }) => ours / theirs);
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
  const [ours, theirs] = [median(pairs.map((pair) => pair.ours)), median(pairs.map((pair) => pair.theirs))];
  return { name, yardstick, goal, ours, theirs, ratio: median(ratios), low, high, met: low <= goal };
}

/** Two sizes against the wire, and against each other. */
export async function keysBench(bench: Bench): Promise<Result[]> {
  const small = await inWindowOf(bench, 20_000, rounds);
  const large = await inWindowOf(bench, 200_000, rounds);
  const wire = 'one frame + the same questions over the wire, p95';
  const pairsOf = (taken: readonly Round[]) => taken.map(({ painted, wire: theirs }) => ({ ours: painted, theirs }));
  return [
    resultOf('key to painted search result, p95, 20 k', wire, 1.5, pairsOf(small)),
    resultOf('key to painted search result, p95, 200 k', wire, 1.5, pairsOf(large)),
    resultOf(
      'key to painted search result, p95, 200 k',
      'the same at 20 k',
      1.3,
      large.map(({ painted }, round) => ({ ours: painted, theirs: (small[round] as Round).painted })),
    ),
  ];
}
