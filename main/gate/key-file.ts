import { randomBytes } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { OfficeLevel } from '../../shared/codes/offices';
import { Role } from '../../shared/features/staff';
import { troubleIn } from '../database/trouble';
import { newPair } from '../key-pairs';
import { Refusal } from '../refusal';
import { writeAtomically } from '../sheets/files';
import { Locked, lockFor, openLocked } from './boxes';
import { pretend, Sealed, seal, unseal } from './keys';
import { newRecoveryKey, readRecoveryKey } from './recovery-key';

// `station.key`: what may be known before anyone signs in, and the file key once for everybody who may open the station.

/** A key pair whose private half a secret opens, and the file key locked for it; two while the file is changing its key. */
const Holding = z.object({ publicKey: z.string(), privateKey: Sealed, fileKeys: z.array(Locked).min(1).max(2) });
export type Holding = z.infer<typeof Holding>;

const PersonWrap = Holding.extend({ kind: z.literal('person'), staffId: z.int().positive(), name: z.string(), role: Role });
export type PersonWrap = z.infer<typeof PersonWrap>;
const RecoveryWrap = Holding.extend({ kind: z.literal('recovery') });
/** Only ever in a demo station, whose people are fictional: the key lies open beside the file. */
const OpenWrap = z.object({ kind: z.literal('open'), key: z.string() });

const KeyFile = z.object({
  version: z.literal(2),
  stationName: z.string(),
  /** So that also the locked desk of an office speaks of itself rightly. */
  level: OfficeLevel.default('station'),
  demo: z.boolean(),
  wraps: z.array(z.discriminatedUnion('kind', [PersonWrap, RecoveryWrap, OpenWrap])).min(1),
});
export type KeyFile = z.infer<typeof KeyFile>;

export const keyPath = (folder: string): string => path.join(folder, 'station.key');
export const filePath = (folder: string): string => path.join(folder, 'station.db');

/** Whether something lies there. Throws when that cannot be told: a folder nobody may look into is not an empty one. */
function isThere(file: string): boolean {
  try {
    lstatSync(file);
    return true;
  } catch (error) {
    if (troubleIn(error)) throw error;
    return false;
  }
}

/** Null when there is no station in the folder. A refusal when there is one that cannot be read. */
export function readKeyFile(folder: string): KeyFile | null {
  if (!isThere(keyPath(folder))) {
    if (isThere(filePath(folder)))
      throw new Refusal('资料文件还在，但钥匙文件 station.key 不见了。请不要新建，先从备份里找回它。');
    return null;
  }
  const read = keyFileIn(readFileSync(keyPath(folder), 'utf8'));
  if (!read) throw new Refusal('钥匙文件 station.key 已损坏。请不要新建，先从备份里找回它。');
  return read;
}

/** The key file in a text; null when it is none. */
export function keyFileIn(text: string): KeyFile | null {
  try {
    return KeyFile.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** What kind of desk lies in a folder; a station of an estate where nobody can tell. Never throws. */
export function levelIn(folder: string): OfficeLevel {
  try {
    return readKeyFile(folder)?.level ?? 'station';
  } catch {
    return 'station';
  }
}

export const writeKeyFile = (folder: string, file: KeyFile): Promise<void> =>
  writeAtomically(keyPath(folder), Buffer.from(JSON.stringify(file, null, 1)));

export const newFileKey = (): Uint8Array => randomBytes(32);

const RECOVERY = 'recovery';
const boundTo = (staffId: number) => `person ${staffId}`;

async function hold(fileKey: Uint8Array, secret: string, bound: string): Promise<Holding> {
  const pair = newPair();
  const privateKey = await seal(Buffer.from(pair.privateKey), secret, bound);
  return { publicKey: pair.publicKey, privateKey, fileKeys: [lockFor(pair.publicKey, fileKey, bound)] };
}

/** The file keys a secret opens, the newest last; null when the secret is wrong. */
async function open(holding: Holding, secret: string, bound: string): Promise<Uint8Array[] | null> {
  const privateKey = await unseal(holding.privateKey, secret, bound);
  if (!privateKey) return null;
  const pair = { publicKey: holding.publicKey, privateKey: privateKey.toString() };
  const keys = holding.fileKeys.map((locked) => openLocked(pair, locked, bound));
  return keys.filter((key) => key !== null);
}

export type Person = Pick<PersonWrap, 'staffId' | 'name' | 'role'>;

export const wrapForPerson = async (fileKey: Uint8Array, person: Person, password: string): Promise<PersonWrap> => ({
  kind: 'person',
  ...person,
  ...(await hold(fileKey, password, boundTo(person.staffId))),
});

/** A new recovery key and its wrap. The key itself is kept nowhere. */
export async function wrapForRecovery(fileKey: Uint8Array) {
  const recoveryKey = newRecoveryKey();
  const wrap = { kind: 'recovery' as const, ...(await hold(fileKey, readRecoveryKey(recoveryKey) as string, RECOVERY)) };
  return { recoveryKey, wrap };
}

/** The same holding with the file keys locked anew, without its secret. */
export const relock = <W extends PersonWrap | z.infer<typeof RecoveryWrap>>(wrap: W, fileKeys: Uint8Array[]): W => ({
  ...wrap,
  fileKeys: fileKeys.map((key) => lockFor(wrap.publicKey, key, wrap.kind === 'person' ? boundTo(wrap.staffId) : RECOVERY)),
});

/** Wraps for a demo station: opens without a secret. */
export function openForAll() {
  const key = newFileKey();
  return { key, wraps: [{ kind: 'open', key: Buffer.from(key).toString('base64') }] satisfies KeyFile['wraps'] };
}

export const peopleIn = (file: KeyFile): PersonWrap[] => file.wraps.filter((wrap) => wrap.kind === 'person');

/** The file keys for someone's password; null when it is wrong. A name that is not there takes the same time. */
export async function openAsPerson(file: KeyFile, staffId: number, password: string): Promise<Uint8Array[] | null> {
  const wrap = peopleIn(file).find((one) => one.staffId === staffId);
  return wrap ? open(wrap, password, boundTo(staffId)) : pretend(password);
}

/** The file keys for the recovery key; null when it is another station's, or an old one. */
export async function openByRecovery(file: KeyFile, bare: string): Promise<Uint8Array[] | null> {
  const wrap = file.wraps.find((one) => one.kind === 'recovery');
  return wrap ? open(wrap, bare, RECOVERY) : pretend(bare);
}

/** The key of a demo station, which lies open; null for a real one. */
export function openKey(file: KeyFile): Uint8Array | null {
  const wrap = file.wraps.find((candidate) => candidate.kind === 'open');
  return file.demo && wrap?.kind === 'open' ? Buffer.from(wrap.key, 'base64') : null;
}
