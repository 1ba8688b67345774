import type { Figure } from '../../../shared/features/summary';

const filters: Record<string, string> = {
  residents: '',
  'residency.registered': '?residency=户籍',
  'residency.migrant': '?residency=流动',
  'residency.absent': '?residency=空挂',
  'age.0-6': '?ageFrom=0&ageTo=6',
  'age.7-17': '?ageFrom=7&ageTo=17',
  'age.18-59': '?ageFrom=18&ageTo=59',
  'age.60+': '?ageFrom=60',
  'age.70+': '?ageFrom=70',
  'age.80+': '?ageFrom=80',
};

const careGroup = 'careGroups.';

/** The rows a figure of today counts, as a route of the window; null where no list shows exactly these. */
export function rowsBehind({ code }: Pick<Figure, 'code'>): string | null {
  const filter = filters[code];
  if (filter !== undefined) return `/residents${filter}`;
  if (code.startsWith(careGroup)) return `/residents?tag=${encodeURIComponent(code.slice(careGroup.length))}`;
  if (code.startsWith('query.')) return '/queries';
  if (code === 'households') return '/households';
  return code.startsWith('units.') || code === 'chiefs' ? '/chiefs' : null;
}
