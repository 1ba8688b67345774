// Who wrote it and who may read it. Signing: Ed25519 over the manifest's own bytes. Sealing: a pair of keys for this one parcel, a
// secret agreed with the receiver's key (X25519, HKDF-SHA256), AES-256-GCM; what the manifest says of the parcel is bound in.
import { sign, verify } from 'node:crypto';
import { bytesOf, decryptBytes, encrypt } from '../gate/keys';
import { agreedKey, newPair, type Pair, privateOf, publicOf } from '../key-pairs';

const INFO = 'doorstep parcel 1';

/** What the manifest keeps so that the receiver finds the key: the one-time public half and the nonce. */
export type Lock = { ephemeral: string; nonce: string };

export const signed = (signWith: Pair, bytes: Uint8Array): Buffer => sign(null, bytes, privateOf('Ed25519', signWith));

/** False also for what is no signature and no key. */
export function isSigned(signKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verify(null, bytes, publicOf('Ed25519', signKey), signature);
  } catch {
    return false;
  }
}

/** Seals bytes for the holder of the private half of `openKey`, bound to `about`. */
export function sealedFor(openKey: string, bytes: Uint8Array, about: (ephemeral: string) => string): Lock & { sealed: Buffer } {
  const once = newPair();
  const { nonce, box } = encrypt(agreedKey(once, openKey, INFO), bytes, about(once.publicKey));
  return { ephemeral: once.publicKey, nonce, sealed: Buffer.from(box, 'base64') };
}

/** The bytes, or null where they were sealed for another key, with another lock, or about something else. */
export function opened(openWith: Pair, { ephemeral, nonce }: Lock, sealed: Buffer, about: string): Buffer | null {
  try {
    return decryptBytes(agreedKey(openWith, ephemeral, INFO), { nonce: bytesOf(nonce), box: sealed }, about);
  } catch {
    return null;
  }
}
