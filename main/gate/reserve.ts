// What goes out as a file may fill the ledger's disk as far as the reserve: the last 50 MB are for the ledger itself.
import { statSync } from 'node:fs';
import path from 'node:path';
import { roomIn } from '../backups/space';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';

/** Whether two folders lie on one disk; false when either is not there. */
function onOneDisk(one: string, other: string): boolean {
  const disks = [one, other].map((folder) => statSync(folder, { throwIfNoEntry: false })?.dev);
  return disks[0] !== undefined && disks[0] === disks[1];
}

/** The platform, with files written only where they leave the ledger in `ledger` its reserve. Another disk may be filled. */
export function leavingReserve<P extends Platform>(platform: P, ledger: string, room: (folder: string) => number = roomIn): P {
  const spared = async (file: string, bytes: Uint8Array): Promise<void> => {
    const folder = path.dirname(file);
    if (onOneDisk(folder, ledger) && bytes.length > room(folder)) {
      throw new Refusal('磁盘快满了，剩下的要留给台账，文件没有写。请清空回收站、删掉不用的大文件，或者存到U盘。');
    }
    await platform.writeFile(file, bytes);
  };
  return { ...platform, writeFile: spared };
}
