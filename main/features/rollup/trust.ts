// Whom an office believes, and by which key it opens what they send.
import { hkdfSync } from 'node:crypto';
import type { ReadingKeys } from '../../parcels/reading';
import type { Reader } from '../../powers';
import { theKeys, trustedBelow } from '../correspondents/queries';

const PEOPLE = 'doorstep people of a parcel 1';

/** `personSecret`: what people's ID numbers are keyed with. Every desk of the office that opens its parcels can draw it, nobody else. */
export type Trust = { reading: ReadingKeys; personSecret: Uint8Array };

/** Refuses where this office has no card, so that nobody can have sealed anything for it. */
export async function trustHere(db: Reader): Promise<Trust> {
  const { open } = await theKeys(db);
  const personSecret = new Uint8Array(hkdfSync('sha256', open.privateKey, '', PEOPLE, 32));
  return { reading: { openWith: open, trusted: await trustedBelow(db) }, personSecret };
}
