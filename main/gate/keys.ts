import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { z } from 'zod';

// The file key is 32 random bytes. It is never stored bare for a real station: each wrap seals it under a secret,
// stretched by Argon2id (64 MiB, 3 passes: 0.3 s on an office PC), with AES-256-GCM. Any one wrap opens it.

/** Argon2id cost; memory in KiB. Stored with each wrap, so that it can grow. */
const COST = { memory: 64 * 1024, passes: 3, lanes: 1 } as const;

const Sealed = z.object({
  salt: z.string(),
  memory: z
    .int()
    .min(8)
    .max(1 << 21),
  passes: z.int().min(1).max(20),
  lanes: z.int().min(1).max(8),
  nonce: z.string(),
  box: z.string(),
});
type Sealed = z.infer<typeof Sealed>;

export const Wrap = z.discriminatedUnion('kind', [
  /** `label` tells whose password it is. */
  Sealed.extend({ kind: z.literal('password'), label: z.string() }),
  Sealed.extend({ kind: z.literal('recovery') }),
  /** Only ever in a demo station, whose people are fictional: the key lies open beside the file. */
  z.object({ kind: z.literal('open'), key: z.string() }),
]);
export type Wrap = z.infer<typeof Wrap>;

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const bytesOf = (text: string) => Buffer.from(text, 'base64');

async function stretch(secret: string, salt: Uint8Array, cost: Pick<Sealed, 'memory' | 'passes' | 'lanes'>) {
  return argon2id({
    password: secret.normalize('NFKC'),
    salt,
    memorySize: cost.memory,
    iterations: cost.passes,
    parallelism: cost.lanes,
    hashLength: 32,
    outputType: 'binary',
  });
}

export const newFileKey = (): Uint8Array => randomBytes(32);

/** Seals the file key under a secret. */
export async function seal(key: Uint8Array, secret: string): Promise<Sealed> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await stretch(secret, salt, COST), nonce);
  const box = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { salt: base64(salt), ...COST, nonce: base64(nonce), box: base64(box) };
}

/** The file key, or null when the secret is not the one it was sealed under. */
export async function unseal(sealed: Sealed, secret: string): Promise<Uint8Array | null> {
  const box = bytesOf(sealed.box);
  const open = await stretch(secret, bytesOf(sealed.salt), sealed);
  const decipher = createDecipheriv('aes-256-gcm', open, bytesOf(sealed.nonce));
  decipher.setAuthTag(box.subarray(-16));
  try {
    return Buffer.concat([decipher.update(box.subarray(0, -16)), decipher.final()]);
  } catch {
    return null;
  }
}
