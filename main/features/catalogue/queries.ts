// The catalogue as other features meet it. Nothing here asks for requests: they ask for it.
import type { Reader } from '../../powers';

export { itemOf } from './rows';
export { enterSamples } from './samples';

/** The days an item is done in; null where it says nothing, or what was ordered is no item. */
export async function itemDays(db: Reader, origin: { kind: string | null; id: number | null }): Promise<number | null> {
  if (origin.kind !== 'catalogueItem' || origin.id === null) return null;
  const found = await db.selectFrom('catalogueItem').select('limitDays').where('id', '=', origin.id).executeTakeFirst();
  return found?.limitDays ?? null;
}
