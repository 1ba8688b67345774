// What was found out last time, one small file per fact, so that a second start does not ask again.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, kept } from './cache.mjs';

/** The remembered text, or null. */
export function recall(fact) {
  const file = kept(`${fact}.txt`);
  return file && readFileSync(file, 'utf8').trim();
}

export function remember(fact, text) {
  const file = path.join(cacheFolder(), `${fact}.txt`);
  const part = `${file}.${process.pid}`;
  writeFileSync(part, `${text}\n`, { mode: 0o644 });
  renameSync(part, file);
}

export function forget(fact) {
  rmSync(path.join(cacheFolder(), `${fact}.txt`), { force: true });
}
