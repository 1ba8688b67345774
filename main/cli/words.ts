/** A result for eyes instead of programs: `key: value` lines, one line an item of a list. */
export function inWords(value: unknown, indent = ''): string {
  if (Array.isArray(value)) return value.map((item) => `${indent}${lineOf(item)}`).join('\n');
  if (typeof value !== 'object' || value === null) return `${indent}${String(value)}`;
  return Object.entries(value)
    .map(([key, item]) =>
      typeof item === 'object' && item !== null
        ? `${indent}${key}:\n${inWords(item, `${indent}  `)}`
        : `${indent}${key}: ${item}`,
    )
    .join('\n');
}

const lineOf = (item: unknown): string =>
  typeof item === 'object' && item !== null
    ? Object.entries(item)
        .filter(([key, one]) => one !== null && key !== 'id' && key !== 'householdId')
        .map(([, one]) => (Array.isArray(one) ? one.join('、') : String(one)))
        .filter((one) => one !== '')
        .join('  ')
    : String(item);
