// Where an errand, a wish or a request came from, and which errands came of it; each leads to the other.
import { Link } from 'react-router';
import type { ErrandOrigin } from '../../../shared/features/errands';
import type { OrderCard } from '../../../shared/features/orders';
import type { WishOrigin } from '../../../shared/features/wishes';
import { useMay, useQuery } from '../../desk';

type Origin = ErrandOrigin | WishOrigin | NonNullable<OrderCard['origin']>;
type Kind = Origin['kind'];
const places: Record<Kind, { words: string; path: string | null }> = {
  screening: { words: '应享未享', path: '/entitlements?item=' },
  wish: { words: '心愿', path: '/wishes/' },
  order: { words: '诉求', path: '/orders/' },
  visit: { words: '走访', path: '/visits/' },
  errand: { words: '代办', path: '/errands/' },
  sweep: { words: '摸排', path: '/sweeps/' },
  task: { words: '任务', path: '/tasks?task=' },
  catalogueItem: { words: '点单', path: null },
};

/** What it came from, as a link where a screen shows it. */
export function OriginLink({ origin: { kind, id } }: { origin: Origin }) {
  const { words, path } = places[kind];
  return path === null ? words : <Link to={`${path}${id}`}>{words}</Link>;
}

/** 代办 as a fact of the card it came from; nothing where there is none. */
export function ErrandsOf({ origin }: { origin: ErrandOrigin }) {
  const may = useMay()('errands.of');
  const rows = useQuery('errands.of', may ? { origin } : null).value ?? [];
  if (rows.length === 0) return null;
  return (
    <>
      <dt>转代办</dt>
      <dd>
        {rows.map(({ id, number, title }) => (
          <div key={id}>
            <Link to={`/errands/${id}?view=all`}>{number}</Link> {title}
          </div>
        ))}
      </dd>
    </>
  );
}
