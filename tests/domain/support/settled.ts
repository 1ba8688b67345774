// The small estate every test station begins with, as a file that is made once.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../../main/database/migrate';
import { type OpenDatabase, openDatabase } from '../../../main/database/open';
import type { OfficeLevel } from '../../../shared/codes/offices';
import { floorOf, sequenceOf } from '../../../shared/features/estate';

/** Sunday 2026-11-22, 16:00 in China. */
export const NOW = '2026-11-22T08:00:00.000Z';
export const TODAY = '2026-11-22';

/** Building → unit → rooms of the test estate. */
export const estatePlan: Record<string, Record<string, string[]>> = {
  '1号楼': { '1单元': ['101', '102', '201', '202'], '2单元': ['101', '102'] },
  '3号楼': { '2单元': ['101', '1101'] },
};

function settle({ sqlite }: OpenDatabase, level: OfficeLevel) {
  sqlite
    .prepare(`insert into station (id, name, phone, address, districtCode, districtWords, streetName, streetCode, communityName, communityCode,
      estateName, estateNo, demo, foundedOn, level) values (1, '幸福里工作站', '029-12345678', '', '610112', '陕西省西安市未央区', '未央宫街道', '610112009',
      '幸福里社区', '', '幸福里小区', '', 0, '2026-01-01', ?)`)
    .run(level);
  sqlite.prepare(`insert into staff (id, name, role, createdAt) values (1, '李站长', 'head', ?)`).run(NOW);
  const places = new Map<string, number>();
  const add = (key: string, sql: string, ...values: unknown[]) =>
    places.set(key, Number(sqlite.prepare(sql).run(...values).lastInsertRowid));
  for (const [building, units] of Object.entries(level === 'station' ? estatePlan : {})) {
    add(building, 'insert into building (name, position) values (?, ?)', building, places.size);
    for (const [unit, rooms] of Object.entries(units)) {
      const unitKey = `${building}${unit}`;
      add(unitKey, 'insert into unit (buildingId, name, position) values (?, ?, ?)', places.get(building), unit, places.size);
      for (const number of rooms) {
        const values = [places.get(unitKey), number, floorOf(number), sequenceOf(building, unit, number)];
        add(unitKey + number, 'insert into room (unitId, number, floor, sequence) values (?, ?, ?, ?)', ...values);
      }
    }
  }
  return (key: string) => {
    const id = places.get(key);
    if (id === undefined) throw new Error(`no ${key} in the test estate`);
    return id;
  };
}

/** The file of a station as it once was, to begin again from. */
export type Kept = { bytes: Uint8Array; key: Uint8Array; place: (key: string) => number };

/** A station nobody has worked in yet; or an office above, which has no estate. */
export async function settledStation(level: OfficeLevel): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-test-'));
  const [path, key] = [join(folder, 'station.db'), randomBytes(32)];
  const opened = openDatabase({ path, key });
  migrate(opened.sqlite);
  const place = settle(opened, level);
  // Read before it is closed: closing writes down how few rows there are, and plans would be made for so few.
  opened.sqlite.pragma('wal_checkpoint(truncate)');
  const bytes = readFileSync(path);
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
  return { bytes, key, place };
}
