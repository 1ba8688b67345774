// What the lists of residents and households are narrowed to.
import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { ResidentFilter } from '../../../shared/features/residents';
import { useFilter } from '../../session';

export type Filter = ResidentFilter;

export const noFilter: Filter = ResidentFilter.parse({});

/** True when the list shows everyone it can: all that are 在册. */
export const isEverything = (filter: Filter): boolean => JSON.stringify(filter) === JSON.stringify(noFilter);

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

/** The filter of a list, remembered while the window is open. An address that sets one is taken over once, then cleaned. */
export function useListFilter(list: 'residents' | 'households'): [Filter, (filter: Filter) => void] {
  const [address, setAddress] = useSearchParams();
  const preset = useMemo(() => filterOf(address), [address]);
  const [filter, keep] = useFilter(list, noFilter);
  useEffect(() => {
    if (!preset) return;
    keep(preset);
    setAddress({}, { replace: true });
  }, [preset, keep, setAddress]);
  return [preset ?? filter, keep];
}

/** The last value that stood still for `ms` milliseconds: typing asks once, not at every key. */
export function useSettled<T>(value: T, ms = 120): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
