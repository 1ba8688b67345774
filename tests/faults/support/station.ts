// An encrypted station at a path, and the desk over it. Used by the tests and by the processes they kill.

import { createApp } from '../../../main/app';
import { runCommand } from '../../../main/command';
import { migrate } from '../../../main/database/migrate';
import { type OpenDatabase, openDatabase } from '../../../main/database/open';
import { addPlaces } from '../../../main/features/estate/queries';
import { openFirst } from '../../../main/features/staff/queries';
import { foundStation } from '../../../main/features/station/queries';
import type { Keys } from '../../../main/keys';
import type { Platform } from '../../../main/platform';
import type { Session } from '../../../main/powers';
import { StationDraft } from '../../../shared/features/station';
import type { Progress, Reply } from '../../../shared/reply';

export const FIRST_DAY = '2026-01-01';
const instant = (day: string) => `${day}T02:00:00.000Z`;
const session: Session = {
  ...{ staffId: 1, staffName: '李站长', role: 'head' },
  ...{ buildings: null, mustChange: false, recovered: false },
};
const rooms = ['1号楼', '2号楼', '3号楼'].flatMap((building) =>
  ['1单元', '2单元'].flatMap((unit) => ['101', '102', '201', '202'].map((room) => ({ building, unit, room }))),
);

/** A new file under this key: one head, three buildings, no people; closed, with nothing left beside it. */
export async function foundAt(path: string, key: Uint8Array): Promise<void> {
  const database = openDatabase({ path, key });
  migrate(database.sqlite);
  const sitting = { now: instant(FIRST_DAY), today: FIRST_DAY, session };
  await runCommand(database, 'gate.create', sitting, async (powers) => {
    await openFirst(powers, { name: '李站长', publicKey: null });
    const draft = { name: '幸福里工作站', estateName: '幸福里', phone: '029-86000000' };
    await foundStation(powers, { station: StationDraft.parse(draft), demo: false });
    await addPlaces(powers, rooms);
  });
  await database.close();
}

type Around = { platform?: Partial<Platform>; progress?(event: Progress): void };

/** The desk over an open file. Its day is `at.today`, which the test may move. */
export function deskOver(database: OpenDatabase, at: { today: string }, { platform, progress }: Around = {}) {
  const faults: unknown[] = [];
  const app = createApp({
    ...database,
    platform: (platform ?? {}) as Platform,
    keys: {} as Keys,
    session: () => session,
    proved: () => true,
    clock: () => instant(at.today),
    uptime: () => Date.parse(instant(at.today)),
    log: (line, error) => faults.push(line, error),
    progress: progress ?? (() => {}),
  });
  return {
    app,
    /** Done or refused; throws on a fault. */
    async carryOut(name: string, input: unknown): Promise<'done' | 'refused'> {
      const reply: Reply<unknown> = await app.invoke(name, input);
      if (reply.ok) return 'done';
      if (reply.failure.code === 'fault') throw new Error(`${name} ${JSON.stringify(input)}: ${faults.map(String).join(' ')}`);
      return 'refused';
    },
  };
}
