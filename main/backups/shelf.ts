// The backups that lie in a folder: found by their names, known by their headers.
import { createHash } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BackupRow } from '../../shared/backups';
import { peopleIn } from '../gate/key-file';
import { Refusal } from '../refusal';
import { type Header, isBackupName, keyFileOf, problems, readHeader } from './header';
import { ASIDE, WORK } from './make';
import { toDrop } from './thin';

export type Shelved = {
  id: string;
  path: string;
  place: BackupRow['place'];
  header: Header | null;
  problem: string;
  bytes: number;
};

/** Backups of the station in `folder` lie beside it, so that they go where the folder goes. */
export const ownShelf = (folder: string): string => path.join(folder, 'backups');

const idOf = (file: string) => createHash('sha256').update(file).digest('hex').slice(0, 24);

/** One backup file as it lies there; what is wrong with its header is said, never thrown. */
export function shelved(file: string, place: Shelved['place']): Shelved {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const base = { id: idOf(file), path: file, place, bytes };
  try {
    return { ...base, header: readHeader(file).header, problem: place === 'aside' ? '做好时没有通过核对，只留着备查。' : '' };
  } catch (error) {
    const words = error instanceof Refusal && error.failure.code === 'refused' ? error.failure.words : problems.body;
    return { ...base, header: null, problem: words };
  }
}

/** Names of backup files in a folder; none where there is no folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(isBackupName);
  } catch {
    return [];
  }
}

/** Every backup in a folder, the newest first; those without a readable header last. */
export function backupsIn(folder: string, place: Shelved['place']): Shelved[] {
  const found = namesIn(folder).map((name) => shelved(path.join(folder, name), place));
  const rank = ({ header }: Shelved) => header?.number ?? -1;
  return found.sort((one, other) => rank(other) - rank(one) || other.path.localeCompare(one.path));
}

export const asideIn = (folder: string): Shelved[] => backupsIn(path.join(folder, ASIDE), 'aside');

/** Deletes the backups that retention lets go, of this station only. A damaged one stays: somebody may want to look at it. */
export function thinOut(folder: string, { origin, erasures }: Header): void {
  const ours = backupsIn(folder, 'own').flatMap(({ header, path: file }) =>
    header && header.origin === origin ? [{ ...header, id: file }] : [],
  );
  for (const file of toDrop(ours, erasures)) rmSync(file, { force: true });
}

/** Takes away what a process that ended in the middle of its work left behind. */
export function sweep(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (name.startsWith(WORK)) rmSync(path.join(folder, name), { recursive: true, force: true });
    }
  } catch {
    // No folder yet: nothing to sweep.
  }
}

const stateOf = ({ header, problem, place }: Shelved): BackupRow['state'] => {
  if (place === 'aside') return 'unverified';
  if (!header || problem !== '') return 'damaged';
  return place === 'chosen' ? 'unverified' : 'verified';
};

export function rowOf(one: Shelved): BackupRow {
  const { header, id, place, bytes, problem } = one;
  const people = header ? peopleIn(keyFileOf(header)) : [];
  return {
    ...{ id, place, bytes, problem, fileName: path.basename(one.path), state: stateOf(one), inSecond: place === 'second' },
    madeAt: header?.madeAt ?? '',
    why: header?.why ?? null,
    stationName: header?.stationName ?? '',
    households: header?.households ?? 0,
    residents: header?.residents ?? 0,
    heads: people.filter(({ role }) => role === 'head').map(({ staffId, name }) => ({ staffId, name })),
  };
}
