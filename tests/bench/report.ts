import type { Result } from './measure';

const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

/** Of a ratio far below one, what is left of it. */
const ratio = (value: number) => (value < 0.1 ? value.toFixed(4) : value.toFixed(2));

/** The table of the README: one line a comparison. */
export function tableOf(results: readonly Result[]): string {
  const head =
    '| measured | yardstick in the same run | goal | ratio (95 %) | ours, ms | yardstick, ms | |\n|---|---|---|---|---|---|---|';
  const lines = results.map(
    (one) =>
      `| ${one.name} | ${one.yardstick} | ≤ ${one.goal} | **${ratio(one.ratio)}** (${ratio(one.low)}–${ratio(one.high)}) | ${ms(one.ours)} | ${ms(one.theirs)} | ${one.met ? 'met' : 'missed'} |`,
  );
  return [head, ...lines].join('\n');
}
