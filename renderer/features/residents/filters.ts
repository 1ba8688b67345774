// What the lists of residents and households are narrowed to.
import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ResidentFilter } from '../../../shared/features/residents';
import { firstPicture } from '../../kit/first-picture';
import { useFilter } from '../../session';

export type Filter = ResidentFilter;

/** What the schema makes of nothing, without the schema: the ledger is asked before it is read. */
export const noFilter: Filter = {
  text: '',
  buildingId: null,
  unitId: null,
  residency: null,
  tag: null,
  sex: null,
  ageFrom: null,
  ageTo: null,
  ageOn: null,
  missing: null,
  fields: [],
  state: 'present',
  asOf: null,
  buildingIds: [],
  tenures: [],
  tagsAny: [],
  tagsAll: [],
  tagsNone: [],
  alone: null,
  householdFrom: null,
  householdTo: null,
  has: [],
  lacks: [],
  relations: [],
  birthMonth: null,
  verifiedBefore: null,
  movedInFrom: null,
  movedInTo: null,
  movedOutFrom: null,
  movedOutTo: null,
};

/** True when the list shows everyone it can: all that are 在册. */
export const isEverything = (filter: Filter): boolean => JSON.stringify(filter) === JSON.stringify(noFilter);

type Read = (address: URLSearchParams) => Filter | null;

/** What reads a filter out of an address, once it is there. No window opens on an address that sets one. */
let reader: Read | undefined;
const fetchReader = async () => {
  reader = (await import('./address-filter')).filterOf;
};
void firstPicture.then(fetchReader);

function useReader(address: URLSearchParams): Read {
  const [, setHere] = useState(reader !== undefined);
  useEffect(() => {
    let shown = true;
    if (!reader && address.size > 0) void fetchReader().then(() => shown && setHere(true));
    return () => {
      shown = false;
    };
  }, [address]);
  return reader ?? nothing;
}

const nothing: Read = () => null;

/** The filter of a list, remembered while the window is open. An address that sets one is taken over once, then cleaned. */
export function useListFilter(list: 'residents' | 'households'): [Filter, (filter: Filter) => void] {
  const [address, setAddress] = useSearchParams();
  const read = useReader(address);
  const preset = useMemo(() => read(address), [read, address]);
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
