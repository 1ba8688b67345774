import { ResidentFilter } from '../../../shared/features/residents';
import { type Filter, noFilter } from './filters';

const numeric = new Set([
  ...['buildingId', 'unitId', 'ageFrom', 'ageTo', 'buildingIds'],
  ...['householdFrom', 'householdTo', 'birthMonth'],
]);

/** `?tag=独居老人&residency=流动&ageFrom=60` as a filter; null where the address sets none, or nonsense. */
export function filterOf(address: URLSearchParams): Filter | null {
  const set = Object.entries(noFilter).flatMap(([name, nothing]) => {
    const values = address.getAll(name).map((value) => (numeric.has(name) ? Number(value) : value));
    if (values.length === 0) return [];
    return [[name, Array.isArray(nothing) ? values : values[0]]];
  });
  if (set.length === 0) return null;
  const read = ResidentFilter.safeParse(Object.fromEntries(set));
  return read.success ? { ...noFilter, ...read.data } : null;
}
