import { describe, expect, test } from './station';

describe('a restore', () => {
  test('brings back the ledger of then, and is itself taken back', async ({ pc }) => {
    await pc.found();
    await pc.register('王秀英');
    const then = await pc.content();
    const backup = await pc.backUp();
    await pc.register('诸葛清漪');
    const now = await pc.content();
    expect(now).not.toBe(then);
    const seen = await pc.preview(backup.id);
    expect(seen).toMatchObject({ known: true, replaces: true, regained: 0 });
    expect(seen.lines.map((line) => line.who)).toContain('李站长');
    expect(await pc.ask('gate.restore', { plan: seen.plan })).toMatchObject({ open: true, restoredTo: backup.madeAt });
    expect(await pc.find('诸葛')).toBe(0);
    expect(await pc.find('王秀英')).toBe(1);
    expect(await pc.content()).toBe(then);
    const before = (await pc.list()).backups.find((row) => row.why === 'restore');
    expect(before).toMatchObject({ state: 'verified', residents: 2 });
    expect((await pc.restore(before?.id ?? '')).regained).toBeGreaterThan(0);
    expect(await pc.content()).toBe(now);
    expect(await pc.find('诸葛')).toBe(1);
  });

  test('says first who would be gone, and last what was only looked at', async ({ pc }) => {
    await pc.found();
    const backup = await pc.backUp();
    const id = await pc.register('诸葛清漪', { phone: '13800001111' });
    for (const reason of ['核对', '再核对']) await pc.ask('residents.reveal', { id, field: 'phone', reason });
    const seen = await pc.preview(backup.id);
    expect(seen).toMatchObject({ now: { households: 1, residents: 1 }, backup: { households: 0, residents: 0 } });
    expect(seen.lines.map(({ words, times }) => [words, times])).toEqual([
      ['登记', 1],
      ['查看', 2],
    ]);
  });

  test('to and fro leaves a log that every backup within reach agrees with', async ({ pc }) => {
    await pc.found();
    const early = await pc.backUp();
    for (const name of ['王秀英', '诸葛清漪', '欧阳若兰']) await pc.register(name);
    const verdict = () => pc.ask<{ ok: boolean; words: string }>('audit.verify');
    const beforeRestore = async () => (await pc.list()).backups.filter(({ why }) => why === 'restore').map(({ id }) => id);
    await pc.restore(early.id);
    const [late = ''] = await beforeRestore();
    await pc.backUp();
    expect(await verdict()).toMatchObject({ ok: true });
    await pc.restore(late);
    expect(await verdict()).toMatchObject({ ok: true });
    await pc.restore(early.id);
    await pc.restore(early.id);
    expect(await verdict()).toMatchObject({ ok: true });
    expect(await pc.find('王秀英')).toBe(0);
  });
});
