import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Refusal } from '../refusal';
import { writeAtomically } from '../sheets/files';
import { newFileKey, seal, unseal, Wrap } from './keys';
import { newRecoveryKey, readRecoveryKey } from './recovery-key';

/** `station.key`: what may be known before anyone signs in, and the sealed file key. */
const KeyFile = z.object({
  version: z.literal(1),
  stationName: z.string(),
  demo: z.boolean(),
  wraps: z.array(Wrap).min(1),
});
export type KeyFile = z.infer<typeof KeyFile>;

export const keyPath = (folder: string): string => path.join(folder, 'station.key');
export const filePath = (folder: string): string => path.join(folder, 'station.db');

/** Null when there is no station in the folder. A refusal when there is one that cannot be read. */
export function readKeyFile(folder: string): KeyFile | null {
  if (!existsSync(keyPath(folder))) {
    if (existsSync(filePath(folder)))
      throw new Refusal('资料文件还在，但钥匙文件 station.key 不见了。请不要新建，先从备份里找回它。');
    return null;
  }
  const parsed = KeyFile.safeParse(readJson(keyPath(folder)));
  if (!parsed.success) throw new Refusal('钥匙文件 station.key 已损坏。请不要新建，先从备份里找回它。');
  return parsed.data;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

export const writeKeyFile = (folder: string, file: KeyFile): Promise<void> =>
  writeAtomically(keyPath(folder), Buffer.from(JSON.stringify(file, null, 1)));

/** Wraps for a real station: the head's password and a printed recovery key. */
export async function sealForHead(head: { name: string; password: string }) {
  const key = newFileKey();
  const recoveryKey = newRecoveryKey();
  const recovery = await seal(key, readRecoveryKey(recoveryKey) as string);
  const password = await seal(key, head.password);
  const wraps: Wrap[] = [
    { kind: 'password', label: head.name, ...password },
    { kind: 'recovery', ...recovery },
  ];
  return { key, recoveryKey, wraps };
}

/** Wraps for a demo station: opens without a secret. */
export function openForAll() {
  const key = newFileKey();
  return { key, wraps: [{ kind: 'open', key: Buffer.from(key).toString('base64') }] satisfies Wrap[] };
}

/**
 * The file key for a password or a recovery key; null when the secret is wrong.
 * One stretching whichever it is, so both answers take the same time.
 */
export async function unlock(file: KeyFile, secret: string): Promise<Uint8Array | null> {
  const bare = readRecoveryKey(secret);
  const kind = bare === null ? 'password' : 'recovery';
  const wrap = file.wraps.find((candidate) => candidate.kind === kind);
  return wrap && wrap.kind !== 'open' ? unseal(wrap, bare ?? secret) : null;
}

/** The key of a demo station, which lies open; null for a real one. */
export function openKey(file: KeyFile): Uint8Array | null {
  const wrap = file.wraps.find((candidate) => candidate.kind === 'open');
  return file.demo && wrap?.kind === 'open' ? Buffer.from(wrap.key, 'base64') : null;
}
