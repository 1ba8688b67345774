// What a request came of: an order by number, with the guide that goes with it, a visit, an errand.
import { Link } from 'react-router';
import type { OrderCard } from '../../../shared/features/orders';
import { useQuery } from '../../desk';
import { OriginLink } from '../errands/origins';

function Ordered({ id }: { id: number }) {
  const { value: item } = useQuery('catalogue.item', { id });
  if (!item) return null;
  return (
    <>
      <dt>点单</dt>
      <dd>
        {item.number}号 {item.name}
        {item.guideId !== null && '　'}
        {item.guideId !== null && <Link to={`/guides?guide=${item.guideId}`}>办事指南：{item.guide}</Link>}
      </dd>
    </>
  );
}

/** What takes longer, and this is a part of. */
export function PartOf({ matter }: Pick<OrderCard, 'matter'>) {
  if (matter === null) return null;
  return (
    <>
      <dt>事项</dt>
      <dd>
        <Link to={`/matters/${matter.id}`}>{matter.number}</Link>　{matter.title}
      </dd>
    </>
  );
}

/** Facts of the card; nothing where it came of itself. */
export function CameFrom({ origin }: Pick<OrderCard, 'origin'>) {
  if (origin?.kind === 'catalogueItem') return <Ordered id={origin.id} />;
  if (origin === null) return null;
  return (
    <>
      <dt>来自</dt>
      <dd>
        <OriginLink origin={origin} />
      </dd>
    </>
  );
}
