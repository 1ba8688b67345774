import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readWorkbook } from '../../../main/sheets/read';
import { enter, idNumber } from '../residents/people';
import { describe, expect, test } from '../support/desk';
import { joining } from './helpers';
import { cells, open } from './sheets';

describe('the workbook of 107 volunteers', () => {
  test('is read whole, shown, and written in one go with its five teams', async ({ desk }) => {
    const { id: personId } = await enter(desk, { name: '武倩', idNumber: '610113197103181629' });
    const preview = await open(desk);
    expect(preview.counts).toEqual({ rows: 107, added: 107, linked: 1, known: 0, leftOut: 0, newTeams: 5 });
    expect(preview.findings.filter(({ level }) => level === 'wrong')).toEqual([]);
    expect((await desk.ask('volunteers.list', { filter: {}, page: {} })).total).toBe(0);
    const done = await desk.ask('volunteers.importSheet', { draft: preview.draft });
    expect(done).toMatchObject({ added: 107, linked: 1, teams: 5, undoneAt: null });
    const page = await desk.ask('volunteers.list', { filter: {}, page: { size: 200 } });
    expect(page.total).toBe(107);
    expect(page.rows[0]).toMatchObject({ number: '10001', name: '武倩', personId, teams: ['巾帼妈妈'], skills: ['医护'] });
    expect(page.rows[1]).toMatchObject({ name: '王涛华', personId: null, place: '1号楼1单元102', joinedOn: '2022-09-15' });
    const teams = await desk.ask('teams.list', {});
    expect(teams.reduce((sum, { members }) => sum + members, 0)).toBe(107);
    expect((await open(desk)).counts).toMatchObject({ added: 0, known: 107 });
  });
});

describe('a line', () => {
  test('means a resident by ID number, else by name and phone, else somebody with own fields', async ({ desk }) => {
    const id = idNumber('19600101', '112');
    const byId = await enter(desk, { name: '甲一', idNumber: id });
    const byPhone = await enter(desk, { name: '乙二', phone: '13912345678' });
    const preview = await open(desk, [
      `甲一|女|${id}|||书法|2024-05-01`,
      '乙二|男||13912345678|小蜜蜂||',
      '丙三|女||13700001111|||',
    ]);
    expect(preview.counts).toMatchObject({ added: 3, linked: 2 });
    await desk.ask('volunteers.importSheet', { draft: preview.draft });
    const { rows } = await desk.ask('volunteers.list', { filter: {}, page: {} });
    expect(rows.map(({ personId }) => personId)).toEqual([byId.id, byPhone.id, null]);
  });

  test('that cannot be right is left out or told, and never guessed', async ({ desk }) => {
    const id = idNumber('19600101', '112');
    await enter(desk, { name: '甲一', idNumber: id });
    const dead = await enter(desk, { name: '已故', idNumber: idNumber('19500101', '113') });
    await desk.ask('residents.recordDeath', { id: dead.id, on: '2026-10-01' });
    const preview = await open(desk, [
      `不是甲一|女|${id}||||`,
      `已故|男|${idNumber('19500101', '113')}||||`,
      '丁四|男|610112196001011110|1380013||医护|2030-01-01',
      '丁五|男||13700002222|||',
      '丁五|男||13700002222|||',
      '|男||13700003333|||',
    ]);
    expect(preview.counts).toMatchObject({ rows: 5, added: 2, leftOut: 4 });
    const wrong = preview.findings.filter(({ level }) => level === 'wrong').map(({ row, words }) => `${row} ${words}`);
    expect(wrong).toEqual([
      '2 台账里这个身份证号是甲一，这一行没有收。请对照证件看是谁。',
      '3 台账里登记了去世，这一行没有收。',
      '4 身份证号不对，这一格没有收。请对照证件补登。',
      '4 手机号码不对，这一格没有收。',
      '6 和第5行是同一个人，这一行没有收。',
      '7 没有姓名，这一行没有收。',
    ]);
    expect(preview.findings.some(({ row, words }) => row === 4 && words.includes('按今天登记'))).toBe(true);
  });

  test('is told in a workbook too, line by line, to work through beside the sheet', async ({ desk }) => {
    const preview = await open(desk, ['丁四|男||1380013|||', '|男||13700003333|||']);
    desk.platform.chosen.save = '/tmp/志愿者_核对清单.xlsx';
    const saved = await desk.ask('volunteers.saveFindings', { draft: preview.draft });
    expect(saved).toEqual({ outcome: 'saved', path: '/tmp/志愿者_核对清单.xlsx' });
    const file = join(mkdtempSync(join(tmpdir(), 'findings-')), 'findings.xlsx');
    writeFileSync(file, desk.platform.files.get('/tmp/志愿者_核对清单.xlsx') ?? '');
    const rows = (await readWorkbook(file)).sheets[0]?.rows.map((row) => [...row].slice(0, 4).join('|')) ?? [];
    rmSync(dirname(file), { recursive: true });
    expect(rows).toContain('2|丁四|需要核对|手机号码不对，这一格没有收。');
    expect(rows.filter((row) => /^[0-9]/.test(row))).toHaveLength(preview.findings.length);
    expect(await desk.refusal('volunteers.saveFindings', { draft: 'another' })).toContain('请重新选择文件');
  });

  test('of somebody who is a volunteer already changes nothing', async ({ desk }) => {
    const { id: personId } = await enter(desk, { name: '甲一', phone: '13912345678' });
    await joining(desk, { personId });
    const preview = await open(desk, ['甲一|女||13912345678|小蜜蜂||']);
    expect(preview.counts).toMatchObject({ added: 0, known: 1 });
    expect(await desk.refusal('volunteers.importSheet', { draft: preview.draft })).toContain('没有要新登记');
  });

  test('is nowhere in a sheet of something else, and that is said', async ({ desk }) => {
    desk.platform.chosen.open = '/tmp/other.xlsx';
    desk.platform.workbook = { sheets: [{ name: '菜单', rows: cells(['菜名|价格', '面条|12']) } as never] };
    expect(await desk.refusal('volunteers.openSheet', {})).toContain('没有认出志愿者');
  });
});
