// Whether the place a station lies in is a good one: the file itself, by its only name, on a disk that stays in this PC.
import { existsSync, lstatSync, readFileSync, realpathSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal';
import { filePath, keyPath } from './key-file';

/** Refuses a file that is reached by a second name: two programs would each take theirs for the only one. */
export function refuseSecondNames(folder: string): void {
  for (const file of [filePath(folder), keyPath(folder)]) {
    if (!existsSync(file)) continue;
    const found = lstatSync(file);
    const name = path.basename(file);
    if (found.isSymbolicLink())
      throw new Refusal(`${name}是一个指向别处的链接，不是文件本身。请把真正的文件放回这个文件夹，再打开。`);
    if (!found.isFile()) throw new Refusal(`${name}不是一个普通文件。请检查这个文件夹，再打开。`);
    if (found.nlink > 1) throw new Refusal(`${name}还有另一个名字（硬链接），两边会互相改坏。请删掉另一个名字，再打开。`);
  }
}

/** Numbers of Linux file systems that are somebody else's computer: NFS, SMB, CIFS, SMB2, 9P, AFS, Ceph. */
const REMOTE = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x00c36400]);

const isRemote = (folder: string) => /^[\\/]{2}[^\\/.?]/.test(folder) || REMOTE.has(typeOf(folder) >>> 0);

function typeOf(folder: string): number {
  try {
    return process.platform === 'linux' ? statfsSync(folder).type : 0;
  } catch {
    return 0;
  }
}

/** The device a folder lies on, as /proc/self/mountinfo names it (`8:17`). */
function deviceOf(folder: string, mounts: string): string | null {
  const lines = mounts.split('\n').map((line) => line.split(' '));
  const within = lines.filter(([, , , , at]) => at && (folder === at || folder.startsWith(at === '/' ? at : `${at}/`)));
  return within.sort((a, b) => (b[4]?.length ?? 0) - (a[4]?.length ?? 0))[0]?.[2] ?? null;
}

const MEDIA = /^\/(media|run\/media|Volumes)\//;

function isRemovable(folder: string): boolean {
  if (MEDIA.test(folder)) return true;
  if (process.platform !== 'linux') return false;
  try {
    const device = deviceOf(folder, readFileSync('/proc/self/mountinfo', 'utf8'));
    const block = realpathSync(`/sys/dev/block/${device}`);
    const flag = [block, path.dirname(block)].map((one) => path.join(one, 'removable')).find((one) => existsSync(one));
    return flag !== undefined && readFileSync(flag, 'utf8').trim() === '1';
  } catch {
    return false;
  }
}

/** Why this folder is no good place for a station, in words; null when nothing speaks against it. */
export function placeWarning(folder: string): string | null {
  if (isRemote(folder)) return '资料放在网络共享文件夹里，断网或别人同时打开会出问题。请把整个文件夹挪到这台电脑的硬盘上。';
  if (isRemovable(folder))
    return '资料放在U盘或移动硬盘上，拔掉就打不开，也容易丢。请把整个文件夹挪到这台电脑的硬盘上，U盘只用来放备份。';
  return null;
}
