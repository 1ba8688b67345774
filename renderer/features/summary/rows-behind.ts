import type { Figure } from '../../../shared/features/summary';

/** Of whom the ledger can tell how it stood on any day. */
const filters: Record<string, string> = {
  residents: 'state=present',
  'residency.registered': 'residency=户籍',
  'residency.migrant': 'residency=流动',
  'residency.absent': 'residency=空挂',
  'residency.unknown': 'missing=residency',
  'age.0-6': 'ageFrom=0&ageTo=6',
  'age.7-17': 'ageFrom=7&ageTo=17',
  'age.18-59': 'ageFrom=18&ageTo=59',
  'age.60+': 'ageFrom=60',
  'age.70+': 'ageFrom=70',
  'age.80+': 'ageFrom=80',
};

const careGroup = 'careGroups.';

function filterBehind(code: string): string | null {
  if (code.startsWith(careGroup)) return `tag=${encodeURIComponent(code.slice(careGroup.length))}`;
  return filters[code] ?? null;
}

/**
 * The list that shows exactly the rows a figure of the ledger counts, as a route of the window; null where `summary.rows` tells them.
 * `asOf`: the day it was counted, where that is not today.
 */
export function rowsBehind({ code }: Pick<Figure, 'code'>, asOf: string | null): string | null {
  const filter = filterBehind(code);
  const day = asOf === null ? '' : `&asOf=${asOf}`;
  if (code === 'households') return `/households?state=present${day}`;
  return filter === null ? null : `/residents?${filter}${day}`;
}
