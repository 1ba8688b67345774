import { z } from 'zod';
import { agreedKey, newPair, type Pair } from '../key-pairs';
import { decrypt, encrypt } from './keys';

// Each holder of the file key has a key pair of their own (X25519). The file key is locked for the public half, so that a new
// file key can be given to everybody without knowing anybody's password; the private half is sealed under the password.

/** Bytes locked for one public key: a one-time pair's public half, and what is encrypted under the shared secret. */
export const Locked = z.object({ sender: z.string(), nonce: z.string(), box: z.string() });
export type Locked = z.infer<typeof Locked>;

const sharedKey = (mine: Pair, theirs: string, bound: string) => agreedKey(mine, theirs, `doorstep file key ${bound}`);

/** Locks bytes so that only the private half of `publicKey` opens them. */
export function lockFor(publicKey: string, bytes: Uint8Array, bound: string): Locked {
  const once = newPair();
  return { sender: once.publicKey, ...encrypt(sharedKey(once, publicKey, bound), bytes, bound) };
}

/** The bytes, or null when they were locked for somebody else. */
export function openLocked(pair: Pair, locked: Locked, bound: string): Buffer | null {
  try {
    return decrypt(sharedKey(pair, locked.sender, bound), locked, bound);
  } catch {
    return null;
  }
}
