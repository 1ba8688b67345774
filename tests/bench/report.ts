import type { Result } from './measure';

const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

/** The table of the README: one line a comparison. */
export function tableOf(results: readonly Result[]): string {
  const head =
    '| measured | yardstick in the same run | goal | ratio (95 %) | ours, ms | yardstick, ms | |\n|---|---|---|---|---|---|---|';
  const lines = results.map(
    (one) =>
      `| ${one.name} | ${one.yardstick} | ≤ ${one.goal} | **${one.ratio.toFixed(2)}** (${one.low.toFixed(2)}–${one.high.toFixed(2)}) | ${ms(one.ours)} | ${ms(one.theirs)} | ${one.met ? 'met' : 'missed'} |`,
  );
  return [head, ...lines].join('\n');
}
