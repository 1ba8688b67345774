import { hash, randomBytes } from 'node:crypto';

// Each entry carries the hash of the one before it: an entry that is changed, taken out or put in breaks every hash after it.
// The details go in by their digest, salted, so that they can be erased under the privacy law and the chain still holds.

/** What the first entry follows. */
export const GENESIS = '0'.repeat(64);

export type Link = {
  id: number;
  at: string;
  staffId: number;
  staffName: string;
  operation: string;
  subject: string;
  subjectId: number;
  result: string;
  detail: string;
  previous: string;
};

/** As hex. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** How papers and backups name an entry: its number and how its hash begins. 1234-9f8e7d6c5b4a. */
export const chainNumber = ({ id, hash }: { id: number; hash: string }): string => `${id}-${hash.slice(0, 12)}`;

/** Digest of an entry's details under its salt. */
export const detailDigest = (salt: string, before: string | null, after: string | null): string =>
  sha256(JSON.stringify([salt, before, after]));

/** Of a salt, as hex. */
const SALT_BYTES = 16;
/** Salts drawn from the system at a time. */
const DRAWN = 64;
let salts = '';

function newSalt(): string {
  if (salts === '') salts = randomBytes(SALT_BYTES * DRAWN).toString('hex');
  const salt = salts.slice(0, 2 * SALT_BYTES);
  salts = salts.slice(2 * SALT_BYTES);
  return salt;
}

export function digestOf(before: string | null, after: string | null): { salt: string; detail: string } {
  const salt = newSalt();
  return { salt, detail: detailDigest(salt, before, after) };
}

export const hashOf = (link: Link): string =>
  sha256(
    JSON.stringify([
      link.id,
      link.at,
      link.staffId,
      link.staffName,
      link.operation,
      link.subject,
      link.subjectId,
      link.result,
      link.detail,
      link.previous,
    ]),
  );
