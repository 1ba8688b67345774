// The command line as a scheduled job uses it: the built program, a folder, a password in the environment.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import expected from '../../fixtures/residents-328-988.expected.json';

const PROGRAM = path.resolve('out/main/station.js');
const SHEET = path.resolve('tests/fixtures/residents-328-988.xlsx');
const PASSWORD = '邻里和睦二零二六';

type Said = { code: number; out: string; err: string };

function station(words: string[], password = PASSWORD): Promise<Said> {
  const env = { ...process.env, STATION_PASSPHRASE: password };
  return new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, ...words, '--data', data, '--json'], { env }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

const value = async (...words: string[]) => {
  const said = await station(words);
  if (said.code !== 0) throw new Error(said.err);
  return JSON.parse(said.out);
};

let folder: string;
let data: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'station-'));
  data = path.join(folder, 'station');
  expect(await value('init', '--name', '青门新区')).toMatchObject({ name: '青门新区' });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const errorsIn = (findings: { row: number; column: string; code: string; level: string }[]) =>
  findings.filter(({ level }) => level === 'error').map(({ row, column, code }) => ({ row, column, code }));

describe('the command line', { timeout: 60_000 }, () => {
  test('looks at a ledger without writing, brings it in once, and finds nothing new the second time', async () => {
    const dry = await value('import', 'residents', SHEET, '--dry-run');
    expect(await value('counts')).toMatchObject({ households: 0, residents: 0 });
    const run = await value('import', 'residents', SHEET);
    expect({ ...dry, findings: 0 }).toEqual({ ...run, findings: 0 });
    expect(run).toMatchObject({ households: 328, residents: 988, created: 988, updated: 0, unchanged: 0 });
    expect(errorsIn(run.findings)).toEqual(expected.findings);
    expect(await value('import', 'residents', SHEET)).toMatchObject({ created: 0, updated: 0, unchanged: 988 });
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
