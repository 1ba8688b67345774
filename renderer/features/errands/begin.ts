// An errand begun from elsewhere: what is known of it stands in the address, and the form opens with it.
import type { ErrandOrigin } from '../../../shared/features/errands';

type Begun = { personId: number | null; name: string; title: string; from?: ErrandOrigin; itemId?: number };

/** Where the form opens, with what is known. */
export function errandFor({ personId, name, title, from, itemId }: Begun): string {
  const known = new URLSearchParams({ add: '1', name, title: title.slice(0, 40) });
  if (personId !== null) known.set('person', String(personId));
  if (from) known.set('from', `${from.kind}-${from.id}`);
  if (itemId) known.set('item', String(itemId));
  return `/errands?${known}`;
}

const kinds: readonly ErrandOrigin['kind'][] = ['screening', 'wish', 'order', 'visit'];

/** What an address says of an errand to be begun; null where it says nothing. */
export function begunIn(address: URLSearchParams): Begun | null {
  if (!address.has('add')) return null;
  const [kind, id] = (address.get('from') ?? '').split('-');
  const origin = kinds.find((one) => one === kind);
  return {
    personId: Number(address.get('person')) || null,
    name: address.get('name') ?? '',
    title: address.get('title') ?? '',
    ...(origin && Number(id) ? { from: { kind: origin, id: Number(id) } } : {}),
    ...(Number(address.get('item')) ? { itemId: Number(address.get('item')) } : {}),
  };
}
