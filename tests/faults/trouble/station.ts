// A real station as the gate makes it, with people in it, for what disk and file do to it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../../../main/command';
import { migrate } from '../../../main/database/migrate';
import { openDatabase } from '../../../main/database/open';
import { demoStation } from '../../../main/demo/station';
import { enterRows } from '../../../main/features/imports/queries';
import { createStation } from '../../../main/gate/found';
import { filePath } from '../../../main/gate/key-file';
import { BuildingPlan } from '../../../shared/features/estate';
import { StationDraft } from '../../../shared/features/station';

export const NOW = '2026-11-22T08:00:00.000Z';
const TODAY = '2026-11-22';
const PASSWORD = '邻里和睦二零二六';

export type Filled = {
  /** Which pages hold the rows of a table, counted from 0. */ folder: string;
  password: string;
  key: Uint8Array;
  recoveryKey: string;
  people: string[];
  leaves: Record<string, number[]>;
  gone(): void;
};

/** A station of the fictional estate's first `most` residents, closed in good order. */
export async function filledStation(most: number): Promise<Filled> {
  const root = mkdtempSync(path.join(tmpdir(), 'doorstep-filled-'));
  const folder = path.join(root, 'station');
  const { station, buildings, rows } = demoStation({ today: TODAY });
  const founding = {
    station: StationDraft.parse(station),
    buildings: buildings.map((plan) => BuildingPlan.parse(plan)),
    head: { name: '李站长', password: PASSWORD },
  };
  const { fileKey, recoveryKey } = await createStation(folder, founding, NOW);
  const database = openDatabase({ path: filePath(folder), key: fileKey });
  migrate(database.sqlite);
  const session = {
    staffId: 1,
    staffName: '李站长',
    role: 'head' as const,
    buildings: null,
    mustChange: false,
    recovered: false,
  };
  await runCommand(database, 'test.fill', { now: NOW, today: TODAY, session }, async (powers) => {
    await enterRows(powers, rows.slice(0, most));
    powers.note({ subject: 'station', subjectId: 1, before: null, after: { residents: most } });
  });
  const people = database.sqlite.prepare('SELECT name FROM person ORDER BY id').pluck().all() as string[];
  const pages = database.sqlite.prepare("SELECT name, pageno FROM dbstat WHERE pagetype = 'leaf' ORDER BY pageno").all();
  const leaves: Record<string, number[]> = {};
  for (const { name, pageno } of pages as { name: string; pageno: number }[])
    leaves[name] = [...(leaves[name] ?? []), pageno - 1];
  await database.close();
  return {
    ...{ folder, password: PASSWORD, key: fileKey, recoveryKey, people, leaves },
    gone: () => rmSync(root, { recursive: true, force: true }),
  };
}
