import { existsSync } from 'node:fs';
import type { BackupList } from '../../shared/backups';
import { asideIn, backupsIn, rowOf, type Shelved, shelved } from '../backups/shelf';
import { setSecondFolder } from '../features/safety/queries';
import type { GateHandlers } from '../powers';
import { Refusal } from '../refusal';
import type { Holder } from './holder';
import { backUp, backupState, drill, writeAtGate } from './keeping';
import type { OpenStation } from './station-file';

type Names = Extract<
  keyof GateHandlers,
  `gate.${'backup' | 'backUp' | 'second' | 'drill' | 'chooseBackup' | 'previewRestore' | 'restore'}${string}`
>;

const filters = [{ name: '家门口备份', extensions: ['doorstep'] }];
/** Damaged ones are passed over until one is sound; not for ever. */
const MOST_READ = 10;

const roles = { 'gate.backUp': ['head', 'deputy'], 'gate.drill': ['head', 'deputy'], 'gate.secondFolder': ['head'] };

async function needOffice({ open }: Holder, name: keyof typeof roles): Promise<OpenStation> {
  if (!open) throw new Refusal('工作站锁着，请先打开。');
  if (roles[name].includes(open.seat.session.role)) return open;
  await open.app.noteRefusal(name);
  throw new Refusal('这件事不在权限内，请找站长办理。');
}

/** Every backup within reach; one that lies in both places stands once. */
function within(held: Holder): Shelved[] {
  const own = backupsIn(held.keeper.shelf, 'own');
  const folder = held.open?.database.sqlite.prepare('SELECT secondFolder FROM main.safety').pluck().get() as
    | string
    | null
    | undefined;
  const second = folder ? backupsIn(folder, 'second') : [];
  const chosen = held.chosen.filter((file) => existsSync(file)).map((file) => shelved(file, 'chosen'));
  return [...chosen, ...own, ...second, ...asideIn(held.keeper.shelf)];
}

const nameOf = ({ path }: { path: string }) => path.split(/[\\/]/).at(-1);

async function list(held: Holder): Promise<BackupList> {
  const all = within(held);
  let offered: string | null = null;
  const candidates = all.filter(({ header, place }) => header && (place === 'own' || place === 'second'));
  candidates.sort((one, other) => (other.header?.number ?? 0) - (one.header?.number ?? 0));
  for (const one of candidates.slice(0, MOST_READ)) {
    try {
      await held.keeper.work('read', { file: one.path });
      offered = one.id;
      break;
    } catch (error) {
      one.problem = error instanceof Refusal && error.failure.code === 'refused' ? error.failure.words : '这份备份读不出来。';
    }
  }
  const inSecond = new Set(all.filter(({ place }) => place === 'second').map(nameOf));
  const inOwn = new Set(all.filter(({ place, problem }) => place === 'own' && problem === '').map(nameOf));
  const once = all.filter((one) => one.place !== 'second' || !inOwn.has(nameOf(one)));
  return { backups: once.map((one) => ({ ...rowOf(one), inSecond: inSecond.has(nameOf(one)) })), offered };
}

async function secondFolder(held: Holder, act: 'choose' | 'forget') {
  const station = await needOffice(held, 'gate.secondFolder');
  const folder = act === 'choose' ? await held.around.platform.chooseFolder('备份也存到哪里（U盘或另一块硬盘）') : null;
  if (act === 'choose' && folder === null) return { outcome: 'cancelled' as const };
  await writeAtGate(held, station, 'gate.secondFolder', (powers) => setSecondFolder(powers, folder));
  held.keeper.second = null;
  if (folder !== null) {
    await backUp(held, station, 'asked');
    await held.keeper.settled();
  }
  return { outcome: 'set' as const, state: await backupState(held, station) };
}

/** Whoever makes a copy by hand, and where it lies: it may leave the house in a pocket. */
const noteBackup = (held: Holder, station: OpenStation, fileName: string) =>
  writeAtGate(held, station, 'gate.backUp', async ({ note }) => {
    const second = held.keeper.second?.words ?? null;
    note({ subject: 'backup', subjectId: 1, before: null, after: { fileName, second } });
  });

/** Backups, drill and restore. They are asked for also where there is no ledger to open. */
export const backupHandlers = (held: Holder): Pick<GateHandlers, Names> => ({
  'gate.backupState': async () => (held.open ? backupState(held, held.open) : null),
  'gate.backups': () => list(held),
  'gate.backUp': async () => {
    const station = await needOffice(held, 'gate.backUp');
    const fileName = await backUp(held, station, 'asked');
    await held.keeper.settled();
    if (held.open === station && !station.database.readOnly) await noteBackup(held, station, fileName);
    return backupState(held, station);
  },
  'gate.secondFolder': ({ act }) => secondFolder(held, act),
  'gate.drill': async () => drill(held, await needOffice(held, 'gate.drill')),
  'gate.chooseBackup': async () => {
    const file = await held.around.platform.chooseOpen({ title: '选择备份文件', filters });
    if (file === null) return { outcome: 'cancelled' };
    if (!held.chosen.includes(file)) held.chosen.push(file);
    return { outcome: 'chosen', backup: rowOf(shelved(file, 'chosen')) };
  },
  'gate.previewRestore': ({ id, ...asked }) => {
    const backup = within(held).find((one) => one.id === id);
    if (!backup) throw new Refusal('这份备份不见了，可能U盘已拔出。请插好再试，或者选另一份。');
    return held.restorer.preview(backup, asked);
  },
  'gate.restore': ({ plan }) => held.restorer.restore(plan),
});
