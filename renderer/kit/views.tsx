// A screen that shows one thing or another of its ledger; which one is in the address, so that a line elsewhere can lead there.
import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';

type View = { value: string; label: string };

/** The view that is looked at, and the choice between all of them. The first is shown unless the address says otherwise. */
export function useViews(views: readonly [View, ...View[]]) {
  const [search, setSearch] = useSearchParams();
  const view = search.get('view') ?? views[0].value;
  const choice = (
    <Segmented
      aria-label="看什么"
      options={[...views]}
      value={view}
      onChange={(next) => setSearch({ view: next }, { replace: true })}
    />
  );
  return { view, choice };
}
