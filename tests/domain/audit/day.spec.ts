// B.8: a day of fifty events. The exported log alone tells of each who, when, what, to whom, and what was before and after.

import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import excel from 'exceljs';
import { describe, expect, PASSWORD, test } from '../backups/station';
import { handing } from '../support/handing';
import { sheetOf, wang } from '../support/sheet';
import { Day, type Event, FIRST } from './day';

const TODAY = '2026-11-22';

/** The head opens the house: accounts, settings, the second place of the backups. */
async function opening(day: Day) {
  const { pc } = day;
  await pc.found();
  day.wrote('建立工作站', '李站长', '站长');
  day.wrote('登录', '李站长', '');
  const account = (name: string, role: string, tells: string, buildingIds: number[] = []) =>
    day.does('开账号', name, tells, 'staff.add', { name, role, buildingIds, password: FIRST });
  const [deputy, viewer] = [await account('陈副站', 'deputy', '副站长'), await account('周看看', 'viewer', '查阅')];
  const auditor = await account('钱审计', 'auditor', '审计');
  const [building] = await pc.ask<{ id: number }[]>('estate.tree');
  await account('吴楼长', 'chief', '负责1号楼', [building?.id ?? 0]);
  const station = await pc.ask<object>('station.get');
  await day.does('改本站资料', '本站资料', '9999', 'station.amend', { ...station, phone: '029-86009999' });
  await day.does('改锁屏时间', '锁屏设置', '没人动10分钟后锁屏，改为15分钟', 'safety.setIdle', { idleMinutes: 15 });
  const post = { buildingId: building?.id, unitId: null, name: '陈磊博', phone: null, on: TODAY };
  await day.does('指定楼栋长', '1号楼楼栋长', '陈磊博', 'chiefs.appoint', post);
  const stick = path.join(pc.data, 'stick');
  mkdirSync(stick);
  pc.platform.chosen.folder = stick;
  await day.does('改备份的第二个位置', '锁屏设置', stick, 'gate.secondFolder', { act: 'choose' });
  await day.does('备份', '备份', '.doorstep', 'gate.backUp');
  return { deputy: deputy.id, viewer: viewer.id, auditor: auditor.id };
}

async function roomIds({ pc }: Day): Promise<(number: string) => number> {
  const [building] = await pc.ask<{ units: { id: number }[] }[]>('estate.tree');
  const rooms = await pc.ask<{ id: number; number: string }[]>('estate.rooms', { unitId: building?.units[0]?.id });
  return (number) => rooms.find((room) => room.number === number)?.id ?? 0;
}

/** The deputy's morning: people come, move, leave; numbers are looked at. Returns the one who stays. */
async function atTheCounter(day: Day): Promise<number> {
  const room = await roomIds(day);
  const register = (name: string, at: string, phone: string) =>
    day.does('登记', name, `登记在1号楼1单元${at}`, 'residents.register', {
      ...{ name, phone, to: { roomId: room(at) }, relation: '02', residency: '户籍', on: TODAY },
    });
  const [{ id: wangId }, { id: li }] = [await register('王秀英', '102', '13800005678'), await register('李大明', '201', '')];
  const [{ id: zhao }, { id: sun }] = [await register('赵小兰', '202', ''), await register('孙长安', '301', '')];
  const phone = { id: wangId, changes: { phone: '13900000000' } };
  await day.does('更正', '王秀英', '联系电话：138****5678 → 139****0000', 'residents.amend', phone);
  const tag = { id: sun, tag: '独居老人', on: TODAY };
  await day.does('特殊群体', '孙长安', '登记为独居老人', 'residents.tag', tag);
  const to = { id: wangId, to: { roomId: room('302') }, relation: '02', on: TODAY };
  await day.does('换住房', '王秀英', '从1号楼1单元102室搬到1号楼1单元302室', 'residents.moveRoom', to);
  await day.does('迁出', '李大明', '原因：搬走', 'residents.moveOut', { id: li, on: TODAY, reason: '搬走' });
  await day.does('登记死亡', '赵小兰', '2026年11月22日去世', 'residents.recordDeath', { id: zhao, on: TODAY });
  const { householdId: id } = await day.pc.ask<{ householdId: number }>('residents.card', { id: sun });
  await day.does('核对住户', '1号楼1单元301一户', '上门核对过', 'households.verify', { id });
  const why = { id: wangId, field: 'phone', reason: '上门前打电话' };
  await day.does('查看', '王秀英', '看了完整的联系电话，原因：上门前打电话', 'residents.reveal', why);
  return wangId;
}

