// What is put up on a wall names nobody in full and no minor at all; what a volunteer signs adds up; the sheet has our headings.

import { randomUUID } from 'node:crypto';
import excel from 'exceljs';
import { transfer } from '../../../main/features/points/queries';
import { gift, redeem } from '../gifts/support';
import { type Desk, describe, expect, test } from '../support/desk';
import { handing } from '../support/handing';
import { activity, volunteer, write } from '../support/volunteers';
import { hoursOf, htmlOf } from './support';

const year = { from: '2026-01-01', to: '2026-11-22' };

/** Three volunteers of a team, one of them a child. */
function team(desk: Desk): { ids: number[]; teamId: number } {
  const row = desk.sqlite
    .prepare("insert into team (name, category, words, startedOn) values ('小蜜蜂', 'green', '', '2026-01-01')")
    .run();
  const teamId = Number(row.lastInsertRowid);
  const ids = ['王秀英', '李明', '赵小童'].map((name) => volunteer(desk, name));
  for (const id of ids)
    desk.sqlite
      .prepare("insert into teamMember (teamId, volunteerId, leads, startedOn) values (?, ?, 0, '2026-01-01')")
      .run(teamId, id);
  desk.sqlite.prepare("update volunteer set birthOn = '2012-05-01' where id = ?").run(ids[2]);
  return { ids, teamId };
}

const give = (desk: Desk, volunteerId: number, points: number) =>
  write(desk, (powers) =>
    transfer(powers, {
      id: `grant-${randomUUID()}`,
      from: 'adjusted',
      to: { volunteerId },
      points,
      code: 'adjusted',
      words: '补记',
    }),
  );

describe('a list for the wall', () => {
  test('ranks by approved service, masks names and leaves children out', async ({ desk }) => {
    const { ids, teamId } = team(desk);
    const [first = 0, second = 0, child = 0] = ids;
    const other = volunteer(desk, '外队人');
    for (const [volunteerId, minutes] of [
      [first, 90],
      [second, 150],
      [child, 60],
      [other, 600],
    ] as const)
      hoursOf(desk, { volunteerId, on: '2026-03-05', minutes });
    hoursOf(desk, { volunteerId: first, on: '2026-03-06', minutes: 60 });
    hoursOf(desk, { volunteerId: first, on: '2026-03-07', minutes: 600, state: 'pending' });
    const paper = await desk.ask('certificates.issueRanking', { ...year, teamId });
    expect(paper).toMatchObject({ number: '时长榜2026-0001', title: '小蜜蜂志愿服务时长榜', kind: 'volunteerRanking' });
    const html = await htmlOf(desk, paper.id);
    expect(html).toMatch(/第1<.*王\*英.*第1<.*李\*/s);
    for (const words of ['2小时30分', '另有未成年志愿者1人，共1小时，不列名', '只列审核通过的服务时长'])
      expect(html).toContain(words);
    for (const name of ['王秀英', '李明', '赵小童', '赵*童', '外']) expect(html).not.toContain(name);
    const all = await htmlOf(desk, (await desk.ask('certificates.issueRanking', { ...year, teamId: null })).id);
    expect(all).toMatch(/第1<.*外\*人.*第2</s);
    expect(await desk.refusal('certificates.issueRanking', { from: '2025-01-01', to: '2025-12-31', teamId })).toContain(
      '没有审核通过',
    );
  });

  test('of a quarter shows hours, points and what was spent, less what was given back', async ({ desk }) => {
    const { ids } = team(desk);
    const [first = 0, second = 0] = ids;
    hoursOf(desk, { volunteerId: first, on: '2026-10-01', minutes: 90 });
    hoursOf(desk, { volunteerId: first, on: '2026-09-30', minutes: 600 });
    await give(desk, second, 100);
    const what = await gift(desk);
    await redeem(desk, second, what, 2);
    const { id } = await redeem(desk, second, what);
    await desk.ask('gifts.undo', { id, reason: '没有领' });
    const paper = await desk.ask('certificates.issueNotice', { year: 2026, quarter: 4 });
    expect(paper).toMatchObject({ number: '公示2026-0001', title: '志愿服务和积分公示' });
    const html = (await htmlOf(desk, paper.id)).replaceAll('&#x27;', "'");
    expect(html).toMatch(/王\*英<\/td><td[^>]*>小蜜蜂<\/td><td[^>]*>1小时30分<\/td><td[^>]*>0<\/td><td[^>]*>0</);
    expect(html).toMatch(/李\*<\/td><td[^>]*>小蜜蜂<\/td><td[^>]*>0分钟<\/td><td[^>]*>0<\/td><td[^>]*>60</);
    for (const words of ['2026年第4季度（2026年10月1日至2026年11月22日）', '请在2026年11月29日前', '不兑换现金'])
      expect(html).toContain(words);
    for (const name of ['王秀英', '李明']) expect(html).not.toContain(name);
    expect(await desk.refusal('certificates.issueNotice', { year: 2027, quarter: 1 })).toContain('还没有开始');
  });
});

