// Chance that repeats: the same seed throws the same numbers on every machine (mulberry32).

export type Dice = {
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  /** True this often, 0 to 1. */
  chance(probability: number): boolean;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** A choice near the beginning more often than one near the end; `skew` 1 is even. */
  lean<T>(choices: readonly [T, ...T[]], skew: number): T;
  shuffled<T>(list: readonly T[]): T[];
};

export function diceOf(seed: number): Dice {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    chance: (probability) => next() < probability,
    pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    lean: (choices, skew) => choices[Math.floor(choices.length * next() ** skew)] ?? choices[0],
    shuffled(list) {
      const copy = [...list];
      for (let last = copy.length - 1; last > 0; last -= 1) {
        const other = between(0, last);
        [copy[last], copy[other]] = [copy[other] as (typeof copy)[number], copy[last] as (typeof copy)[number]];
      }
      return copy;
    },
  };
}
