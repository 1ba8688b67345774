// What a request came of: an order by number, with the guide that goes with it, or an errand.
import { Link } from 'react-router';
import type { OrderCard } from '../../../shared/features/orders';
import { useQuery } from '../../desk';

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

/** Facts of the card; nothing where it came of itself. */
export function CameFrom({ origin }: Pick<OrderCard, 'origin'>) {
  if (origin?.kind === 'catalogueItem') return <Ordered id={origin.id} />;
  if (origin?.kind !== 'errand') return null;
  return (
    <>
      <dt>来自</dt>
      <dd>
        <Link to={`/errands/${origin.id}`}>代办</Link>
      </dd>
    </>
  );
}
