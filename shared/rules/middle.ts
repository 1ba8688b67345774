/** The middle one of these; null of none. Of an even number the lower of the two middle ones. */
export function middleOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
