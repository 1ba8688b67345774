// Files we write for people: whole or not at all, and in words when the disk says no.
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../refusal';

/** Why a file could not be written, in words a person can act on. */
export class FileRefusal extends Refusal {}

const WORDS: Record<string, string> = {
  ENOSPC: '磁盘满了，没有写成。请腾出空间，或者换一个磁盘再存。',
  EDQUOT: '磁盘满了，没有写成。请腾出空间，或者换一个磁盘再存。',
  EACCES: '没有权限写到这个文件夹。请换一个文件夹再存。',
  EROFS: '这个磁盘是只读的，写不进去。请换一个文件夹再存。',
  EBUSY: '同名文件正被WPS或Excel打开着。请先关掉它，或者换个名字再存。',
  EPERM: '同名文件正被WPS或Excel打开着，或者没有权限。请先关掉它，或者换个名字再存。',
  ENOENT: '找不到这个文件夹，可能U盘已拔出。请重新选一个文件夹。',
  ENOTDIR: '找不到这个文件夹。请重新选一个文件夹。',
  EISDIR: '已有同名的文件夹，请换个名字再存。',
  ENAMETOOLONG: '文件名太长，请换个短一点的名字。',
  EIO: '磁盘读写出错，可能接触不良。请换一个磁盘再存。',
};

const inWords = (error: unknown) =>
  new FileRefusal(WORDS[(error as NodeJS.ErrnoException).code ?? ''] ?? '文件没有写成。请换一个文件夹再试。');

/**
 * The bytes of a file somebody chose. Rejects with FileRefusal where there is none, and where it has more than `most` bytes:
 * such a file is not read at all.
 */
export async function readWhole(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) throw new FileRefusal('这个文件读不出来。请确认它还在原来的地方，再选一次。');
  try {
    const { size } = await file.stat();
    if (size > most) throw new FileRefusal(`这个文件太大，超过${Math.floor(most / 1_000_000)}MB。请换小一点的，或者拆成几份。`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** The plain files of a folder whose names end so, by name. Rejects with FileRefusal where the folder cannot be read. */
export async function filesIn(folder: string, ending: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!found) throw new FileRefusal('这个文件夹打不开，可能U盘已拔出。请重新选一个文件夹。');
  const names = found.filter((one) => one.isFile() && one.name.toLowerCase().endsWith(ending)).map(({ name }) => name);
  return names.sort().map((name) => join(folder, name));
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'wx', 0o600);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file?.close();
  }
}

/** A name that outlives a power cut. Not every system lets a folder be synced; the file itself already is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/**
 * Writes `bytes` to `path`, replacing what is there, or leaves everything as it was: a temporary name in the same folder,
 * synced, then renamed. Rejects with FileRefusal.
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeWhole(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw inWords(error);
  }
  await syncFolder(folder);
}
