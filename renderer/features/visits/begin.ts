// A visit begun from elsewhere: who was visited stands in the address, and the form opens with it.

export type VisitBegun = { personId: number | null; name: string };

/** Where the form opens; with somebody, or with nobody yet. */
export function visitFor(who?: { id: number; name: string }): string {
  const known = new URLSearchParams({ add: '1' });
  if (who) known.set('person', String(who.id));
  if (who) known.set('name', who.name);
  return `/visits?${known}`;
}

/** What an address says of a visit to be entered; null where it says nothing. */
export function visitIn(address: URLSearchParams): VisitBegun | null {
  if (!address.has('add')) return null;
  return { personId: Number(address.get('person')) || null, name: address.get('name') ?? '' };
}
