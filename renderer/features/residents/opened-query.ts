import { useQuery } from '../../desk';
import { useFilter } from '../../session';
import { useWaysOut, type WayOut } from '../queries/ways-out';
import { type Filter, isEverything } from './filters';

/** The saved query this list was opened from, and whether it still reads the same. */
export function useOpened(filter: Filter) {
  const [id, setId] = useFilter<number | null>('residents.query', null);
  const saved = useQuery('queries.list', id === null ? null : {}).value?.find((query) => query.id === id);
  const opened = isEverything(filter) ? undefined : saved;
  return { opened, changed: opened !== undefined && JSON.stringify(opened.filter) !== JSON.stringify(filter), open: setId };
}

/** The list on screen on its way out: under the name of the saved query it is, where it is one. */
export function useGoingOut(filter: Filter) {
  const out = useWaysOut();
  const { opened, changed } = useOpened(filter);
  const whole = changed ? undefined : opened;
  const go = (way: WayOut) =>
    out.go(whole ? { way, name: whole.name, source: { id: whole.id } } : { way, name: '居民名单', source: { filter } });
  return { whole, go, dialog: out.dialog };
}
