// A real encrypted station with many people, for the benches.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApp } from '../../main/app';
import { runCommand } from '../../main/command';
import { migrate } from '../../main/database/migrate';
import { openDatabase } from '../../main/database/open';
import { enterRows } from '../../main/features/imports/queries';
import type { ResidentRow } from '../../main/features/imports/resident-row';
import { openFirst } from '../../main/features/staff/queries';
import { foundStation } from '../../main/features/station/queries';
import type { Keys } from '../../main/keys';
import type { Platform } from '../../main/platform';
import type { Session } from '../../main/powers';
import { StationDraft } from '../../shared/features/station';

const NOW = '2026-11-22T08:00:00.000Z';
const session: Session = {
  ...{ staffId: 1, staffName: '李站长', role: 'head' },
  ...{ buildings: null, mustChange: false, recovered: false },
};
export const sitting = { now: NOW, today: '2026-11-22', session };
const draft = StationDraft.parse({ name: '长宁里工作站', estateName: '长宁里', phone: '029-86000000' });

export type BenchStation = Awaited<ReturnType<typeof openBenchStation>>;

/** An empty encrypted station in a temporary folder. */
export async function openBenchStation(platform: Partial<Platform> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-bench-'));
  const key = randomBytes(32);
  const opened = openDatabase({ path: path.join(folder, 'station.db'), key });
  migrate(opened.sqlite);
  await runCommand(opened, 'gate.create', sitting, async (powers) => {
    await openFirst(powers, { name: '李站长', publicKey: null });
    await foundStation(powers, { station: draft, demo: false });
  });
  let minutes = 0;
  const app = createApp({
    ...opened,
    platform: platform as Platform,
    keys: {} as Keys,
    proved: () => true,
    session: () => session,
    clock: () => new Date(Date.parse(NOW) + minutes * 60_000).toISOString(),
    uptime: () => minutes * 60_000,
    log: (line, error) => console.error(line, error),
    progress: () => {},
  });
  return {
    ...opened,
    folder,
    key,
    /** Sets the clock, and how long the desk has been running, to so many minutes after the founding. */
    clock(after: number): void {
      minutes = after;
    },
    async ask(name: string, input: unknown): Promise<unknown> {
      const reply = await app.invoke(name, input);
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`);
      return reply.value;
    },
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
