/** A rule for boxes to tick: one at the least. Not `required`, which a group of boxes may not be called. */
export const chosen = (words: string) => (_: unknown, value: readonly unknown[] | undefined) =>
  value && value.length > 0 ? Promise.resolve() : Promise.reject(new Error(words));
