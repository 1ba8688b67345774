import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, type JsonWebKey } from 'node:crypto';
import { z } from 'zod';
import { decrypt, encrypt } from './keys';

// Each holder of the file key has a key pair of their own (X25519). The file key is locked for the public half, so that a new
// file key can be given to everybody without knowing anybody's password; the private half is sealed under the password.

/** Bytes locked for one public key: a one-time pair's public half, and what is encrypted under the shared secret. */
export const Locked = z.object({ sender: z.string(), nonce: z.string(), box: z.string() });
export type Locked = z.infer<typeof Locked>;

/** Both halves in base64url, as in RFC 8037. */
export type Pair = { publicKey: string; privateKey: string };

const jwk = (x: string, d?: string): JsonWebKey => ({ kty: 'OKP', crv: 'X25519', x, ...(d ? { d } : {}) });
const publicOf = (x: string) => createPublicKey({ key: jwk(x), format: 'jwk' });
const privateOf = ({ publicKey, privateKey }: Pair) => createPrivateKey({ key: jwk(publicKey, privateKey), format: 'jwk' });

export function newPair(): Pair {
  const { x, d } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  if (!x || !d) throw new Error('no key pair');
  return { publicKey: x, privateKey: d };
}

const sharedKey = (mine: Pair, theirs: string, bound: string) => {
  const secret = diffieHellman({ privateKey: privateOf(mine), publicKey: publicOf(theirs) });
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `doorstep file key ${bound}`, 32));
};

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