/** What leaves the desk and what comes in: papers, sheets, files. */
async function outAndIn(day: Day): Promise<void> {
  const { pc } = day;
  const { id } = await day.does('编联系卡', '联系卡2026-0001', '编号联系卡2026-0001', 'papers.issueContactCards', {
    unitIds: null,
  });
  await day.does('打印', '联系卡2026-0001', '打印', 'papers.print', { id, printer: 'test', copies: 1 });
  await day.does('导出上报汇总', '上报汇总', '2026年11月的汇总', 'summary.saveXlsx', { period: '2026-11' });
  const street = { receiver: '辛家庙街道', contact: '民政办赵干事', purpose: '街道要', basis: 'duty' };
  const list = { source: { filter: {} }, columns: ['phone'], numbers: 'full', handing: { to: 'other', ...street } };
  await day.does(
    '导出名单',
    '居民名单',
    '给辛家庙街道（民政办赵干事），用途：街道要，依据：法律、法规规定要提供',
    'queries.saveXlsx',
    list,
  );
  pc.platform.workbook = sheetOf(wang);
  pc.platform.chosen.open = '/in/台账.xlsx';
  const { preview } = await pc.ask<{ preview: { draft: string; mapping: object } }>('imports.open');
  const { draft, mapping } = preview;
  const confirmed = await day.does<{ run: { id: number } }>('导入', '台账.xlsx', '新登记1人', 'imports.confirm', {
    draft,
    mapping,
  });
  await day.does('撤销导入', '台账.xlsx', '撤销了台账.xlsx的导入', 'imports.undo', { id: confirmed.run.id });
  await day.does('导出台账', '', '存为', 'imports.exportLedger', { layout: null, handing });
}

/** Two who may not: one who only looks, one who only checks the log. */
async function lookingOn(day: Day, id: number, { viewer, auditor }: { viewer: number; auditor: number }): Promise<void> {
  await day.comesFirst('周看看', viewer);
  await day.isRefused('更正', 'residents.amend', { id, changes: { note: '我来改' } });
  await day.isRefused('备份', 'gate.backUp', {});
  await day.isRefused('再输一次密码', 'gate.confirm', { password: '猜一个' });
  await day.comesFirst('钱审计', auditor);
  await day.does('校验', '', '一条不少、没有被改过', 'audit.verify');
}

/** The head closes the house. */
async function closing(day: Day, personId: number, viewer: number): Promise<void> {
  const asked = { kind: 'access', personId, asker: '王秀英', words: '想看登记了什么', on: TODAY };
  const { id } = await day.does('隐私申请', '王秀英', '提出查阅、复制的申请', 'privacy.receive', asked);
  const why = { id: personId, reason: '本人要求查阅' };
  await day.does('个人档案', '王秀英', '原因：本人要求查阅', 'privacy.issueFile', why);
  await day.does('隐私申请', '王秀英', '查阅、复制的申请：已办', 'privacy.close', { id, outcome: 'done', answer: '给看了' });
  const role = { id: viewer, name: '周看看', role: 'frontDesk' };
  await day.does('改账号', '周看看', '角色：查阅 / 角色：前台', 'staff.amend', role);
  await day.does('停用账号', '周看看', '停用周看看，原因：离开', 'staff.end', { id: viewer, reason: '离开' });
  await day.does('还原演练', '', '通过，用了', 'gate.drill');
}

type Line = Event & { number: number; fields: string };

/** The lines of the exported log, the oldest first. */
async function exported({ pc }: Day): Promise<Line[]> {
  await pc.ask('gate.confirm', { password: PASSWORD });
  await pc.ask('audit.saveXlsx', { from: TODAY });
  const bytes = pc.platform.files.get(`/out/审计记录_${TODAY}.xlsx`);
  const book = new excel.Workbook();
  await book.xlsx.load(bytes as never);
  const lines: Line[] = [];
  book.worksheets[0]?.eachRow((row) => {
    const cells = Array.from(row.values as unknown[], (cell) => String(cell ?? ''));
    const [, number, at = '', who = '', , act = '', whom = '', words = '', before = '', after = '', result = ''] = cells;
    const fields = `${before}\n${after}`;
    if (Number(number) > 0)
      lines.push({ number: Number(number), at, who, act, whom, result, fields, tells: `${words}\n${before} / ${after}` });
  });
  return lines.sort((one, other) => one.number - other.number);
}

const isToldBy = (event: Event) => (line: Line) =>
  (['who', 'at', 'act', 'result'] as const).every((name) => line[name] === event[name]) &&
  line.whom.includes(event.whom) &&
  line.tells.includes(event.tells);

describe('a day of fifty events', () => {
  test('is told by the exported log alone: who, when, what, to whom, before and after, of fifty out of fifty', async ({ pc }) => {
    const day = new Day(pc);
    const accounts = await opening(day);
    await day.comesFirst('陈副站', accounts.deputy, ['猜错一次']);
    const stays = await atTheCounter(day);
    await outAndIn(day);
    await lookingOn(day, stays, accounts);
    await day.sitsDown('李站长', 1, PASSWORD);
    await closing(day, stays, accounts.viewer);
    const lines = await exported(day);
    expect(day.events).toHaveLength(50);
    expect(day.events.filter((event) => !lines.some(isToldBy(event)))).toEqual([]);
    // Each by a line of its own, in the order in which it happened.
    const numbers = day.events.map((event) => lines.find(isToldBy(event))?.number ?? 0);
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
    // A file that is found somewhere can be told: the log has the digest of each that went out.
    const files = [...pc.platform.files].filter(([name]) => !name.includes('审计记录'));
    const digests = files.map(([, bytes]) => createHash('sha256').update(bytes).digest('hex'));
    expect(digests).toHaveLength(3);
    expect(digests.filter((digest) => !lines.some(({ fields }) => fields.includes(digest)))).toEqual([]);
    // Fields have names a person reads, and no number of anybody stands there in full.
    expect(lines.flatMap(({ fields }) => fields.match(/^[a-zA-Z]+：/gm) ?? [])).toEqual([]);
    expect(JSON.stringify(lines)).not.toMatch(/1[39]\d{9}|\d{17}[\dX]/);
  });
});
