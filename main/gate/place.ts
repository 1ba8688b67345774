// Whether the place a station lies in is a good one: the file itself, by its only name, on a disk that stays in this PC.
import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal';
import { filePath, keyPath } from './key-file';

/** Refuses a file that is reached by a second name: two programs would each take theirs for the only one. */
export function refuseSecondNames(folder: string): void {
  for (const file of [filePath(folder), `${filePath(folder)}-wal`, keyPath(folder)]) {
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (!found) continue;
    const name = path.basename(file);
    if (found.isSymbolicLink())
      throw new Refusal(`${name}是一个指向别处的链接，不是文件本身。请把真正的文件放回这个文件夹，再打开。`);
    if (!found.isFile()) throw new Refusal(`${name}不是一个普通文件。请检查这个文件夹，再打开。`);
    if (found.nlink > 1) throw new Refusal(`${name}还有另一个名字（硬链接），两边会互相改坏。请删掉另一个名字，再打开。`);
  }
}

/** What the mount table says of one place: the device (`8:17`), where it hangs in, what kind of file system it is. */
type Mount = { device: string; at: string; kind: string };

/** Spaces and the like stand in the table as octal numbers. */
const unescaped = (text: string) =>
  text.replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));

/** The mount a folder lies on, by a table in the form of /proc/self/mountinfo; null where none covers it. */
function mountOf(folder: string, table: string): Mount | null {
  const mounts = table.split('\n').flatMap((line): Mount[] => {
    const [fields = '', kinds = ''] = line.split(' - ');
    const [, , device, , at] = fields.split(' ');
    return device && at ? [{ device, at: unescaped(at), kind: kinds.split(' ')[0] ?? '' }] : [];
  });
  const within = mounts.filter(({ at }) => folder === at || folder.startsWith(at === '/' ? at : `${at}/`));
  // Of two at the same place the later one lies on top.
  return within.reduce<Mount | null>((best, one) => (best && best.at.length > one.at.length ? best : one), null);
}

/** File systems that are somebody else's computer. */
const REMOTE =
  /^(nfs\d?|cifs|smb\w*|9p|afs|ceph|coda|ncpfs|davfs|glusterfs|fuse\.(sshfs|davfs\d?|rclone|gvfsd-fuse|glusterfs|s3fs|curlftpfs|smbnetfs))$/;
const UNC = /^([\\/]{2}[^\\/.?]|\\\\\?\\UNC\\)/i;
const MEDIA = /^\/(media|run\/media|Volumes)\//;

function isRemovable(folder: string, mount: Mount | null): boolean {
  if (MEDIA.test(folder)) return true;
  try {
    const block = realpathSync(`/sys/dev/block/${mount?.device}`);
    const flag = [block, path.dirname(block)].map((one) => path.join(one, 'removable')).find((one) => existsSync(one));
    return flag !== undefined && readFileSync(flag, 'utf8').trim() === '1';
  } catch {
    return false;
  }
}

/** The mounts of this PC; nothing where the system keeps no such table. */
function mountTable(): string {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    return '';
  }
}

/** Where a folder really lies, behind links. */
function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** Why this folder is no good place for a station, in words; null when nothing speaks against it. */
export function placeWarning(folder: string, table: string = mountTable()): string | null {
  const real = realFolder(folder);
  const mount = mountOf(real, table);
  if (UNC.test(folder) || REMOTE.test(mount?.kind ?? ''))
    return '资料放在网络共享文件夹里，断网或别人同时打开会出问题。请把整个文件夹挪到这台电脑的硬盘上。';
  if (isRemovable(real, mount))
    return '资料放在U盘或移动硬盘上，拔掉就打不开，也容易丢。请把整个文件夹挪到这台电脑的硬盘上，U盘只用来放备份。';
  return null;
}
