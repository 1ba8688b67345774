// The call list leaves the desk, and what came of asking is kept: on the card, and for when to ask again.

import Sqlite from 'better-sqlite3-multiple-ciphers';
import { migrate } from '../../../main/database/migrate';
import { migrations } from '../../../main/database/migrations';
import { enter, lifeOf } from '../residents/people';
import { type Desk, describe, expect, TODAY, test, theHead } from '../support/desk';
import { handing } from '../support/handing';

const idOf = async (desk: Desk, name: string) =>
  (await desk.ask('entitlements.list', {})).find((one) => one.name === name)?.id ?? 0;
const listed = async (desk: Desk, name: string, show: 'toCall' | 'answered' | 'claiming') =>
  (await desk.ask('entitlements.people', { id: await idOf(desk, name), show, page: {} })).rows.map((row) => row.name);
const old = { birthOn: '1940-01-01', phone: '13800138000' };

describe('the call list on paper', () => {
  test('is numbered, masks phones, says the rule, and has room for an answer and a signature', async ({ desk }) => {
    await enter(desk, old);
    const paper = await desk.ask('entitlements.issueList', { handing, id: await idOf(desk, '高龄津贴') });
    expect(paper).toMatchObject({ number: '联系单2026-0001', kind: 'callList', title: '高龄津贴：要联系的' });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    for (const words of ['王秀英', '1号楼1单元101室', '86岁', '138****8000', '还没问过', '这次怎么说', '签字', '满80周岁'])
      expect(html).toContain(words);
    expect(html).not.toContain('13800138000');
  });

  test('has full phones where that was asked for, and the log says so', async ({ desk }) => {
    await enter(desk, old);
    const paper = await desk.ask('entitlements.issueList', { handing, id: await idOf(desk, '高龄津贴'), fullPhones: true });
    expect((await desk.ask('papers.html', { id: paper.id })).html).toContain('13800138000');
    const [entry] = (await desk.ask('audit.list', {})).entries;
    expect(entry).toMatchObject({ act: '编联系单', words: [expect.stringContaining('号码完整'), '用途：站里核对。'] });
  });

  test('wants the password, and is for the office', async ({ desk }) => {
    await enter(desk, old);
    const id = await idOf(desk, '高龄津贴');
    desk.proved = false;
    for (const name of ['entitlements.issueList', 'entitlements.saveXlsx'])
      expect(await desk.reply(name, { id })).toMatchObject({ failure: { code: 'password' } });
  });

  test('by a sealed group is made where somebody ticked it, by one of shielded families never', async ({ desk }) => {
    await enter(desk, { tags: ['备孕妇女', '计划生育特殊家庭'] });
    const id = await idOf(desk, '叶酸');
    expect(await desk.refusal('entitlements.issueList', { handing, id })).toContain('保密的类别（备孕妇女）');
    await desk.ask('entitlements.issueList', { handing, id, sealedToo: true });
    const rule = { ageFrom: null, ageTo: null, sex: null, residency: null, months: null, words: '' };
    const shielded = await desk.ask('entitlements.add', { ...rule, name: '扶助金', tags: ['计划生育特殊家庭'] });
    for (const name of ['entitlements.issueList', 'entitlements.saveXlsx'] as const)
      expect(await desk.refusal(name, { handing, id: shielded.id, sealedToo: true })).toContain('不打印也不导出');
  });

  test('goes into a file, or is not made where nobody stands on it', async ({ desk }) => {
    const id = await idOf(desk, '高龄津贴');
    expect(await desk.refusal('entitlements.saveXlsx', { handing, id })).toContain('名单上没有人');
    await enter(desk, old);
    expect(await desk.ask('entitlements.saveXlsx', { handing, id })).toEqual({
      ...{ outcome: 'saved', rows: 1 },
      path: '/out/高龄津贴_要联系的_2026-11-22.xlsx',
    });
    const [entry] = (await desk.ask('audit.list', {})).entries;
    expect(entry).toMatchObject({ act: '导出联系单', words: [expect.stringContaining('1人，号码遮住'), '用途：站里核对。'] });
  });
});

