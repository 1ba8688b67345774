// A rate is two counts. In words it is cut off, never rounded up: 53 of 54 is 98.1 %, and 949 of 1 000 is not 95 %.

/** Hundredths of a percent are cut off: `98.1%`. A rate over nothing has no value: `—`. */
export function rateWords(part: number, whole: number): string {
  if (whole <= 0) return '—';
  const tenths = (BigInt(part) * 1000n) / BigInt(whole);
  return `${tenths / 10n}.${tenths % 10n}%`;
}

/** Whether `part` of `whole` is more than (or with `orMore` as much as) so many percent, compared in whole numbers. */
export function isOver(part: number, whole: number, percent: number, orMore = false): boolean {
  const [mine, bound] = [BigInt(part) * 100n, BigInt(whole) * BigInt(percent)];
  return whole > 0 && (orMore ? mine >= bound : mine > bound);
}
