// The command line as a scheduled job uses it: the built program, a folder, a password in the environment.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqlite } from '../../../main/database/open';
import { filePath, openAsPerson, readKeyFile } from '../../../main/gate/key-file';
import expected from '../../fixtures/residents-328-988.expected.json';

const PROGRAM = path.resolve('out/main/station.js');
const SHEET = path.resolve('tests/fixtures/residents-328-988.xlsx');
const PASSWORD = '邻里和睦二零二六';

type Said = { code: number; out: string; err: string };

function station(words: string[], password = PASSWORD, at = data): Promise<Said> {
  const env = { ...process.env, STATION_PASSPHRASE: password };
  return new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, ...words, '--data', at, '--json'], { env }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

const valueAt = async (at: string, ...words: string[]) => {
  const said = await station(words, PASSWORD, at);
  if (said.code !== 0) throw new Error(said.err);
  return JSON.parse(said.out);
};
const value = (...words: string[]) => valueAt(data, ...words);

let folder: string;
let data: string;
/** A backup of the station when nobody was in it yet. */
let early: { file: string };
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'station-'));
  data = path.join(folder, 'station');
  expect(await value('init', '--name', '青门新区')).toMatchObject({ name: '青门新区' });
  early = await value('backup', '--to', path.join(folder, 'usb'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const errorsIn = (findings: { row: number; column: string; code: string; level: string }[]) =>
  findings.filter(({ level }) => level === 'error').map(({ row, column, code }) => ({ row, column, code }));

describe('the command line', () => {
  test('looks at a ledger without writing, brings it in once, and finds nothing new the second time', async () => {
    const dry = await value('import', 'residents', SHEET, '--dry-run');
    expect(await value('counts')).toMatchObject({ households: 0, residents: 0 });
    const run = await value('import', 'residents', SHEET);
    expect({ ...dry, findings: 0 }).toEqual({ ...run, findings: 0 });
    expect(run).toMatchObject({ households: 328, residents: 988, created: 988, updated: 0, unchanged: 0 });
    expect(errorsIn(run.findings)).toEqual(expected.findings);
    expect(await value('import', 'residents', SHEET)).toMatchObject({ created: 0, updated: 0, unchanged: 988 });
    expect((await value('indicators')).map(({ code }: { code: string }) => code)).toContain('hours.timed');
    expect(await value('counts')).toEqual({
      households: 328,
      residents: 988,
      residency: expected.residency,
      tags: expect.objectContaining(expected.tags),
    });
  });

  test('finds people with their numbers masked', async () => {
    const [found] = await value('search', '毛帅');
    expect(found).toMatchObject({ name: '毛帅', building: '1号楼', unit: '1单元', room: '101', relation: '户主', sex: '男' });
    expect(JSON.stringify(found)).not.toMatch(/\d{11}/);
  });

  test('makes the folder an export names, and writes whole files', async () => {
    const out = path.join(folder, '上报', '十一月');
    const { files } = await value('export', 'summary', '--period', '2026-11', '--out', out);
    expect(files.map((file: string) => path.extname(file)).sort()).toEqual(['.pdf', '.xlsx']);
    expect(readdirSync(out)).toHaveLength(2);
    for (const file of files) expect((await readFile(file)).length).toBeGreaterThan(5000);
  });

  test('sends the ledger out as it came in, and takes several sheets in one go, saying what came of each', async () => {
    const said = await value('export', 'ledger', '--out', path.join(folder, '台账'));
    expect(said).toMatchObject({ rows: 988, differing: 0, columns: [], fields: [] });
    const bad = path.join(folder, 'bad.xlsx');
    writeFileSync(bad, 'no sheet');
    const { files } = await value('import', 'residents', bad, said.file);
    expect(files).toMatchObject([
      { refused: expect.stringMatching(/。$/) },
      { refused: null, created: 0, updated: 0, unchanged: 988 },
    ]);
  });

  test('says one sentence and ends with 1 where it cannot', async () => {
    writeFileSync(path.join(folder, 'no.xlsx'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0, 0, 0, 255]));
    const cases: [string[], RegExp, string?][] = [
      [['search', '王'], /密码或恢复码不对/, '错的密码错的'],
      [['import', 'residents', path.join(folder, 'no.xlsx')], /不是表格文件|认出居民台账/],
      [['import', 'residents', path.join(folder, 'gone.xlsx')], /找不到这个文件/],
      [['import', 'residents'], /请写明要导入的表格/],
      [['export', 'summary', '--period', '2026-11', '--out', path.join(SHEET, 'x')], /文件夹/],
      [['export', 'summary', '--period', '2026-13', '--out', folder], /./],
      [['dance'], /用法/],
    ];
    for (const [words, sentence, password] of cases) {
      const said = await station(words, password);
      expect(said, words.join(' ')).toMatchObject({ code: 1, out: '', err: expect.stringMatching(sentence) });
      expect(said.err, words.join(' ')).not.toMatch(/出了意外|Error|at /);
    }
    expect(existsSync(path.join(folder, 'no.xlsx'))).toBe(true);
  });
});

/** The station once more in another folder, with its ledger opened by somebody who has the key and an SQL tool. */
async function copied(name: string, edit: (sqlite: ReturnType<typeof openSqlite>) => void): Promise<string> {
  const to = path.join(folder, name);
  cpSync(data, to, { recursive: true });
  const file = readKeyFile(to);
  const [key] = (file && (await openAsPerson(file, 1, PASSWORD))) ?? [];
  const sqlite = openSqlite(filePath(to), key as Uint8Array);
  edit(sqlite);
  sqlite.close();
  return to;
}

describe('the command line keeps a station safe and', () => {
  test('checks it whole, and ends with 1 and the first thing that is not as it was', async () => {
    const sound = await value('verify');
    expect(sound).toMatchObject({ ok: true, chainNumber: expect.stringMatching(/^\d+-[0-9a-f]{12}$/) });
    expect(sound.entries).toBeGreaterThan(20);
    expect(sound.anchors).toBeGreaterThan(0);
    const guard = "SELECT sql FROM sqlite_schema WHERE name = 'auditEntryNoUpdate'";
    const changed = await copied('changed', (sqlite) => {
      const kept = sqlite.prepare(guard).pluck().get() as string;
      sqlite.exec(`DROP TRIGGER auditEntryNoUpdate; UPDATE auditEntry SET staffName = '别人' WHERE id = 10; ${kept}`);
    });
    const cut = await copied('cut', () => {});
    truncateSync(filePath(cut), Math.floor(statSync(filePath(cut)).size / 2));
    expect(await station(['verify'], PASSWORD, changed)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('第10条'),
    });
    expect(await station(['verify'], PASSWORD, cut)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('资料文件坏了'),
    });
  });

  test('backs it up, drills, and brings it back in an empty folder, with the password only', async () => {
    const usb = path.join(folder, 'usb');
    const made = await value('backup', '--to', usb);
    expect(made).toMatchObject({ households: 328, residents: 988, auditHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect([path.dirname(made.file), existsSync(made.file)]).toEqual([usb, true]);
    expect(await value('drill')).toMatchObject({ passed: true, words: expect.stringContaining('328户、988人') });
    const there = path.join(folder, 'elsewhere');
    const refused = await station(['restore', made.file], '错的密码错的', there);
    expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining('打不开') });
    expect(readdirSync(folder).filter((name) => name.startsWith('elsewhere'))).toEqual([]);
    expect(await valueAt(there, 'restore', made.file)).toMatchObject({ restoredTo: made.madeAt, before: null });
    expect(await valueAt(there, 'counts')).toEqual(await value('counts'));
  });

  test('brings back an earlier day over it, and keeps what was there in a backup of its own', async () => {
    const { before, lost } = await value('restore', early.file);
    expect(lost).toBeGreaterThan(0);
    expect(await value('counts')).toMatchObject({ households: 0, residents: 0 });
    expect(await value('verify')).toMatchObject({ ok: true });
    expect(await value('restore', before)).toMatchObject({ before: expect.stringContaining('.doorstep') });
    expect(await value('counts')).toMatchObject({ households: 328, residents: 988 });
  });
});
