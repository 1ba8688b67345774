import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';

// Bytes sealed under a secret a person keeps: the secret is stretched by Argon2id (64 MiB, at least 3 passes, calibrated to
// about a third of a second on this PC), then AES-256-GCM. `bound` says whose it is: moved to somebody else it does not open.

/** Argon2id cost; memory in KiB. Stored with each seal, so that it can grow. */
const COST = { memory: 64 * 1024, lanes: 1 } as const;
const PASSES = { least: 3, most: 10 };
/** What one guess should cost, in ms. */
const GUESS_MS = 350;

export const Sealed = z.object({
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
export type Sealed = z.infer<typeof Sealed>;
type Cost = Pick<Sealed, 'memory' | 'passes' | 'lanes'>;

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
export const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64');

async function stretch(secret: string, salt: Uint8Array, cost: Cost) {
  // Loaded here: the demo station opens without a secret.
  const { argon2id } = await import('hash-wasm');
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

/** Passes that cost about GUESS_MS on this PC, from one timed pass. */
export function passesFor(onePassMs: number): number {
  const passes = Math.round(GUESS_MS / Math.max(onePassMs, 1));
  return Math.min(Math.max(passes, PASSES.least), PASSES.most);
}

let calibrated: Promise<number> | undefined;

async function calibrate(): Promise<number> {
  const once = { ...COST, passes: 1 };
  await stretch('calibrate', randomBytes(16), once);
  const began = performance.now();
  await stretch('calibrate', randomBytes(16), once);
  return passesFor(performance.now() - began);
}

/** The cost of a new seal on this PC; measured once. */
async function costHere(): Promise<Cost> {
  calibrated ??= calibrate();
  return { ...COST, passes: await calibrated };
}

/** AES-256-GCM; the tag comes last in `box`. */
export function encrypt(key: Uint8Array, bytes: Uint8Array, bound: string): { nonce: string; box: string } {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(bound));
  return { nonce: base64(nonce), box: base64(Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])) };
}

/** The bytes, or null when key, nonce or `bound` are not those they were encrypted with. */
export function decryptBytes(key: Uint8Array, sealed: { nonce: Uint8Array; box: Uint8Array }, bound: string): Buffer | null {
  const { nonce, box } = sealed;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(bound));
    decipher.setAuthTag(box.subarray(-16));
    const bytes = decipher.update(box.subarray(0, -16));
    // This cipher holds nothing back: the end only says whether the tag is right.
    decipher.final();
    return bytes;
  } catch {
    return null;
  }
}

/** The same of what is kept as text. */
export const decrypt = (key: Uint8Array, { nonce, box }: { nonce: string; box: string }, bound: string): Buffer | null =>
  decryptBytes(key, { nonce: bytesOf(nonce), box: bytesOf(box) }, bound);

/** Seals bytes under a secret. */
export async function seal(bytes: Uint8Array, secret: string, bound: string): Promise<Sealed> {
  const [salt, cost] = [randomBytes(16), await costHere()];
  return { salt: base64(salt), ...cost, ...encrypt(await stretch(secret, salt, cost), bytes, bound) };
}

/** The bytes, or null when the secret is not the one they were sealed under. */
export async function unseal(sealed: Sealed, secret: string, bound: string): Promise<Buffer | null> {
  return decrypt(await stretch(secret, bytesOf(sealed.salt), sealed), sealed, bound);
}

/** Takes as long as a guess and opens nothing: for a name that is not there. */
export async function pretend(secret: string): Promise<null> {
  await stretch(secret, randomBytes(16), await costHere());
  return null;
}
