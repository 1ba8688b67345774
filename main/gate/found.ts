// Making a station: everything in a folder beside its place, then one rename. A half-made station never shows.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { OfficeLevel } from '../../shared/codes/offices';
import type { BuildingPlan } from '../../shared/features/estate';
import type { StationDraft } from '../../shared/features/station';
import { dayInChina } from '../../shared/text';
import { runCommand } from '../command';
import { migrate } from '../database/migrate';
import { type OpenDatabase, openDatabase } from '../database/open';
import { enterPosts } from '../features/chiefs/queries';
import { addPlaces, placesOf } from '../features/estate/queries';
import { FIRST, openFirst } from '../features/staff/queries';
import { foundStation } from '../features/station/queries';
import type { CommandPowers, Sitting } from '../powers';
import { Refusal } from '../refusal';
import { filePath, newFileKey, openForAll, wrapForPerson, wrapForRecovery, writeKeyFile } from './key-file';

export type Founding = {
  station: StationDraft;
  /** A station of an estate, unless it is said otherwise. An office has no buildings. */
  level?: OfficeLevel;
  buildings: BuildingPlan[];
  head: { name: string; password: string };
};

/** What fills a new file after its first rows, in the same transaction. */
export type Fill = (powers: CommandPowers) => Promise<void>;

const sittingOf = (now: string, staffName: string): Sitting => ({
  now,
  today: dayInChina(now),
  session: { staffId: FIRST, staffName, role: 'head', buildings: null, mustChange: false, recovered: false },
});

type Kind = { demo: boolean; publicKey: string | null };

async function write(database: OpenDatabase, now: string, founding: Founding, { demo, publicKey }: Kind, fill?: Fill) {
  const { station, level = 'station', head } = founding;
  const buildings = level === 'station' ? founding.buildings : [];
  await runCommand(database, 'gate.create', sittingOf(now, head.name), async (powers) => {
    await openFirst(powers, { name: head.name, publicKey });
    await foundStation(powers, { station, level, demo });
    await addPlaces(powers, placesOf(buildings));
    await enterPosts(
      powers,
      buildings.flatMap(({ building, chief }) => (chief ? [{ ...chief, building, unit: null }] : [])),
    );
    await fill?.(powers);
  });
}

async function inFolder(folder: string, make: (work: string) => Promise<void>): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Refusal('这个文件夹里已经有东西了，请换一个空的文件夹。');
  }
  mkdirSync(path.dirname(folder), { recursive: true });
  const work = mkdtempSync(`${folder}.new-`);
  try {
    await make(work);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(work, folder);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    throw error;
  }
}

async function createFile(folder: string, key: Uint8Array, fill: (database: OpenDatabase) => Promise<void>) {
  const database = openDatabase({ path: filePath(folder), key });
  try {
    migrate(database.sqlite);
    await fill(database);
    database.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    await database.close();
  }
}

/** A new station in `folder`. Returns its keys; the recovery key is kept nowhere else. */
export async function createStation(folder: string, founding: Founding, now: string) {
  const key = newFileKey();
  const { recoveryKey, wrap } = await wrapForRecovery(key);
  const head = await wrapForPerson(key, { staffId: FIRST, name: founding.head.name, role: 'head' }, founding.head.password);
  await inFolder(folder, async (work) => {
    const { station, level = 'station' } = founding;
    await writeKeyFile(work, { version: 2, stationName: station.name, level, demo: false, wraps: [head, wrap] });
    await createFile(work, key, (database) => write(database, now, founding, { demo: false, publicKey: head.publicKey }));
  });
  return { recoveryKey, fileKey: key };
}

/** A demo station in `folder`: opens without a secret, all its people are made up. */
export async function createDemo(folder: string, founding: Founding, now: string, fill: Fill): Promise<void> {
  const { key, wraps } = openForAll();
  await inFolder(folder, async (work) => {
    await writeKeyFile(work, { version: 2, stationName: founding.station.name, level: 'station', demo: true, wraps });
    await createFile(work, key, (database) => write(database, now, founding, { demo: true, publicKey: null }, fill));
  });
}
