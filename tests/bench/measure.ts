// How every figure is taken: ours and the yardstick in the same run, interleaved A B B A, the first pair dropped; reported
// as the median of the ratios of the pairs with a 95 % bootstrap interval. A goal is missed when the lower end is above it.

export type Comparison = {
  name: string;
  yardstick: string;
  /** Ratio that must not be exceeded. */
  goal: number;
  /** Pairs that count. */
  pairs: number;
  /** Milliseconds of one run. */
  ours(): Promise<number>;
  theirs(): Promise<number>;
};

export type Result = {
  name: string;
  yardstick: string;
  goal: number;
  ours: number;
  theirs: number;
  ratio: number;
  low: number;
  high: number;
  met: boolean;
};

/** The middle value; of an even number the lower one. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The value below which a share of all values lies; `share` in 0…1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** A small seeded generator (mulberry32), so that a run can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function bootstrap(ratios: readonly number[]): [number, number] {
  const random = seeded(20261122);
  const medians = Array.from({ length: 1000 }, () =>
    median(ratios.map(() => ratios[Math.floor(random() * ratios.length)] as number)),
  );
  return [percentile(medians, 0.025), percentile(medians, 0.975)];
}

/** Runs the pairs and sums them up. */
export async function compare({ name, yardstick, goal, pairs, ours, theirs }: Comparison): Promise<Result> {
  const taken: { ours: number; theirs: number }[] = [];
  for (let pair = 0; pair <= pairs; pair += 1) {
    const oursFirst = pair % 2 === 0;
    const first = oursFirst ? await ours() : await theirs();
    const second = oursFirst ? await theirs() : await ours();
    if (pair > 0) taken.push(oursFirst ? { ours: first, theirs: second } : { ours: second, theirs: first });
  }
  const ratios = taken.map((pair) => pair.ours / pair.theirs);
  const [low, high] = bootstrap(ratios);
  return {
    name,
    yardstick,
    goal,
    ours: median(taken.map((pair) => pair.ours)),
    theirs: median(taken.map((pair) => pair.theirs)),
    ratio: median(ratios),
    low,
    high,
    met: low <= goal,
  };
}
