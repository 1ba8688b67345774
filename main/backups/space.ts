import { statfsSync } from 'node:fs';
import { Refusal } from '../refusal';

/** What exports, backups and logs leave of a disk, so that the ledger itself can always be written. Bytes. */
export const RESERVE = 50_000_000;

const megabytes = (bytes: number) => Math.max(1, Math.ceil(bytes / 1_000_000));

/** Bytes one may still write into a folder without touching the reserve; endless where the system does not say. */
export function roomIn(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize - RESERVE;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** Refuses when `bytes` would not leave the reserve. */
export function needRoom(folder: string, bytes: number, room: (folder: string) => number = roomIn): void {
  const short = bytes - room(folder);
  if (short <= 0) return;
  throw new Refusal(`磁盘快满了，还差大约${megabytes(short)}MB，备份没有做成。请删掉不用的大文件、清空回收站，再点“立即备份”。`);
}
