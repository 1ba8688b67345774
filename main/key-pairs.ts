// Key pairs of X25519 (RFC 7748) and what two of them agree on. Both halves in base64url, as in RFC 8037.
import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';

export type Pair = { publicKey: string; privateKey: string };
type Curve = 'X25519' | 'Ed25519';

const jwk = (crv: Curve, x: string, d?: string): JsonWebKey => ({ kty: 'OKP', crv, x, ...(d ? { d } : {}) });

/** The public half as Node's crypto takes it. Throws on what is no key. */
export const publicOf = (curve: Curve, x: string): KeyObject => createPublicKey({ key: jwk(curve, x), format: 'jwk' });

/** Private halves that were used: one opens six hundred parcels, and making it ready costs as much as using it. */
const ready = new WeakMap<Pair, KeyObject>();

/** The private half as Node's crypto takes it. Throws on what is no pair. */
export function privateOf(curve: Curve, pair: Pair): KeyObject {
  const there = ready.get(pair);
  if (there) return there;
  const made = createPrivateKey({ key: jwk(curve, pair.publicKey, pair.privateKey), format: 'jwk' });
  ready.set(pair, made);
  return made;
}

/** A new pair: X25519 agrees on secrets, Ed25519 signs. */
export function newPair(curve: Curve = 'X25519'): Pair {
  const { privateKey } = curve === 'X25519' ? generateKeyPairSync('x25519') : generateKeyPairSync('ed25519');
  const { x, d } = privateKey.export({ format: 'jwk' });
  if (!x || !d) throw new Error('no key pair');
  return { publicKey: x, privateKey: d };
}

/** 32 bytes that only the holders of either private half can draw (X25519, then HKDF-SHA256 with `info`). Throws on a foul key. */
export function agreedKey(mine: Pair, theirs: string, info: string): Buffer {
  const secret = diffieHellman({ privateKey: privateOf('X25519', mine), publicKey: publicOf('X25519', theirs) });
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), info, 32));
}