describe('a statement', () => {
  test('lists hours and points of one volunteer, and what waits', async ({ desk }) => {
    const volunteerId = volunteer(desk, '王芳');
    hoursOf(desk, { volunteerId, on: '2026-03-05', minutes: 120, activityId: activity(desk, { heldOn: '2026-03-05' }) });
    hoursOf(desk, { volunteerId, on: '2026-03-08', minutes: 30, source: 'hand' });
    hoursOf(desk, { volunteerId, on: '2026-03-09', minutes: 45, state: 'pending' });
    await give(desk, volunteerId, 100);
    await redeem(desk, volunteerId, await gift(desk));
    const paper = await desk.ask('certificates.issueStatement', { ...year, volunteerId });
    const html = await htmlOf(desk, paper.id);
    const wanted = [
      '王芳',
      '清扫楼道',
      '共2次，2小时30分：计时2小时，补登30分钟',
      '还有45分钟待审核',
      '+100',
      '-30',
      '兑换2026-0001 洗衣液×1',
    ];
    for (const words of [...wanted, '期初0分，期末70分', '本人核对无误（签字）']) expect(html).toContain(words);
    desk.proved = false;
    expect(await desk.reply('papers.html', { id: paper.id })).toMatchObject({ failure: { code: 'password' } });
  });
});

describe('the record of an activity', () => {
  test('keeps 次 and 人次 apart and lists who came', async ({ desk }) => {
    const held = activity(desk, { heldOn: '2026-03-05' });
    const people = ['王芳', '李明'].map((name) => volunteer(desk, name));
    expect(await desk.refusal('certificates.issueActivity', { activityId: held })).toContain('还没有审核通过的时长');
    for (const volunteerId of people) hoursOf(desk, { volunteerId, on: '2026-03-05', minutes: 90, activityId: held });
    const paper = await desk.ask('certificates.issueActivity', { activityId: held });
    const html = await htmlOf(desk, paper.id);
    for (const words of ['清扫楼道', '1次，2人次', '共3小时（不含路上的时间）', '王芳', '李明', '09:00至10:30', '服务质量评价'])
      expect(html).toContain(words);
  });
});

describe('the slip of a redemption', () => {
  test('is one sheet in two halves, the same however often it is asked for, and none of what was given back', async ({
    desk,
  }) => {
    const volunteerId = volunteer(desk, '王芳');
    await give(desk, volunteerId, 100);
    const { id } = await redeem(desk, volunteerId, await gift(desk), 2);
    const paper = await desk.ask('gifts.issueSlip', { id });
    expect(paper).toMatchObject({ number: '兑换2026-0001', kind: 'redemptionSlip', sheets: 1 });
    expect(await desk.ask('gifts.issueSlip', { id })).toEqual(paper);
    const html = await htmlOf(desk, paper.id);
    for (const words of ['王芳', '10001', '洗衣液　2 份', '60 分　兑换后还有 40 分', '站里存', '志愿者留', '不兑换现金'])
      expect(html).toContain(words);
    expect(html.match(/领取人（签字）/g)).toHaveLength(2);
    const second = await redeem(desk, volunteerId, 1);
    await desk.ask('gifts.undo', { id: second.id, reason: '没有领' });
    expect(await desk.refusal('gifts.issueSlip', { id: second.id })).toContain('已经退回');
  });
});

describe('the sheet for the national system', () => {
  test('has the headings of the station, numbers in full, and approved service alone', async ({ desk }) => {
    const volunteerId = volunteer(desk, '王芳');
    desk.sqlite.prepare("update volunteer set idNumber = '11010519491231002X' where id = ?").run(volunteerId);
    hoursOf(desk, { volunteerId, on: '2026-03-05', minutes: 100 });
    hoursOf(desk, { volunteerId, on: '2026-03-06', minutes: 60, countsAs: 'training' });
    hoursOf(desk, { volunteerId, on: '2026-03-07', minutes: 60, state: 'pending' });
    const headings = [
      { heading: '志愿者姓名', field: 'name' },
      { heading: '身份证号', field: 'idNumber' },
      { heading: '时长', field: 'hours' },
      { heading: '备注', field: 'empty' },
    ] as const;
    expect(await desk.ask('certificates.setHeadings', { headings: [...headings] })).toEqual(headings);
    expect(await desk.ask('certificates.headings', {})).toEqual(headings);
    const twice = [headings[0], headings[0]];
    expect(await desk.refusal('certificates.setHeadings', { headings: twice })).toContain('写了两次');
    expect(await desk.ask('certificates.saveNational', { ...year, handing })).toEqual({
      ...{ outcome: 'saved', path: '/out/志愿服务记录_2026-01-01至2026-11-22.xlsx', rows: 1 },
    });
    const [bytes] = [...desk.platform.files.values()];
    const book = new excel.Workbook();
    await book.xlsx.load(bytes?.slice().buffer as ArrayBuffer);
    const cells = (row: number) => [1, 2, 3, 4].map((column) => book.worksheets[0]?.getCell(row, column).value);
    expect([cells(1), cells(2)]).toEqual([
      ['志愿者姓名', '身份证号', '时长', '备注'],
      ['王芳', '11010519491231002X', 1.67, null],
    ]);
    expect((await desk.ask('audit.list', {})).entries[0]).toMatchObject({
      act: '导出补录表',
      words: [expect.stringContaining('1条'), '用途：站里核对。'],
    });
  });
});
