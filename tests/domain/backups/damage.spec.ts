// A backup is only worth what can be taken out of it again: every kind of damage is found and said before anything is put in place.
import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeRestorable } from './restorable';
import { describe, expect, type Pc, test } from './station';

const LONG = Boolean(process.env.DOORSTEP_LONG);
const backupsOf = (pc: Pc) => readdirSync(pc.shelf).filter((name) => name.endsWith('.doorstep'));

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  writeFileSync(file, bytes);
}

describe('a damaged backup', () => {
  test('is refused in words wherever the damage is, and the station stays as it is', async ({ pc }) => {
    const { file, id, header } = await makeRestorable(pc);
    const whole = readFileSync(file);
    const size = whole.length;
    const offsets = [0, 1, 15, 40, 300, header - 3, header - 1, header, header + 1, header + 17, header + 4095, header + 4096];
    const spread = Array.from({ length: LONG ? 400 : 12 }, (_, at) => Math.floor(((at + 1) * size) / (LONG ? 402 : 14)));
    for (const at of [...offsets, ...spread, size - 1]) {
      flip(file, at);
      const words = await pc.refused('gate.previewRestore', { id, staffId: null, secret: null, secretThen: null });
      expect(words, `flip at ${at}`).toMatch(/已损坏|不完整|不是家门口的备份/);
      writeFileSync(file, whole);
    }
    for (const length of [0, 1, 10, header - 1, header, header + 1, size - 4096, size - 1]) {
      truncateSync(file, length);
      const words = await pc.refused('gate.previewRestore', { id, staffId: null, secret: null, secretThen: null });
      expect(words, `cut at ${length}`).toMatch(/已损坏|不完整|不是家门口的备份/);
      writeFileSync(file, whole);
    }
    writeFileSync(file, Buffer.concat([whole, Buffer.from('x')]));
    expect(await pc.refused('gate.previewRestore', { id, staffId: null, secret: null, secretThen: null })).toContain('不完整');
    writeFileSync(file, whole);
    expect(await pc.find('王秀英')).toBe(1);
    expect((await pc.preview(id)).known).toBe(true);
  });

  test('is passed over: the newest sound one is offered, and the bad ones are kept', async ({ pc }) => {
    await pc.found();
    const sound: string[] = [];
    for (const name of ['王秀英', '李大明', '赵小兰', '孙长安']) {
      await pc.register(name);
      pc.pass(20);
      sound.push((await pc.backUp()).id);
    }
    const newestFirst = () => backupsOf(pc).sort().reverse();
    const [newest = '', second = ''] = newestFirst();
    flip(path.join(pc.shelf, newest), statSync(path.join(pc.shelf, newest)).size - 100);
    truncateSync(path.join(pc.shelf, second), 5000);
    const { backups, offered } = await pc.list();
    expect(offered).toBe(sound.at(-3));
    expect(backups.filter(({ state }) => state === 'damaged')).toHaveLength(2);
    expect(backups.find(({ fileName }) => fileName === newest)?.problem).toContain('已损坏');
    expect(newestFirst()).toHaveLength(4);
  });

  test('never takes the story of another one: a header before somebody else’s body is found out', async ({ pc }) => {
    const { file, id } = await makeRestorable(pc);
    await pc.register('赵小兰');
    const other = await pc.backUp();
    const bytes = readFileSync(path.join(pc.shelf, other.fileName));
    const mine = readFileSync(file);
    const swapped = Buffer.concat([mine.subarray(0, mine.indexOf(10) + 1), bytes.subarray(bytes.indexOf(10) + 1)]);
    writeFileSync(file, swapped);
    expect(await pc.refused('gate.previewRestore', { id, staffId: null, secret: null, secretThen: null })).toMatch(
      /已损坏|不完整/,
    );
  });

  test('that is something else altogether is told apart from a damaged one', async ({ pc }) => {
    await pc.found();
    const odd = path.join(pc.data, '合影.doorstep');
    writeFileSync(odd, 'not a backup at all\n');
    pc.platform.chosen.open = odd;
    const { backup } = await pc.ask<{ backup: { problem: string; state: string } }>('gate.chooseBackup');
    expect(backup).toMatchObject({ state: 'damaged', problem: expect.stringContaining('不是家门口的备份') });
    rmSync(odd);
    copyFileSync(path.join(pc.station, 'station.key'), odd);
    expect((await pc.ask<{ backup: { problem: string } }>('gate.chooseBackup')).backup.problem).toContain('不是家门口的备份');
  });
});
