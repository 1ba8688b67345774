// Backups of the open station: when they are made without being asked, how safe it is by them, and the weekly drill.
import type { BackupState, BackupWhy, DrillResult } from '../../shared/backups';
import { dayInChina, instantWords } from '../../shared/text';
import { backupsIn } from '../backups/shelf';
import { RUN, runCommand } from '../command';
import { addDrill, lastDrill } from '../features/safety/queries';
import type { CommandPowers } from '../powers';
import { Refusal } from '../refusal';
import type { Holder } from './holder';
import type { Lent, OpenStation } from './station-file';

const HOUR = 3600_000;
const WEEK = 7 * 24 * HOUR;
/** A backup that is due waits this long for a pause in the typing; the copy takes the ledger for a tenth of a second. */
const PAUSE_MS = 3000;
/** A drill takes seconds of the disk: only while nobody sits there. */
const IDLE_MS = 2 * 60_000;

const wordsOf = (error: unknown) =>
  error instanceof Refusal && error.failure.code === 'refused' ? error.failure.words : '演练没有做完，请再试一次。';

/** Backs up the open station. Returns the file name; throws a Refusal in words. */
export async function backUp(held: Holder, station: OpenStation, why: BackupWhy): Promise<string> {
  const keyFile = held.keyFile();
  if (!keyFile) throw new Refusal('钥匙文件 station.key 不见了，请先从备份里找回它。');
  return held.keeper.make({ database: station.database, key: station.keys.current, keyFile }, why);
}

/** The backup at lock and at quit. What goes wrong is said at the next unlock; locking itself never fails for it. */
export async function backUpLeaving(held: Holder, station: OpenStation): Promise<void> {
  if (held.keeper.holds(station.database)) return;
  await backUp(held, station, 'lock').catch((error: unknown) => held.around.log('backup at lock', error));
}

/** What the gate does for an open station before it changes much at once. Throws a Refusal: without a backup it is not changed. */
export const keepingFor = (held: Holder): Pick<Lent, 'migrating' | 'changing'> => ({
  migrating: (database, key) => {
    const keyFile = held.keyFile();
    if (keyFile) held.keeper.makeNow({ database, key, keyFile }, 'migration');
  },
  changing: async (database, key) => {
    const keyFile = held.keyFile();
    if (keyFile) await held.keeper.make({ database, key, keyFile }, 'import');
  },
});

/** One transaction of the gate under this name, as whoever sits at the desk. */
export async function writeAtGate<T>(
  held: Holder,
  station: OpenStation,
  name: string,
  change: (powers: CommandPowers) => Promise<T>,
) {
  const now = held.around.clock();
  const session = { ...station.seat.session, buildings: null };
  const running = () => ({ run: RUN, ran: held.around.uptime() });
  return runCommand({ ...station.database, running }, name, { now, today: dayInChina(now), session }, change);
}

async function look(held: Holder, station: OpenStation): Promise<{ result: DrillResult; fileName: string }> {
  const began = held.around.uptime();
  const newest = backupsIn(held.keeper.shelf, 'own').find(({ problem }) => problem === '');
  const told = (passed: boolean, words: string, madeAt: string | null) => ({
    ...{ at: held.around.clock(), madeAt, passed, words },
    milliseconds: Math.round(held.around.uptime() - began),
  });
  if (!newest) return { result: told(false, '还没有备份可以演练，请先点“立即备份”。', null), fileName: '' };
  const fileName = newest.path.split(/[\\/]/).at(-1) ?? '';
  const madeAt = newest.header?.madeAt ?? null;
  try {
    const order = { file: newest.path, key: station.keys.current, folder: held.keeper.shelf };
    const { header, verdict, people } = await held.keeper.work('drill', order);
    const looked = people === 0 ? '' : `，抽查${people}人`;
    const words = `${header.households}户、${header.residents}人${looked}，全部一致。`;
    return { result: told(verdict.ok, verdict.ok ? words : verdict.words, madeAt), fileName };
  } catch (error) {
    if (!(error instanceof Refusal)) held.around.log('drill', error);
    return { result: told(false, wordsOf(error), madeAt), fileName };
  }
}

/** 演练: the newest backup taken out, opened, checked and compared, as in a restore, without touching the station. */
export async function drill(held: Holder, station: OpenStation): Promise<DrillResult> {
  const { result, fileName } = await look(held, station);
  if (held.open === station) await writeAtGate(held, station, 'gate.drill', (powers) => addDrill(powers, result, fileName));
  return result;
}

/** A week since the last one; a clock that was set back counts as well. */
const isDrillDue = (now: string, last: DrillResult | null) =>
  last === null || Math.abs(Date.parse(now) - Date.parse(last.at)) >= WEEK;

/** Called every few seconds: makes the backup and the drill that are due. */
export async function keep(held: Holder): Promise<void> {
  const station = held.open;
  if (!station || station.database.readOnly || station.app.busy() || held.keeper.busy) return;
  const idle = station.seat.idleMs();
  if (held.keeper.isTime(idle >= PAUSE_MS) && !held.keeper.holds(station.database)) {
    await backUp(held, station, 'timed').catch(() => undefined);
  } else if (idle >= IDLE_MS && held.keeper.last && isDrillDue(held.around.clock(), await lastDrill(station.database.db))) {
    await drill(held, station);
  }
}

function toneAndWords(held: Holder, complete: boolean, last: DrillResult | null): Pick<BackupState, 'tone' | 'words'> {
  const { failure, last: newest, age } = held.keeper;
  if (failure) return { tone: 'late', words: failure };
  if (!newest) return { tone: 'soon', words: '还没有备份。点“立即备份”做第一份；以后每15分钟自动做一份。' };
  const at = instantWords(newest.madeAt);
  if (last && !last.passed) return { tone: 'late', words: `最近一份备份是${at}；上次演练没有通过：${last.words}` };
  if (complete) return { tone: 'good', words: `都备份好了，最近一份是${at}，已核对。` };
  if (age !== null && age <= HOUR) return { tone: 'good', words: `最近一份备份是${at}，已核对。` };
  return { tone: 'soon', words: `最近一份备份是${at}，之后又有改动，很快会再备份。` };
}

/** How safe the open station is. */
export async function backupState(held: Holder, { database }: OpenStation): Promise<BackupState> {
  const tables = database.db.withSchema('main');
  const last = await lastDrill(tables);
  const { secondFolder } = await tables.selectFrom('safety').select('secondFolder').executeTakeFirstOrThrow();
  const complete = held.keeper.holds(database);
  const told = held.keeper.second ?? { tone: 'soon' as const, words: '下次备份时会一起存过去。' };
  return {
    ...toneAndWords(held, complete, last),
    newestAt: held.keeper.last?.madeAt ?? null,
    complete,
    busy: held.keeper.busy,
    second: secondFolder === null ? null : { folder: secondFolder, ...told },
    drill: last,
  };
}
