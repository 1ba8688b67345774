/** What differs from the beginning, for a draft; what was emptied stands there as null. */
export function begun<V extends object>(initial: Partial<V>, values: V): Partial<V> {
  const first = initial as Record<string, unknown>;
  const plain = (value: unknown) => JSON.stringify(value ?? null);
  const changed = Object.entries(values).filter(([field, value]) => plain(value) !== plain(first[field]));
  return Object.fromEntries(changed.map(([field, value]) => [field, value ?? null])) as Partial<V>;
}
