// What chiefs did, booked under the seven roles or the six duties.
import { quarrel } from '../agreements/quarrel';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';
import { appoint, byAccount, chiefId, counted, lightOut, month } from './support';

const mediate = async (desk: Desk, mediators: string) => {
  const id = await quarrel(desk, { name: '周建平', phone: '13800001112' });
  const at = { heldOn: TODAY, way: 'meeting' as const, meetingId: null, place: '工作站', mediators, present: '双方' };
  await desk.ask('agreements.attempt', { ...at, id, words: '说和', outcome: 'continues' });
};

describe('acts of a chief', () => {
  test('count by the account that did them, each once a day', async ({ desk }) => {
    await appoint(desk, null, '王建国');
    await byAccount(desk, '王建国', async () => {
      const { id } = await lightOut(desk);
      await desk.ask('orders.note', { id, words: '看过了' });
      await desk.ask('orders.note', { id, words: '物业明天来' });
    });
    expect(await counted(desk, '王建国')).toEqual({ 信息员: 1, 服务员: 1 });
    const items = await desk.ask('duties.items', { month, chiefId: await chiefId(desk, '王建国') });
    expect(items.map(({ kindName, role }) => `${kindName} ${role}`)).toEqual(['登记诉求 信息员', '办理诉求 服务员']);
    expect(items[0]).toMatchObject({ day: TODAY, to: '/orders/1', words: expect.stringContaining('诉求2026-0001') });
  });

  test('count by name where only a name is written, and for neither of two of one name', async ({ desk }) => {
    await appoint(desk, '1单元', '王建国');
    await desk.ask('tasks.add', { title: '清理楼道', owner: '王建国', unit: '', dueOn: null });
    await desk.ask('tasks.done', { id: 1, result: '清完了' });
    expect(await counted(desk, '王建国')).toEqual({ 服务员: 1 });
    await appoint(desk, '2单元', '王建国', '2026-10-01', { another: true });
    expect((await desk.ask('duties.month', { month })).shared).toEqual(['王建国']);
    expect((await desk.ask('duties.month', { month })).rows.map(({ total }) => total)).toEqual([0, 0]);
  });

  test('count an errand on the day it was done, for the post that ran it', async ({ desk }) => {
    await appoint(desk, '1单元', '王建国');
    const [{ id: post } = { id: 0 }] = await desk.db.selectFrom('post').select('id').execute();
    const agent = { kind: 'chief' as const, id: post };
    const { id } = await desk.ask('errands.add', { who: { name: '周桂香' }, title: '代取药', agent });
    expect(await counted(desk, '王建国')).toEqual({});
    await desk.ask('errands.begin', { id });
    await desk.ask('errands.finish', { id, result: '药送到了' });
    expect(await counted(desk, '王建国')).toEqual({ 服务员: 1 });
    const [item] = await desk.ask('duties.items', { month, chiefId: await chiefId(desk, '王建国') });
    expect(item).toMatchObject({ kindName: '代办', to: `/errands/${id}`, words: expect.not.stringContaining('周桂香') });
  });

  test('do not count on days without a post', async ({ desk }) => {
    await appoint(desk, '1单元', '王建国');
    await byAccount(desk, '王建国', () => lightOut(desk));
    const [{ id } = { id: 0 }] = await desk.db.selectFrom('post').select('id').execute();
    await desk.ask('chiefs.end', { id, on: TODAY, reason: '搬迁' });
    expect((await desk.ask('duties.month', { month })).rows).toMatchObject([{ name: '王建国', days: 21, total: 0 }]);
  });

  test('go where the station says, in either set', async ({ desk }) => {
    await appoint(desk, null, '王建国');
    await byAccount(desk, '王建国', () => lightOut(desk));
    await desk.ask('duties.book', { kind: 'order', seven: 'watch', six: 'opinions' });
    expect(await counted(desk, '王建国')).toEqual({ 监督员: 1 });
    await desk.ask('duties.setScheme', { scheme: 'six' });
    expect(await counted(desk, '王建国')).toEqual({ 民情收集: 1 });
    expect(await desk.refusal('duties.setScheme', { scheme: 'six' })).toBe('现在就是按六项职责记的。');
  });

  test('of a month to come cannot be asked for', async ({ desk }) => {
    expect(await desk.refusal('duties.month', { month: '2026-12' })).toContain('还没有开始');
  });
});

describe('the month sheet', () => {
  test('prints what stands behind each count, and is kept as it was', async ({ desk }) => {
    await appoint(desk, null, '王建国');
    await byAccount(desk, '王建国', () => lightOut(desk));
    const paper = await desk.ask('duties.issueMonth', { month });
    expect(paper).toMatchObject({ number: '工作表2026-0001', kind: 'chiefMonth' });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    for (const words of ['王建国', '1号楼整栋', '信息员', '诉求2026-0001', '只数任职期间的事']) expect(html).toContain(words);
    await desk.ask('orders.note', { id: 1, words: '后来的事' });
    expect((await desk.ask('papers.html', { id: paper.id })).html).toBe(html);
  });

  test('goes out as a workbook with the acts on a sheet of their own', async ({ desk }) => {
    await appoint(desk, null, '王建国');
    desk.platform.chosen.save = '/out/month.xlsx';
    expect(await desk.ask('duties.saveXlsx', { month })).toMatchObject({ outcome: 'saved', rows: 1 });
    expect(desk.platform.files.get('/out/month.xlsx')?.length).toBeGreaterThan(1000);
  });
});

describe('the half-year', () => {
  const half = '2026-H2';

  test('is facts and a comment without a score, and stands once it was issued', async ({ desk }) => {
    await appoint(desk, null, '王建国');
    await byAccount(desk, '王建国', () => lightOut(desk));
    const id = await chiefId(desk, '王建国');
    expect(await desk.refusal('duties.issueEvaluation', { period: half, chiefId: id })).toContain('还没有写评语');
    await desk.ask('duties.comment', { period: half, chiefId: id, comment: '有事就到。', proposal: 'committee' });
    const paper = await desk.ask('duties.issueEvaluation', { period: half, chiefId: id });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    for (const words of ['有事就到。', '推荐进业委会', '完成率']) expect(html).toContain(words);
    expect(html).not.toMatch(/总分|得分|名次/);
    await lightOut(desk);
    expect((await desk.ask('duties.halfYear', { period: half })).rows).toMatchObject([
      { orders: { taken: 1, due: 0 }, paper: { number: paper.number } },
    ]);
    expect(await desk.refusal('duties.comment', { period: half, chiefId: id, comment: '改' })).toContain('内容不再改');
    await desk.ask('duties.withdrawEvaluation', { period: half, chiefId: id, reason: '写错了人' });
    await desk.ask('duties.comment', { period: half, chiefId: id, comment: '重写。', proposal: null });
    expect((await desk.ask('duties.halfYear', { period: half })).rows[0]).toMatchObject({
      comment: '重写。',
      orders: { taken: 2 },
    });
  });
});

test('whoever tried to settle a quarrel is named among the mediators', async ({ desk }) => {
  await appoint(desk, null, '王建国');
  await mediate(desk, '李站长、王建国');
  expect(await counted(desk, '王建国')).toEqual({ 调解员: 1 });
});
