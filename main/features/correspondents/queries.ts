// Correspondents as other features meet them: who we are, our keys, whom we send to and whom we believe.
import type { Trusted } from '../../parcels/parcel';
import type { Reader } from '../../powers';
import { standingOf } from './others';
import { theOffice } from './own';

export { addCorrespondent, correspondentOf, receiversOf } from './others';
export { makeKeys, ownSignKeys, theKeys, theOffice } from './own';

/** Whose key is whose, by the cards in use of those below us: what parcels are read with. */
export async function trustedBelow(db: Reader): Promise<ReadonlyMap<string, Trusted>> {
  const own = await theOffice(db);
  const rows = await db
    .selectFrom('correspondent')
    .select(['signKey', 'code', 'level'])
    .where('endedOn', 'is', null)
    .where('code', '>', own.code)
    .execute();
  return new Map(
    rows.filter((row) => standingOf(own, { ...row, name: '' }) === 'below').map(({ signKey, ...trusted }) => [signKey, trusted]),
  );
}
