// B.6 over the real window: what the browser keeps beside the ledger (caches, storage, logs) holds no number of anybody either.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { figure, isLong } from '../faults/support/figures';
import { type Planted, plantedPeople, scan } from '../faults/support/planted';
import { answerSaveDialog, type Desk, expect, test } from './fixtures';
import { invoke } from './front-desk';
import { open, PASSWORD } from './steps';

const people = plantedPeople(isLong ? 1000 : 60);
const founding = {
  station: { name: '青门新区工作站', phone: '029-86001234', estateName: '青门新区', districtCode: '610112' },
  buildings: [{ building: '1号楼', units: [{ unit: '1单元', floors: 7, perFloor: 3 }], chief: null }],
  head: { name: '李站长', password: PASSWORD },
};

/** In the page, over its own bridge: a station, and everybody in it. */
async function fill({ founding, people }: { founding: object; people: readonly Planted[] }): Promise<void> {
  type Asking = { desk: { invoke(name: string, input: unknown): Promise<string> } };
  const ask = async (name: string, input: unknown) => {
    const reply = JSON.parse(await (window as unknown as Asking).desk.invoke(name, input)) as { ok: boolean; value?: unknown };
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
    return reply.value;
  };
  await ask('gate.create', founding);
  await ask('gate.recoveryKept', {});
  const [building] = (await ask('estate.tree', {})) as { units: { id: number }[] }[];
  const rooms = (await ask('estate.rooms', { unitId: building?.units[0]?.id })) as { id: number }[];
  for (const [at, person] of people.entries()) {
    const where = { to: { roomId: rooms[at % rooms.length]?.id }, relation: null, residency: '户籍', on: '2026-01-05' };
    const { id } = (await ask('residents.register', { ...person, ...where })) as { id: number };
    if (at % 10 === 0) await ask('residents.reveal', { id, field: 'idNumber', reason: '核对' });
    if (at % 10 === 1) await ask('gate.keepDraft', { form: `person-${id}`, text: JSON.stringify(person) });
  }
}

/** A person's file with the number in full, seen on screen and saved where somebody chose to have it. */
async function filePrinted(desk: Desk, out: string): Promise<void> {
  const page = desk.window;
  await answerSaveDialog(desk, path.join(out, 'file.pdf'));
  const reply = await invoke(page, 'privacy.issueFile', { id: 1, reason: '本人要求查阅' });
  const { id } = reply.value as { id: number };
  await page.evaluate((paper) => {
    location.hash = `/papers?paper=${paper}`;
  }, id);
  await expect(page.frameLocator('iframe').getByText(people[0]?.idNumber ?? '')).toBeVisible();
  await page.getByRole('button', { name: '存为PDF' }).click();
  await expect(page.getByText('已存为PDF').first()).toBeVisible();
}

test('the browser keeps nothing readable of the people it showed', async ({ start, data }) => {
  const out = mkdtempSync(path.join(tmpdir(), 'doorstep-out-'));
  const [before, temp] = [process.env.TMPDIR, mkdtempSync(path.join(tmpdir(), 'doorstep-temp-'))];
  mkdirSync(temp, { recursive: true });
  process.env.TMPDIR = temp;
  try {
    const desk = await start();
    await desk.window.evaluate(fill, { founding, people });
    await desk.window.reload();
    await open(desk.window, '台账');
    await expect(desk.window.getByText(people[0]?.name ?? '').first()).toBeVisible();
    await desk.window.keyboard.press('Control+K');
    const found = desk.window.getByRole('listbox', { name: '找到的居民' });
    for (const { name, idNumber } of people.slice(0, 3)) {
      await desk.window.keyboard.type(idNumber);
      // Half a number finds others too.
      await expect(found.getByRole('option')).toHaveCount(1);
      await expect(found.getByRole('option', { name })).toBeVisible();
      await desk.window.keyboard.press('Control+A');
    }
    await filePrinted(desk, out);
    await desk.app.close();
    expect(existsSync(path.join(out, 'file.pdf'))).toBe(true);
    const { files, hits, open: readable } = scan([data, temp], people);
    expect(files.length).toBeGreaterThan(10);
    expect(hits).toEqual([]);
    expect(readable.filter((file) => file.includes('station'))).toEqual([]);
    figure('B.8 plaintext scan, window', `${people.length} people planted, ${files.length} files, 0 hits`);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    for (const folder of [temp, out]) rmSync(folder, { recursive: true, force: true });
  }
});
