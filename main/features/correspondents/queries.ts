// Correspondents as other features meet them: who we are, our keys, whom we send to and whom we believe.
import type { Trusted } from '../../parcels/parcel';
import type { Reader } from '../../powers';
import { correspondentsOf } from './others';

export { addCorrespondent, correspondentOf, receiversOf } from './others';
export { makeKeys, ownSignKeys, theKeys, theOffice } from './own';

/** Whose key this is, by the cards in use of those below us: what a parcel is read with. Read once, asked for each parcel. */
export async function trustedBelow(db: Reader): Promise<(signKey: string) => (Trusted & { id: number; name: string }) | null> {
  const below = (await correspondentsOf(db, false)).filter(({ standing }) => standing === 'below');
  const byKey = new Map(below.map((one) => [one.signKey, { id: one.id, name: one.name, code: one.code, level: one.level }]));
  return (signKey) => byKey.get(signKey) ?? null;
}
