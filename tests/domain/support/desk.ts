// A real station in a temporary folder: encrypted file, migrated, one head, a small estate, a fixed clock, no people.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'vitest';
import { type App, createApp } from '../../../main/app';
import { type OpenDatabase, openDatabase } from '../../../main/database/open';
import type { Session } from '../../../main/powers';
import type { Server } from '../../../main/rollup/server';
import type { OfficeLevel } from '../../../shared/codes/offices';
import type { Input, OperationName, Output } from '../../../shared/operations';
import type { Failure, Progress, Reply } from '../../../shared/reply';
import { type FakeKeys, fakeKeys } from './keys';
import { type FakePlatform, fakePlatform } from './platform';
import { type Kept, NOW, settledStation } from './settled';

export const theHead: Session = {
  ...{ staffId: 1, staffName: '李站长', role: 'head' },
  ...{ buildings: null, mustChange: false, recovered: false },
};

/** What `ask` throws when the desk says no. */
export class Unanswered extends Error {
  constructor(
    name: string,
    readonly failure: Failure,
  ) {
    super(`${name}: ${JSON.stringify(failure)}`);
  }
}

export type Desk = OpenDatabase & {
  app: App;
  platform: FakePlatform;
  path: string;
  key: Uint8Array;
  /** Set to move the clock (UTC ISO) or to put somebody else at the desk. */
  now: string;
  session: Session;
  /** Running time in milliseconds; null: as much goes by as on the clock. */
  ran: number | null;
  /** Whether the password counts as given just now. */
  proved: boolean;
  keys: FakeKeys;
  /** What went to the fault log, and progress of tasks. */
  logged: { line: string; error: unknown }[];
  progressed: Progress[];
  /** The value, or throws `Unanswered` with the failure. */
  ask<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** The sentence of a refusal; throws when there was none. */
  refusal<N extends OperationName>(name: N, input: Input<N>): Promise<string>;
  /** The raw reply to any input at all. */
  reply(name: string, input: unknown): Promise<Reply<unknown>>;
  /** Id of a room of `estatePlan`. */
  room(building: string, unit: string, number: string): number;
  unit(building: string, unit: string): number;
  building(building: string): number;
};

function questions(app: App) {
  const reply = (name: string, input: unknown) => app.invoke(name, input);
  return {
    reply,
    async ask<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> {
      const answer = await reply(name, input);
      if (!answer.ok) throw new Unanswered(name, answer.failure);
      return answer.value as Output<N>;
    },
    async refusal<N extends OperationName>(name: N, input: Input<N>): Promise<string> {
      const answer = await reply(name, input);
      if (answer.ok || answer.failure.code !== 'refused') throw new Error(`${name} did not refuse: ${JSON.stringify(answer)}`);
      return answer.failure.words;
    },
  };
}

// Migrating and settling costs more than most tests: a worker does it once, and each station begins as a copy of that file.
const settled = new Map<OfficeLevel, Promise<Kept>>();

/** Close it when done. In a test, rather take the `desk` fixture of `test` below. */
export async function openTestStation(level: OfficeLevel = 'station', server: Server | null = null): Promise<Desk> {
  const kept = settled.get(level) ?? settledStation(level);
  settled.set(level, kept);
  return openKept(await kept, level, server);
}

async function openKept(
  { bytes, key, place }: Kept,
  level: OfficeLevel = 'station',
  server: Server | null = null,
): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-test-'));
  const path = join(folder, 'station.db');
  writeFileSync(path, bytes);
  const opened = openDatabase({ path, key });
  const state = { now: NOW, ran: null, session: theHead, proved: true };
  const platform = fakePlatform();
  const keys = fakeKeys();
  const logged: Desk['logged'] = [];
  const progressed: Progress[] = [];
  const app = createApp({
    ...opened,
    ...{ platform, keys, level, server },
    session: () => desk.session,
    proved: () => desk.proved,
    clock: () => desk.now,
    uptime: () => desk.ran ?? Date.parse(desk.now),
    log: (line, error) => logged.push({ line, error }),
    progress: (event) => progressed.push(event),
  });
  const desk: Desk = {
    ...opened,
    ...state,
    ...questions(app),
    ...{ app, platform, keys, path, key, logged, progressed },
    room: (building, unit, number) => place(building + unit + number),
    unit: (building, unit) => place(building + unit),
    building: place,
    async close() {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return desk;
}

const testWith = (open: () => Promise<Desk>) =>
  base.extend<{ desk: Desk }>({
    desk: async ({ onTestFinished }, use) => {
      const desk = await open();
      onTestFinished(() => desk.close());
      await use(desk);
    },
  });

/** `test('…', async ({ desk }) => …)`: a fresh station for each test. */
export const test = testWith(() => openTestStation());

/** Like `test`, but each station begins as `work` left one, which is done once. */
export function testAfter(work: (desk: Desk) => Promise<unknown>): typeof test {
  const done = async (): Promise<Kept> => {
    const desk = await openTestStation();
    await work(desk);
    desk.sqlite.pragma('wal_checkpoint(truncate)');
    const kept = { bytes: readFileSync(desk.path), key: desk.key, place: desk.building };
    await desk.close();
    return kept;
  };
  let kept: Promise<Kept> | undefined;
  return testWith(async () => {
    kept ??= done();
    return openKept(await kept);
  });
}
export { describe, expect } from 'vitest';
export { NOW, TODAY } from './settled';