describe('what came of asking', () => {
  test('is kept: who applied is asked again after three months, who thinks it over stays on the list', async ({ desk }) => {
    const [applied, thinking] = [await enter(desk, { ...old, name: '申请甲' }), await enter(desk, { ...old, name: '想想乙' })];
    const id = await idOf(desk, '高龄津贴');
    const said = { id, on: TODAY, words: '' } as const;
    await desk.ask('entitlements.record', { ...said, personId: applied.id, outcome: 'applied', words: '材料交到社区' });
    await desk.ask('entitlements.record', { ...said, personId: thinking.id, outcome: 'thinking' });
    expect(await listed(desk, '高龄津贴', 'toCall')).toEqual(['想想乙']);
    expect(await listed(desk, '高龄津贴', 'answered')).toEqual(['申请甲']);
    desk.now = '2027-02-22T08:00:00.000Z';
    expect(await listed(desk, '高龄津贴', 'toCall')).toEqual(['申请甲', '想想乙']);
    await desk.ask('entitlements.record', { ...said, personId: applied.id, outcome: 'claimed' });
    expect(await listed(desk, '高龄津贴', 'claiming')).toEqual(['申请甲']);
  });

  test('stands on the card beside what may be claimed, what is claimed and until when', async ({ desk }) => {
    const person = await enter(desk, old);
    const id = await idOf(desk, '高龄津贴');
    const told = () => desk.ask('entitlements.ofPerson', { personId: person.id });
    expect(await told()).toMatchObject({ unclaimed: [{ name: '高龄津贴', last: null }], claims: [] });
    const said = { id, personId: person.id, on: TODAY } as const;
    await desk.ask('entitlements.record', { ...said, outcome: 'unreached', words: '没人接' });
    expect((await told()).unclaimed).toMatchObject([{ last: { outcome: 'unreached', words: '没人接', by: '李站长' } }]);
    await desk.ask('entitlements.record', { ...said, outcome: 'claimed', words: '' });
    const [claim] = (await told()).claims;
    expect(await told()).toMatchObject({
      unclaimed: [],
      claims: [{ entitlement: '高龄津贴', from: TODAY, to: '2027-11-21', holds: true, endReason: null }],
    });
    await desk.ask('entitlements.endClaim', { claimId: claim?.id ?? 0, on: TODAY, reason: '登记有误' });
    expect(await told()).toMatchObject({ unclaimed: [{ name: '高龄津贴' }], claims: [{ holds: false, endReason: '登记有误' }] });
    const page = await desk.ask('timeline.of', { subject: 'person', id: person.id, kinds: ['groups'], most: 100 });
    expect(page.lines).toHaveLength(3);
    expect(await lifeOf(desk, person.id)).toHaveLength(4);
  });

  test('is not written down for an entitlement that is used no more', async ({ desk }) => {
    const person = await enter(desk, old);
    const id = await idOf(desk, '高龄津贴');
    await desk.ask('entitlements.end', { id, reason: '政策停了' });
    expect((await desk.ask('entitlements.list', {})).find((one) => one.id === id)).toMatchObject({ endReason: '政策停了' });
    expect(await desk.ask('entitlements.ofPerson', { personId: person.id })).toEqual({ unclaimed: [], claims: [] });
    const said = { id, personId: person.id, on: TODAY, outcome: 'declined', words: '' } as const;
    expect(await desk.refusal('entitlements.record', said)).toBe('“高龄津贴”已于2026年11月22日停用。');
  });

  test('is for those who enter, not for those who only look', async ({ desk }) => {
    const { id } = await enter(desk, old);
    desk.session = { ...theHead, role: 'viewer' };
    expect(await desk.refusal('entitlements.ofPerson', { personId: id })).toContain('不在权限内');
  });
});

test('answers written down before there were more of them stay as they were', () => {
  const sqlite = new Sqlite(':memory:');
  migrate(sqlite, migrations.slice(0, 11));
  sqlite.exec(`insert into staff (id, name, role, createdAt) values (1, '李站长', 'head', '2026-01-01T00:00:00.000Z');
    insert into person (id, name) values (7, '王秀英');
    insert into screeningCall values (3, 7, 2, '2026-05-01', 'declined', '以后再说', 1, '2026-05-01T08:00:00.000Z');
    insert into careContact values (4, 7, '2026-05-02', 'visit', '', 1, '2026-05-02T08:00:00.000Z');`);
  migrate(sqlite);
  expect(sqlite.prepare('select * from screeningCall').all()).toEqual([
    {
      ...{ id: 3, personId: 7, entitlementId: 2, heldOn: '2026-05-01', outcome: 'declined', words: '以后再说' },
      ...{ staffId: 1, at: '2026-05-01T08:00:00.000Z' },
    },
  ]);
  expect(sqlite.prepare('select id, endedOn, endReason from careContact').get()).toEqual({
    id: 4,
    endedOn: null,
    endReason: null,
  });
  sqlite.close();
});
