import { rmSync } from 'node:fs';
import path from 'node:path';
import { type GateName, gate as operations } from '../../shared/operations';
import type { Progress, Reply } from '../../shared/reply';
import { answer, type Log } from '../answer';
import { parseInput } from '../parse';
import type { Platform } from '../platform';
import type { GateHandlers } from '../powers';
import { Refusal } from '../refusal';
import { demoFounding } from './demo';
import { createDemo, createStation } from './found';
import { openKey, readKeyFile, unlock } from './key-file';
import { readBuildingsSheet } from './read-buildings';
import { recoveryPaper } from './recovery-paper';
import { type OpenStation, openStation } from './station-file';

export type Surroundings = {
  platform: Platform;
  /** The instant, UTC ISO. */
  clock(): string;
  log: Log;
  progress(event: Progress): void;
};

/** Where the two stations of this PC lie: the real one and the demo. */
export type Folders = { station: string; demo: string };
export const foldersIn = (data: string): Folders => ({ station: path.join(data, 'station'), demo: path.join(data, 'demo') });

/** A station just made: until its recovery key is put away nobody has gone in. */
type Recovery = { recoveryKey: string; fileKey: Uint8Array; stationName: string };
type Held = { demo: boolean; open: OpenStation | null; recovery: Recovery | null };

function gateHandlers(held: Held, folders: Folders, around: Surroundings): GateHandlers {
  const folder = () => (held.demo ? folders.demo : folders.station);

  const state = async () => {
    const file = held.recovery ? null : readKeyFile(folder());
    const stationName = file?.stationName ?? null;
    if (!held.open) return { state: file ? ('locked' as const) : ('none' as const), demo: held.demo, stationName, staffName: null };
    return { state: 'open' as const, demo: held.demo, stationName, staffName: held.open.staffName };
  };
  const shut = async () => {
    await held.open?.close();
    held.open = null;
  };
  const enter = async (key: Uint8Array) => {
    await shut();
    held.open = await openStation(folder(), key, around);
    return state();
  };
  const enterDemo = async () => {
    held.demo = true;
    const file = readKeyFile(folders.demo) ?? (await makeDemo(folders, around), readKeyFile(folders.demo));
    const key = file && openKey(file);
    if (!key) throw new Refusal('演示站的文件不完整，请选“重置演示站”。');
    return enter(key);
  };

  return {
    'gate.state': state,
    'gate.create': async (founding) => {
      if (held.demo) await shut();
      held.demo = false;
      const made = await createStation(folders.station, founding, around.clock());
      held.recovery = { ...made, stationName: founding.station.name };
      return { recoveryKey: made.recoveryKey };
    },
    'gate.recoveryPaper': async ({ to }) => {
      if (!held.recovery) throw new Refusal('恢复码只在建站时显示一次，现在已经看不到了。');
      return recoveryPaper(around, held.recovery, to);
    },
    'gate.recoveryKept': async () => {
      const fileKey = held.recovery?.fileKey;
      held.recovery = null;
      if (fileKey) await enter(fileKey);
      return {};
    },
    'gate.unlock': async ({ secret }) => {
      const file = readKeyFile(folder());
      if (!file) throw new Refusal('这里还没有工作站，请先新建。');
      const key = await unlock(file, secret);
      if (!key) throw new Refusal('打不开：密码或恢复码不对。请检查大小写和输入法，再试一次。');
      return enter(key);
    },
    'gate.lock': async () => {
      await shut();
      return state();
    },
    'gate.openDemo': enterDemo,
    'gate.resetDemo': async () => {
      if (held.demo) await shut();
      rmSync(folders.demo, { recursive: true, force: true });
      return enterDemo();
    },
    'gate.leaveDemo': async () => {
      if (held.demo) await shut();
      held.demo = false;
      return state();
    },
    'gate.readBuildings': () => readBuildingsSheet(around),
    'gate.cancel': async ({ operation }) => ({ stopped: held.open?.app.cancel(operation) ?? false }),
  };
}

const makeDemo = (folders: Folders, around: Surroundings) => {
  const { founding, fill } = demoFounding(around.clock());
  return createDemo(folders.demo, founding, around.clock(), fill);
};

/** The one door to the desk: gate operations always, ledger operations while a station is open. Always answers. */
export function createGate(folders: Folders, around: Surroundings) {
  const held: Held = { demo: false, open: null, recovery: null };
  const handlers = gateHandlers(held, folders, around);
  let last: Promise<unknown> = Promise.resolve();
  /** One at a time: nobody unlocks while someone locks. Cancelling does not wait in the queue. */
  const inTurn = (name: string, run: () => Promise<Reply<unknown>>) => {
    if (name === 'gate.cancel') return run();
    const turn = last.then(run);
    last = turn;
    return turn;
  };
  return {
    async invoke(name: string, input: unknown): Promise<Reply<unknown>> {
      if (!Object.hasOwn(operations, name)) {
        if (held.open) return held.open.app.invoke(name, input);
        return answer(name, around.log, () => Promise.reject(new Refusal('工作站锁着，请先打开。')));
      }
      const { input: shape, output } = operations[name as GateName];
      const run = handlers[name as GateName] as (value: unknown) => Promise<unknown>;
      return inTurn(name, () => answer(name, around.log, async () => output.parse(await run(parseInput(shape, input)))));
    },
    async close(): Promise<void> {
      await held.open?.close();
      held.open = null;
    },
  };
}
