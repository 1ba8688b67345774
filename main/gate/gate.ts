import { rmSync } from 'node:fs';
import { type GateName, gate as operations } from '../../shared/operations';
import type { Reply } from '../../shared/reply';
import { answer } from '../answer';
import { parseInput } from '../parse';
import type { GateHandlers } from '../powers';
import { Refusal, wantsPassword } from '../refusal';
import { type Folders, Holder } from './holder';
import { readBuildingsSheet } from './read-buildings';
import { recoveryPaper } from './recovery-paper';
import { rekey } from './rekey';
import { guess } from './sign-in';
import { idleMinutes, noteAtGate, type Surroundings } from './station-file';

export { foldersIn } from './holder';

function needOpen({ open }: Holder) {
  if (!open) throw new Refusal('工作站锁着，请先打开。');
  return open;
}

const gateHandlers = (held: Holder): GateHandlers => ({
  'gate.state': () => held.state(),
  'gate.create': async (founding) => ({ recoveryKey: await held.found(founding) }),
  'gate.recoveryPaper': async ({ to }) => {
    if (!held.recovery) throw new Refusal('恢复码只在做好时显示一次，现在已经看不到了。');
    return recoveryPaper(held.around, held.recovery, to);
  },
  'gate.recoveryKept': async () => {
    await held.kept();
    return {};
  },
  'gate.unlock': ({ staffId, secret }) => held.unlock(staffId, secret),
  'gate.lock': async () => {
    await held.shut('asked');
    return held.state();
  },
  'gate.confirm': async ({ password }) => {
    const { seat, keys } = needOpen(held);
    const { staffId } = seat.session;
    const right = await guess(held.throttle, String(staffId), async () => ((await keys.holds(staffId, password)) ? true : null));
    if (!right) throw new Refusal({ password: '密码不对，请再输一次。' });
    seat.prove();
    return {};
  },
  'gate.active': async () => {
    held.open?.seat.touch();
    return {};
  },
  'gate.rekey': async ({ reason }) => {
    const station = needOpen(held);
    const { session } = station.seat;
    if (session.role !== 'head') throw new Refusal('这件事不在权限内，请找站长办理。');
    if (!station.seat.isProved()) throw wantsPassword();
    await noteAtGate(station, held.around.clock, 'gate.rekey', { reason });
    const key = await rekey(held.folder, station);
    held.open = null;
    return held.enter({ ...session, unsealed: held.demo, wrongBefore: 0 }, [key]);
  },
  'gate.openDemo': () => held.enterDemo(),
  'gate.resetDemo': async () => {
    if (held.demo) await held.shut();
    rmSync(held.folders.demo, { recursive: true, force: true });
    return held.enterDemo();
  },
  'gate.leaveDemo': () => held.leaveDemo(),
  'gate.readBuildings': () => readBuildingsSheet(held.around),
  'gate.cancel': async ({ operation }) => ({ stopped: held.open?.app.cancel(operation) ?? false }),
});

/** The one door to the desk: gate operations always, ledger operations while a station is open. Always answers. */
export function createGate(folders: Folders, around: Surroundings) {
  const held = new Holder(folders, around);
  const handlers = gateHandlers(held);
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
    /** Locks a desk nobody sits at any more; called now and then. */
    watch: () =>
      inTurn('gate.watch', () =>
        answer('gate.watch', around.log, async () => {
          const reason = held.open && !held.open.app.busy() ? held.open.seat.over(idleMinutes(held.open)) : null;
          if (!reason) return;
          await held.shut(reason);
          around.tell({ lockedFor: reason });
        }),
      ),
    close: () => held.shut('asked'),
  };
}
