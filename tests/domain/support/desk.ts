// A real station in a temporary folder: encrypted file, migrated, one head, a small estate, a fixed clock, no people.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'vitest';
import { type App, createApp } from '../../../main/app';
import { migrate } from '../../../main/database/migrate';
import { type OpenDatabase, openDatabase } from '../../../main/database/open';
import type { Session } from '../../../main/powers';
import { floorOf, sequenceOf } from '../../../shared/features/estate';
import type { Input, OperationName, Output } from '../../../shared/operations';
import type { Failure, Progress, Reply } from '../../../shared/reply';
import { type FakeKeys, fakeKeys } from './keys';
import { type FakePlatform, fakePlatform } from './platform';

/** Sunday 2026-11-22, 16:00 in China. */
export const NOW = '2026-11-22T08:00:00.000Z';
export const TODAY = '2026-11-22';

export const theHead: Session = {
  ...{ staffId: 1, staffName: '李站长', role: 'head' },
  ...{ buildings: null, mustChange: false, recovered: false },
};

/** Building → unit → rooms of the test estate. */
export const estatePlan: Record<string, Record<string, string[]>> = {
  '1号楼': { '1单元': ['101', '102', '201', '202'], '2单元': ['101', '102'] },
  '3号楼': { '2单元': ['101', '1101'] },
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

function settle({ sqlite }: OpenDatabase) {
  sqlite
    .prepare(`insert into station values (1, '幸福里工作站', '029-12345678', '', '610112', '陕西省西安市未央区', '未央宫街道', '610112009',
      '幸福里社区', '', '幸福里小区', '', 0, '2026-01-01')`)
    .run();
  sqlite.prepare(`insert into staff (id, name, role, createdAt) values (1, '李站长', 'head', ?)`).run(NOW);
  const places = new Map<string, number>();
  const add = (key: string, sql: string, ...values: unknown[]) =>
    places.set(key, Number(sqlite.prepare(sql).run(...values).lastInsertRowid));
  for (const [building, units] of Object.entries(estatePlan)) {
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

/** Close it when done. In a test, rather take the `desk` fixture of `test` below. */
export async function openTestStation(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-test-'));
  const [path, key] = [join(folder, 'station.db'), randomBytes(32)];
  const opened = openDatabase({ path, key });
  migrate(opened.sqlite);
  const place = settle(opened);
  const state = { now: NOW, ran: null, session: theHead, proved: true };
  const platform = fakePlatform();
  const keys = fakeKeys();
  const logged: Desk['logged'] = [];
  const progressed: Progress[] = [];
  const app = createApp({
    ...opened,
    platform,
    keys,
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

/** `test('…', async ({ desk }) => …)`: a fresh station for each test. */
export const test = base.extend<{ desk: Desk }>({
  desk: async ({ onTestFinished }, use) => {
    const desk = await openTestStation();
    onTestFinished(() => desk.close());
    await use(desk);
  },
});
export { describe, expect } from 'vitest';
