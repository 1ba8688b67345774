// somebody sets the clock of the PC, while the desk is open and while it is closed. Order, backups, waits and the log stand without it.
import type { BackupRow } from '../../../shared/backups';
import type { AuditRow } from '../../../shared/features/audit';
import { figure } from '../../faults/support/figures';
import { describe, expect, PASSWORD, Pc, test } from '../backups/station';

const HOUR = 3600_000;
const DAY = 24 * HOUR;
const YEARS = 3653 * DAY;
const jumps = [
  ['back by two seconds', -2000],
  ['back by an hour', -HOUR],
  ['back by a day', -DAY],
  ['back by ten years', -YEARS],
  ['on by ten years', YEARS],
] as const;

const set = (pc: Pc, ms: number) => {
  pc.now = new Date(Date.parse(pc.now) + ms).toISOString();
};
/** The desk process ends and begins anew, and with it its running time. */
async function restarted(pc: Pc): Promise<void> {
  await pc.restart();
  pc.uptime = 0;
}

const RIGHT = { staffId: 1, secret: PASSWORD };
const entries = async (pc: Pc) => (await pc.ask<{ entries: AuditRow[] }>('audit.list', { most: 100 })).entries.reverse();
const readable = async (pc: Pc): Promise<BackupRow[]> => (await pc.list()).backups.filter(({ state }) => state === 'verified');
const ids = (backups: readonly BackupRow[]) => backups.map(({ id }) => id);

/** A station that was worked at for four days, with a backup of each. Returns somebody who lives there. */
async function fourDays(pc: Pc): Promise<number> {
  await pc.found();
  let id = 0;
  for (const name of ['王秀英', '李大明', '赵小兰大妈', '孙长安老先生']) {
    id = await pc.register(name);
    await pc.backUp();
    pc.pass(24 * 60);
  }
  return id;
}

let turns = 0;
/** One more change; its words tell it from all others. */
async function change(pc: Pc, id: number): Promise<string> {
  turns += 1;
  const note = `第${turns}次`;
  await pc.ask('residents.amend', { id, changes: { note } });
  return note;
}

const tells = (words: string) => (entry: AuditRow) => JSON.stringify(entry.fields).includes(words);

/** Everything that was there is there, the new one is the newest and the one that is offered. */
async function keepsBackups(pc: Pc, before: readonly BackupRow[]): Promise<void> {
  const made = await pc.backUp();
  expect(ids(await readable(pc))).toEqual([made.id, ...ids(before)]);
  expect((await pc.list()).offered).toBe(made.id);
}

/** Numbers without a gap, changes in the order in which they were made, the chain whole. */
async function keepsOrder(pc: Pc, notes: readonly string[]): Promise<void> {
  const log = await entries(pc);
  expect(log.map(({ id }) => id)).toEqual(log.map((_, at) => at + 1));
  const places = notes.map((words) => log.findIndex(tells(words)));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places).not.toContain(-1);
  expect(await pc.ask('audit.verify')).toMatchObject({ ok: true });
}

describe('a clock that is set', () => {
  test.for(jumps)(
    '%s while somebody sits at the desk is written down and changes nothing',
    async ([, jump], { onTestFinished }) => {
      const pc = new Pc();
      onTestFinished(() => pc.discard());
      const id = await fourDays(pc);
      await pc.ask('gate.confirm', { password: PASSWORD });
      const before = await readable(pc);
      const first = await change(pc, id);
      set(pc, jump);
      const second = await change(pc, id);
      const log = await entries(pc);
      const [from, to] = [log.findIndex(tells(first)), log.findIndex(tells(second))];
      expect(log.slice(from + 1, to)).toMatchObject([{ subject: '电脑的时间', result: 'done' }]);
      await keepsBackups(pc, before);
      set(pc, -jump);
      await keepsOrder(pc, [first, second, await change(pc, id)]);
    },
  );

  test.for(jumps)('%s while the desk is closed lets no backup go and shortens no wait', async ([, jump], { onTestFinished }) => {
    const pc = new Pc();
    onTestFinished(() => pc.discard());
    const id = await fourDays(pc);
    const first = await change(pc, id);
    await restarted(pc);
    const before = await readable(pc);
    for (let turn = 0; turn < 5; turn += 1) await pc.refused('gate.unlock', { staffId: 1, secret: 'wrong' });
    for (const moved of [jump, -jump, YEARS, -YEARS, jump]) {
      set(pc, moved);
      expect(await pc.refused('gate.unlock', RIGHT)).toContain('输错的次数太多');
      await restarted(pc);
      expect(await pc.refused('gate.unlock', RIGHT)).toContain('输错的次数太多');
    }
    pc.uptime += 30_000;
    await pc.unlock();
    const second = await change(pc, id);
    const flagged = (await entries(pc)).some(({ subject }) => subject === '电脑的时间');
    // Nobody can tell ten years on from ten years that went by.
    expect(flagged).toBe(jump < 0);
    await keepsBackups(pc, before);
    await pc.ask('gate.confirm', { password: PASSWORD });
    await keepsOrder(pc, [first, second]);
    figure('R-13 the clock', `set by ${jump / HOUR} hours: no backup gone, no wait shorter, order by number`);
  });
});
