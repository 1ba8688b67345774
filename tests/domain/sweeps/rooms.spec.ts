// A sweep over rooms: those that stand empty are asked too, and what is found at the door goes into the house ledger.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../../main/database/migrate';
import { migrations } from '../../../main/database/migrations';
import { openDatabase } from '../../../main/database/open';
import { ledgerQuestions } from '../../../shared/features/sweep-words';
import { type Desk, describe, expect, test } from '../support/desk';
import { column, fill, fourHouseholds, giveBack, only, open, read, rowsIn, sheetsOf } from './support';

const unitOne = async (desk: Desk) => {
  const [building] = await desk.ask('estate.tree', {});
  return { buildingIds: [building?.id ?? 0] };
};
const overRooms = async (desk: Desk) =>
  open(desk, { asks: 'rooms', title: '房屋空置核对', scope: await unitOne(desk), questions: ledgerQuestions('rooms') });

describe('a sweep over rooms', () => {
  test('has a line for each room once, lived in or empty, and goes out with what the house ledger says', async ({ desk }) => {
    await fourHouseholds(desk);
    const scope = await unitOne(desk);
    const flats = (await desk.ask('rooms.picture', { buildingId: scope.buildingIds[0] ?? 0 })).units.flatMap(
      ({ rooms }) => rooms,
    );
    await desk.ask('rooms.amend', { id: desk.room('1号楼', '1单元', '101'), changes: { tenure: '自住' } });
    const { id } = await overRooms(desk);
    const { rows, total } = await desk.ask('sweeps.rows', { id });
    expect(total).toBe(flats.length);
    expect(rows.filter(({ name }) => name !== null).map(({ unit, room, name }) => `${unit}${room}${name}`)).toEqual([
      ...['1单元101王秀英', '1单元102李强', '2单元101赵敏'],
    ]);
    const sheet = only(await sheetsOf(desk, id));
    const of = (room: string) => rowsIn(sheet).find((cells) => cells[column(sheet, '房号')] === room) ?? [];
    expect(of('101').slice(4, 7)).toEqual(['王秀英', '自住', 2]);
    expect(of('201').slice(4, 7)).toEqual([null, null, 0]);
  });

  test('takes an empty room from sheet and chat alike, and writes it into the house ledger', async ({ desk }) => {
    await fourHouseholds(desk);
    const let101 = { tenure: '出租' as const, letFor: '02' as const, leaseEndsOn: '2027-01-01' };
    await desk.ask('rooms.amend', { id: desk.room('1号楼', '1单元', '101'), changes: let101 });
    const { id } = await overRooms(desk);
    const sheet = only(await sheetsOf(desk, id));
    fill(sheet, '201', { 情况: '空' });
    fill(sheet, '101', { 居住方式: '自住', 情况: '已核对' });
    await giveBack(desk, id, sheet);
    await desk.ask('sweeps.takeText', { id, text: '1-1-202 没人住\n1-1-201 空置\n1-1-102 李强 自住 1人', unitId: null });
    const shown = (await desk.ask('sweeps.rows', { id, show: 'done' })).rows;
    expect(shown.map(({ room, words }) => [room, ...words])).toEqual([
      ['101', '自住', '2人'],
      ['102', '自住', '1人'],
      ['201', '空置', '0人'],
      ['202', '空置', '0人'],
    ]);
    const figures = (await desk.ask('sweeps.totals', { id })).questions[0]?.figures;
    expect(figures).toContainEqual({ words: '空置（套）', value: 2 });
    expect(await desk.ask('sweeps.accept', { id, take: 'all', verify: false })).toMatchObject({ written: 4, people: 4 });
    const house = async (room: string) => (await desk.ask('rooms.card', { id: desk.room('1号楼', '1单元', room) })).house;
    expect(await house('201')).toMatchObject({ tenure: '空置' });
    expect(await house('101')).toMatchObject({ tenure: '自住', letFor: null, leaseEndsOn: null });
  });

  test('says of those who left that they moved out: the room is still there', async ({ desk }) => {
    await fourHouseholds(desk);
    const { id } = await overRooms(desk);
    const sheet = only(await sheetsOf(desk, id));
    expect(rowsIn(sheet)[1]).toContain('情况（已核对、没联系上、原住户搬走）');
    fill(sheet, '101', { 情况: '原住户搬走' });
    const { reading } = (await read(desk, id, sheet))[0] ?? {};
    expect(reading?.read.map(({ words }) => words)).toEqual(['原住户搬走']);
    await giveBack(desk, id, sheet);
    expect((await desk.ask('sweeps.rows', { id, show: 'gone' })).rows.map(({ room }) => room)).toEqual(['101']);
    const paper = await desk.ask('sweeps.issueSummary', { id });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    expect(html).toContain('收到的都说原来的住户已搬走');
    expect(html).not.toContain('不在这里住');
  });

  test('goes out on paper to each chief as a whole: title, day, who wrote it down; an empty room is not 没人', async ({
    desk,
  }) => {
    await fourHouseholds(desk);
    const { id } = await overRooms(desk);
    const { html } = await desk.ask('papers.html', { id: (await desk.ask('sweeps.issueLists', { id, buildingId: null })).id });
    const times = (words: string) => html.split(words).length - 1;
    const units = ['1号楼1单元', '1号楼2单元'].filter((unit) => html.includes(`${unit}　没有楼栋长`)).length;
    expect(units).toBe(2);
    for (const words of ['请在2026年12月1日前交回站里', '填报人（签字）', '空着写“空置”'])
      expect(times(words), words).toBe(units);
    expect(times('没有登记')).toBe((await desk.ask('sweeps.rows', { id })).rows.filter(({ name }) => name === null).length);
    expect(html).not.toContain('写“没人”');
  });

  test('is kept by the tables: only a sweep over rooms has lines without a household', async ({ desk }) => {
    await fourHouseholds(desk);
    const { id } = await open(desk);
    await overRooms(desk);
    const copy = `insert into sweepLine select null, ${id}, unitId, roomId, null, null, null, postId, '999999999999', prefill, standing, value
      from sweepLine where householdId is null limit 1`;
    expect(() => desk.sqlite.exec(copy)).toThrow('is of a household');
    expect(() => desk.sqlite.exec(`update sweepLine set householdId = null`)).toThrow('append-only');
    expect(() => desk.sqlite.exec('delete from sweepLine')).toThrow('append-only');
    expect(desk.sqlite.pragma('foreign_key_check')).toEqual([]);
  });
});

