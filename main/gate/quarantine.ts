// A damaged file is kept: copied unchanged into `quarantine/<time>/` before anything takes its place.
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { filePath, keyPath } from './key-file';

/** The file and what lies beside it. */
const partsOf = (file: string) => ['', '-wal', '-shm', '-journal', '-tables'].map((end) => `${file}${end}`);

async function settle(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}

function newFolder(folder: string, now: string): string {
  const name = path.join(folder, 'quarantine', now.slice(0, 19).replaceAll(':', '-'));
  for (let turn = 1; ; turn += 1) {
    const one = turn === 1 ? name : `${name}-${turn}`;
    if (existsSync(one)) continue;
    mkdirSync(one, { recursive: true, mode: 0o700 });
    return one;
  }
}

/** Copies the station's files as they are; returns the folder they are kept in. Throws when a copy is not the same byte by byte. */
export async function quarantine(folder: string, now: string): Promise<string> {
  const kept = newFolder(folder, now);
  for (const part of [...partsOf(filePath(folder)), keyPath(folder)].filter((one) => existsSync(one))) {
    const copy = path.join(kept, path.basename(part));
    copyFileSync(part, copy);
    await settle(copy);
    if (!readFileSync(part).equals(readFileSync(copy))) throw new Error(`the copy of ${path.basename(part)} is not the same`);
  }
  return kept;
}

/** Puts `made` in the place of the file; what lay there has to be in quarantine by then. */
export function putInPlace(folder: string, made: string): void {
  const [file, ...beside] = partsOf(filePath(folder));
  for (const part of beside) rmSync(part, { force: true });
  renameSync(made, file as string);
}
