// Where crash images are laid out and opened again: in memory where the machine has a file system for it.
import { accessSync, constants, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Image } from './images';

function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

export class Disk {
  readonly folder = mkdtempSync(path.join(writable('/dev/shm') ? '/dev/shm' : tmpdir(), 'doorstep-disk-'));

  /** Makes the disk hold this image and nothing else. `base` is where the traced files lay; returns the ledger's file. */
  lay(image: Image, base: string): string {
    for (const name of readdirSync(this.folder)) rmSync(path.join(this.folder, name));
    const file = path.join(this.folder, 'station.db');
    for (const [name, bytes] of image) writeFileSync(file + name.slice(base.length), bytes);
    return file;
  }

  discard(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