test('sweeps, their lines and answers go on as they were when rooms can be asked', async ({ onTestFinished }) => {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-sweeps-'));
  const { sqlite, close } = openDatabase({ path: join(folder, 'station.db'), key: randomBytes(32) });
  onTestFinished(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });
  const at = migrations.findIndex(({ name }) => name.endsWith('-swept-rooms'));
  migrate(sqlite, migrations.slice(0, at));
  sqlite.exec(`
    insert into staff (id, name, role, createdAt) values (1, '李站长', 'head', '2026-01-01T00:00:00.000Z');
    insert into building values (1, '1号楼', 1);
    insert into unit values (1, 1, '1单元', 1);
    insert into room (id, unitId, number, floor, sequence) values (1, 1, '101', 1, 1);
    insert into household values (1, 1, '2026-01-01', null, null, null);
    insert into sweepTemplate values (1, '人数', '', 'people', '[]', '2026-01-01', 1, '2026-02-01', '不用了');
    insert into sweep values (1, '人数', '', 'households', '全小区', '2026-01-01', '2026-01-08', 1, '2026-01-01T00:00:00.000Z', null, null, null);
    insert into sweepQuestion values (1, 1, 0, '几口人', 'number', '人', '[]', 'residents');
    insert into sweepLine values (1, 1, 1, 1, 1, null, '王秀英', null, '123456789012', '{"1":3}', 'done', '{"1":3}');
    insert into sweepAnswer values (1, 1, null, 'answered', 'paper', '{"1":3}', '', 0, 1, '2026-01-02T00:00:00.000Z');`);
  const tables = ['sweepTemplate', 'sweep', 'sweepQuestion', 'sweepLine', 'sweepAnswer'];
  const rows = () => tables.map((table) => sqlite.prepare(`select * from ${table}`).all());
  const before = rows();
  migrate(sqlite);
  expect(rows()).toEqual(before);
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  expect(() => sqlite.exec(`update sweepLine set rowKey = '1'`)).toThrow('append-only');
  const plan = (query: string) => JSON.stringify(sqlite.prepare(`explain query plan ${query}`).all());
  expect(plan('select count(*) from sweepLine where sweepId = 1 and standing = 2')).toContain('sweepLineByStanding');
  expect(plan('select id from sweepLine where householdId = 1')).toContain('sweepLineByHousehold');
});
