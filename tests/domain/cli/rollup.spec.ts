// An office without a window: parcels taken from a folder by the clock, sums level by level, the office's own parcel upward; and what a
// station says it counts.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArguments } from '../../../main/cli/arguments';
import { commands } from '../../../main/cli/commands';
import { openOffice, STREET, sample } from '../rollup/office';
import { type Desk, expect, test } from '../support/desk';

const run = (desk: Desk, line: string): Promise<unknown> => {
  const read = readArguments(line.split(' '));
  const command = commands[read.words.slice(0, 2).join(' ')] ?? commands[read.words[0] ?? ''];
  if (!command) throw new Error(`no such command: ${line}`);
  const named = {
    set save(choose: (suggested: string) => string) {
      desk.platform.chooseSave = async ({ suggested }) => choose(suggested);
    },
    set openMany(files: string[]) {
      desk.platform.chooseOpenMany = async () => files;
    },
  };
  return command({ ask: desk.ask, named }, read);
};

test('a folder of parcels is received, the same again changes nothing, and the sums of each level are told', async ({
  onTestFinished,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-parcels-'));
  const { desk, bytesOf } = await openOffice();
  onTestFinished(async () => {
    rmSync(folder, { recursive: true });
    await desk.close();
  });
  const put = (name: string, bytes: Uint8Array) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    desk.platform.outside.set(file, bytes);
    return file;
  };
  for (const at of [0, 1, 2]) put(`${at}.station`, bytesOf(at));
  const refused = [{ fileName: 'x.station', words: expect.stringContaining('不是报送包') }];
  put('x.station', Buffer.from('你好'));
  expect(await run(desk, `receive ${folder}`)).toEqual({ taken: 3, already: 0, refused });
  expect(await run(desk, `receive ${folder}`)).toEqual({ taken: 0, already: 3, refused });
  expect(await run(desk, `receive ${put('late.station', bytesOf(3))}`)).toEqual({ taken: 1, already: 0, refused: [] });
  const empty = path.join(folder, 'empty');
  mkdirSync(empty);
  await expect(run(desk, `receive ${empty}`)).rejects.toThrow(/没有报送包/);
  const residents = (of: readonly (typeof sample)[number][]) =>
    of.reduce((sum, { figures }) => sum + (figures[0]?.value ?? 0), 0);
  const [street] = (await run(desk, 'rollup --level street --period 2026-10 --json')) as { figures: unknown[] }[];
  expect(street).toMatchObject({ code: STREET, members: 4 });
  expect(street?.figures).toContainEqual({ code: 'residents', version: 1, value: residents(sample), of: null });
  const stations = (await run(desk, 'rollup --level station --period 2026-10')) as { code: string }[];
  expect(stations.map(({ code }) => code)).toEqual(sample.map(({ sender }) => sender.code));
  await expect(run(desk, 'rollup --level village --period 2026-10')).rejects.toThrow(/--level 请写/);
  const rules = (await run(desk, 'indicators --period 2026-10')) as { code: string }[];
  expect(rules.map(({ code }) => code).sort()).toEqual((sample[0]?.indicators ?? []).map(({ code }) => code).sort());
  await expect(run(desk, 'indicators')).rejects.toThrow(/--period/);
  const file = path.join(folder, `${STREET}-2026-10.station`);
  expect(await run(desk, `export package --period 2026-10 --to ${folder}`)).toMatchObject({
    file,
    receiver: '未央区',
    members: 4,
    missing: 0,
  });
  const made = desk.platform.files.get(file);
  await run(desk, `export package --period 2026-10 --to ${folder}`);
  expect(desk.platform.files.get(file)).toEqual(made);
});

test('a station says what each of its figures counts, by which version', async ({ desk }) => {
  const told = (await run(desk, 'indicators')) as {
    code: string;
    version: number;
    definition: string;
    validFrom: string;
    rule: string;
  }[];
  expect(told.find(({ code }) => code === 'residents')).toMatchObject({
    version: 1,
    definition: expect.stringContaining('在册'),
    rule: expect.stringContaining('一个人只算一次'),
  });
  for (const one of told)
    expect(one).toMatchObject({ name: expect.any(String), measure: expect.any(String), validFrom: expect.any(String) });
});
