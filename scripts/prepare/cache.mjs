// Where fetched and built things are kept. As root the folder is open to all users' eyes, because the tests run as another user.
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const SHARED = '/var/cache/doorstep';
export const isRoot = process.getuid?.() === 0;

/** The folder this user may write, made when missing. `DOORSTEP_CACHE` names another one. */
export function cacheFolder() {
  const own = isRoot ? SHARED : path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'doorstep');
  const folder = process.env.DOORSTEP_CACHE || own;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

/** The path of a kept thing, in the user's own folder or in the one root keeps for all; null when in neither. */
export function kept(name) {
  const places = process.env.DOORSTEP_CACHE ? [cacheFolder()] : [cacheFolder(), SHARED];
  return places.map((folder) => path.join(folder, name)).find((place) => existsSync(place)) ?? null;
}

/** Gives `work` an empty folder next to the kept things and removes it afterwards. */
export async function inWorkFolder(work) {
  const folder = mkdtempSync(path.join(cacheFolder(), '.work-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Moves a finished file or folder under its lasting name in one step; whoever was first wins. Returns the lasting path. */
export function keep(made, name) {
  const place = path.join(cacheFolder(), name);
  openToAll(made);
  mkdirSync(path.dirname(place), { recursive: true, mode: 0o755 });
  try {
    renameSync(made, place);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
  }
  return place;
}

function openToAll(place) {
  const entry = lstatSync(place);
  if (entry.isSymbolicLink()) return;
  chmodSync(place, entry.mode | (entry.isDirectory() || entry.mode & 0o100 ? 0o555 : 0o444));
  if (!entry.isDirectory()) return;
  for (const name of readdirSync(place)) openToAll(path.join(place, name));
}
