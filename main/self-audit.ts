// A shipped app looks at itself while it starts: its fuses as they were turned when it was packed, its code as it was packed. What
// was tampered with, or damaged on its way here, does not go on.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What stands before the fuses in the program: then come a version, how many there are, and one digit for each. */
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const FUSES_VERSION = 1;
const HEAD = 2;
/** As electron-builder.yml turns them, in the order of the program. */
const WANTED = [
  ['RunAsNode', '0'],
  ['EnableCookieEncryption', '1'],
  ['EnableNodeOptionsEnvironmentVariable', '0'],
  ['EnableNodeCliInspectArguments', '0'],
  ['EnableEmbeddedAsarIntegrityValidation', '1'],
  ['OnlyLoadAppFromAsar', '1'],
  ['LoadBrowserProcessSpecificV8Snapshot', '0'],
  ['GrantFileProtocolExtraPrivileges', '0'],
] as const;
const LONGEST = SENTINEL.length + HEAD + WANTED.length;
/** Read at a time: the window is answered between two pieces. Bytes. */
const PIECE = 1 << 20;

/** Written by scripts/seal.mjs: one line a packed file, digest and name. */
export const SEAL = 'app.seal';

/** Reads files as they lie on the disk. Electron's own `fs` takes an archive for a folder. */
export type PlainFiles = Pick<typeof fs, 'createReadStream'>;

async function fuseBytes({ createReadStream }: PlainFiles, program: string): Promise<Buffer | null> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of createReadStream(program, { highWaterMark: PIECE })) {
    const bytes = Buffer.concat([rest, piece as Buffer]);
    const at = bytes.indexOf(SENTINEL);
    if (at >= 0 && bytes.length >= at + LONGEST) return bytes.subarray(at + SENTINEL.length, at + LONGEST);
    rest = bytes.subarray(Math.max(0, bytes.length - LONGEST));
  }
  return null;
}

/** The first fuse of a program that is not as it was turned when it was packed; null when all are. Throws where the file cannot be read. */
export async function wrongFuse(program: string, files: PlainFiles = fs): Promise<string | null> {
  const bytes = await fuseBytes(files, program);
  if (!bytes || bytes[0] !== FUSES_VERSION) return 'no fuses';
  const digits = bytes.subarray(HEAD).toString('latin1');
  return WANTED.find(([, digit], at) => digits[at] !== digit)?.[0] ?? null;
}

async function digestOf(file: string, files: PlainFiles): Promise<string> {
  const sum = createHash('sha256');
  for await (const piece of files.createReadStream(file, { highWaterMark: PIECE })) sum.update(piece as Buffer);
  return sum.digest('hex');
}

/** The first packed file that is not as it was sealed, or the seal itself where there is none; null when all are. */
export async function brokenSeal(resources: string, files: PlainFiles = fs): Promise<string | null> {
  const lines = (await fs.promises.readFile(path.join(resources, SEAL), 'utf8').catch(() => '')).trim().split('\n');
  for (const line of lines) {
    const [digest, name = ''] = line.split('  ');
    const found = name === '' ? '' : await digestOf(path.join(resources, name), files).catch(() => '');
    if (found === '' || found !== digest) return name || SEAL;
  }
  return null;
}

/** What is not as it was packed, in one word for the log; null when everything is. */
export const tamperedWith = async (program: string, resources: string, files?: PlainFiles): Promise<string | null> =>
  (await brokenSeal(resources, files)) ?? (await wrongFuse(program, files));
