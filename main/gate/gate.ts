import { rmSync } from 'node:fs';
import path from 'node:path';
import { type GateName, gate as operations } from '../../shared/operations';
import { type Reply, refused } from '../../shared/reply';
import { answer } from '../answer';
import { parseInput } from '../parse';
import { checkPassword } from '../password-check';
import type { GateHandlers } from '../powers';
import { Refusal } from '../refusal';
import { backupHandlers } from './backup-handlers';
import { closeForgottenStays } from './closing';
import { damageHandlers, halt, lookThrough } from './damage';
import { type Folders, Holder } from './holder';
import { keep } from './keeping';
import { levelIn } from './key-file';
import { type Asker, kioskHandlers, unheard } from './kiosk';
import { readBuildingsSheet } from './read-buildings';
import { leavingReserve } from './reserve';
import { seatedHandlers } from './seated';
import { idleMinutes, type OpenStation, type Surroundings } from './station-file';

export { foldersIn } from './holder';

const gateHandlers = (held: Holder): GateHandlers => ({
  'gate.state': () => held.state(),
  'gate.create': async (founding) => {
    checkPassword(founding.head.password, founding.head.name);
    return { recoveryKey: await held.found(founding) };
  },
  'gate.recoveryPaper': async ({ to }) => {
    if (!held.recovery) throw new Refusal('恢复码只在做好时显示一次，现在已经看不到了。');
    const { recoveryPaper } = await import('./recovery-paper');
    const level = held.open?.level ?? levelIn(held.folder);
    return recoveryPaper(held.around, { ...held.recovery, level }, to);
  },
  'gate.recoveryKept': async () => {
    await held.kept();
    return {};
  },
  'gate.unlock': ({ staffId, secret }) => held.unlock(staffId, secret),
  ...seatedHandlers(held),
  ...damageHandlers(held),
  ...kioskHandlers(held),
  'gate.openDemo': () => held.enterDemo(),
  'gate.resetDemo': async () => {
    if (held.demo) await held.shut();
    rmSync(held.folders.demo, { recursive: true, force: true });
    return held.enterDemo();
  },
  'gate.leaveDemo': () => held.leaveDemo(),
  'gate.readBuildings': () => readBuildingsSheet(held.around),
  ...backupHandlers(held),
  'gate.cancel': async ({ operation }) => ({ stopped: held.open?.app.cancel(operation) ?? false }),
});

/** These take long or are asked often, and change nothing the others stand on. */
const beside: ReadonlySet<string> = new Set(['gate.cancel', 'gate.backupState', 'gate.backups', 'gate.backUp', 'gate.drill']);

/** Answers in the words of the desk that lies there. */
const answering = (held: Holder) => (name: string, run: () => Promise<unknown>) => {
  const level = held.open?.level ?? levelIn(held.folder);
  return answer(name, held.around.log, run, () => level);
};

/** The one door to the desk: gate operations always, ledger operations while a station is open. Always answers. */
export function createGate(folders: Folders, around: Surroundings) {
  const held = new Holder(folders, { ...around, platform: leavingReserve(around.platform, path.dirname(folders.station)) });
  const handlers = gateHandlers(held);
  const said = answering(held);
  let last: Promise<unknown> = Promise.resolve();
  /** One at a time: nobody unlocks while someone locks. Cancelling does not wait in the queue, and nobody waits for a backup. */
  const inTurn = (name: string, run: () => Promise<Reply<unknown>>) => {
    if (beside.has(name)) return run();
    const turn = last.then(run).finally(() => halt(held).catch((error) => around.log('gate.halt', error)));
    last = turn;
    return turn;
  };
  /** A head who handed over is signed out with the answer; trouble with the disk shuts the file before anything else is asked. */
  const ask = async ({ app, seat, database }: OpenStation, name: string, input: unknown) => {
    const reply = await app.invoke(name, input);
    if (seat.left) await inTurn('gate.lock', () => answer('gate.lock', around.log, () => held.shut('handedOver')));
    if (database.watch.trouble) await inTurn('gate.halt', async () => reply);
    return reply;
  };
  return {
    async invoke(name: string, input: unknown, asker: Asker = 'staff'): Promise<Reply<unknown>> {
      const isGate = Object.hasOwn(operations, name);
      const no = unheard(held, asker, name, isGate);
      if (no !== null) return refused(no);
      if (asker === 'kiosk') held.open?.seat.touch();
      if (!isGate) {
        if (held.open) return ask(held.open, name, input);
        return said(name, () => Promise.reject(new Refusal('工作站锁着，请先打开。')));
      }
      const { input: shape, output } = operations[name as GateName];
      const run = handlers[name as GateName] as (value: unknown) => Promise<unknown>;
      return inTurn(name, () => said(name, async () => output.parse(await run(parseInput(shape, input)))));
    },
    /** Whether the kiosk has the desk: which of the two windows is to be open. */
    isKiosk: () => held.open?.seat.isKiosk() ?? false,
    /** Signs out who forgot to, and locks a desk nobody sits at any more; called now and then. */
    watch: () =>
      inTurn('gate.watch', () =>
        answer('gate.watch', around.log, async () => {
          await closeForgottenStays(held);
          const reason = held.open && !held.open.app.busy() ? held.open.seat.over(idleMinutes(held.open)) : null;
          if (!reason) return lookThrough(held);
          await held.shut(reason);
          around.tell({ lockedFor: reason });
        }),
      ),
    /** Makes the backup and the drill that are due; called now and then. */
    keep: () => answer('gate.keep', around.log, () => keep(held)),
    /** Locks, with the backup that belongs to it, and waits until everything is on the disk. */
    async close(): Promise<void> {
      await held.shut('asked');
      await held.keeper.settled();
    },
  };
}
