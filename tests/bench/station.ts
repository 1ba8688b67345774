// A real encrypted station with many people, for the benches.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApp } from '../../main/app';
import { runCommand } from '../../main/command';
import { migrate } from '../../main/database/migrate';
import { type OpenDatabase, openDatabase } from '../../main/database/open';
import { enterRows } from '../../main/features/imports/queries';
import type { ResidentRow } from '../../main/features/imports/resident-row';
import { openFirst } from '../../main/features/staff/queries';
import { foundStation } from '../../main/features/station/queries';
import type { Keys } from '../../main/keys';
import type { Platform } from '../../main/platform';
import type { Session } from '../../main/powers';
import type { OfficeLevel } from '../../shared/codes/offices';
import { StationDraft } from '../../shared/features/station';

const NOW = '2026-11-22T08:00:00.000Z';
const BEGAN = Date.parse(NOW);
const session: Session = {
  ...{ staffId: 1, staffName: '李站长', role: 'head' },
  ...{ buildings: null, mustChange: false, recovered: false },
};
export const sitting = { now: NOW, today: '2026-11-22', session };
const draft = StationDraft.parse({ name: '长宁里工作站', estateName: '长宁里', phone: '029-86000000' });

export type BenchStation = Awaited<ReturnType<typeof openBenchStation>>;

type Asked = { platform?: Partial<Platform>; level?: OfficeLevel; minutes?(): number };

/** A desk over an open file: asked by name, throws where it says no. */
export function deskOver(opened: OpenDatabase, { platform = {}, level = 'station', minutes = () => 0 }: Asked = {}) {
  const app = createApp({
    ...opened,
    level,
    platform: platform as Platform,
    keys: {} as Keys,
    proved: () => true,
    session: () => session,
    clock: () => new Date(BEGAN + minutes() * 60_000).toISOString(),
    uptime: () => minutes() * 60_000,
    log: (line, error) => console.error(line, error),
    progress: () => {},
  });
  return async (name: string, input: unknown): Promise<unknown> => {
    const reply = await app.invoke(name, input);
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`);
    return reply.value;
  };
}

/** An empty encrypted file at this place, with one head: a station, or an office above it. */
export async function foundFile(
  file: string,
  key: Uint8Array,
  founding: { station: StationDraft; level?: OfficeLevel } = { station: draft },
): Promise<OpenDatabase> {
  const opened = openDatabase({ path: file, key });
  migrate(opened.sqlite);
  await runCommand(opened, 'gate.create', sitting, async (powers) => {
    await openFirst(powers, { name: '李站长', publicKey: null });
    await foundStation(powers, { ...founding, demo: false });
  });
  return opened;
}

/** An empty encrypted station in a temporary folder. */
export async function openBenchStation(platform: Partial<Platform> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-bench-'));
  const key = randomBytes(32);
  const opened = await foundFile(path.join(folder, 'station.db'), key);
  let minutes = 0;
  return {
    ...opened,
    folder,
    key,
    /** Sets the clock, and how long the desk has been running, to so many minutes after the founding. */
    clock(after: number): void {
      minutes = after;
    },
    ask: deskOver(opened, { platform, minutes: () => minutes }),
    fill: (rows: readonly ResidentRow[]) =>
      runCommand(opened, 'bench.fill', sitting, async (powers) => {
        await enterRows(powers, rows);
        powers.note({ subject: 'bench', subjectId: 0, before: null, after: rows.length });
      }),
    async discard(): Promise<void> {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
