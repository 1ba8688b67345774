// Who sees which requests, in which order.
import { narrow } from '../../../main/database/scope';
import { describe, expect, test, theHead } from '../support/desk';
import { finish, light, takeDown } from './orders';

describe('a building chief', () => {
  test('sees and enters what is of the own buildings, and nothing that is confidential', async ({ desk }) => {
    const at = (building: string) => ({ buildingId: desk.building(building) });
    const [own, other] = [await takeDown(desk, { where: at('1号楼') }), await takeDown(desk, { where: at('3号楼') })];
    const secret = await takeDown(desk, { where: at('1号楼'), confidential: true });
    desk.session = { ...theHead, role: 'chief', buildings: [desk.building('1号楼')] };
    narrow(desk.sqlite, [desk.building('1号楼')]);
    expect((await desk.ask('orders.list', {})).rows.map(({ id }) => id)).toEqual([own]);
    for (const id of [other, secret]) expect(await desk.refusal('orders.card', { id })).toContain('没有找到');
    expect((await desk.ask('orders.add', { ...light, where: at('1号楼') })).number).toBe('诉求2026-0004');
    for (const where of [at('3号楼'), { place: '小广场' }])
      expect(await desk.reply('orders.add', { ...light, where })).toMatchObject({ ok: false });
    expect(await desk.reply('orders.add', { ...light, where: at('1号楼'), confidential: true })).toMatchObject({ ok: false });
    await desk.ask('orders.note', { id: own, words: '去看过了' });
    expect(await desk.reply('orders.note', { id: other, words: '去看过了' })).toMatchObject({ ok: false });
  });
});

describe('somebody who only looks', () => {
  test('is told nothing of a confidential one, but that there is one', async ({ desk }) => {
    const id = await takeDown(desk, { confidential: true, words: '家里打人' });
    desk.session = { ...theHead, role: 'viewer' };
    const { rows } = await desk.ask('orders.list', {});
    expect(rows).toMatchObject([{ number: '诉求2026-0001', shown: false, words: '', reporter: '' }]);
    expect(await desk.refusal('orders.card', { id })).toContain('保密');
    expect(await desk.ask('orders.search', { text: '打人' })).toEqual([]);
    desk.session = theHead;
    const [entry] = (await desk.ask('audit.list', {})).entries;
    expect(JSON.stringify(entry)).not.toContain('打人');
  });
});

describe('the list', () => {
  test('puts what is late first, counts what waits, and pages by key', async ({ desk }) => {
    const days = ['2026-11-01', '2026-11-20', '2026-11-10', '2026-11-21', '2026-11-08'];
    const ids: number[] = [];
    for (const day of days) ids.push(await takeDown(desk, { receivedAt: `${day}T09:00` }));
    const first = await desk.ask('orders.list', { size: 3 });
    expect(first.counts).toEqual({ open: 5, waiting: 5, soon: 2, late: 1 });
    expect(first.rows.map(({ id }) => id)).toEqual([ids[0], ids[4], ids[2]]);
    expect(first.rows.map(({ nearness }) => nearness)).toEqual(['late', 'eve', 'soon']);
    const rest = await desk.ask('orders.list', { size: 3, after: first.next });
    expect(rest.rows.map(({ id }) => id)).toEqual([ids[1], ids[3]]);
    expect((await desk.ask('orders.list', { view: 'late' })).rows.map(({ id }) => id)).toEqual([ids[0]]);
    expect((await desk.ask('today.overview', {})).waiting).toEqual(
      expect.arrayContaining([{ words: '件诉求已逾期', count: 1, to: '/orders?view=late' }]),
    );
    await finish(desk, ids[0] ?? 0);
    expect((await desk.ask('orders.list', { view: 'closed' })).rows).toMatchObject([{ id: ids[0], late: true }]);
    expect((await desk.ask('orders.search', { text: '2026-0002' })).map(({ id }) => id)).toEqual([ids[1]]);
  });
});

test('the front desk takes one down and never reads it again', async ({ desk }) => {
  desk.session = { ...theHead, role: 'kiosk' };
  await desk.ask('intake.take', { name: '周桂香', room: '3号楼2单元1101', words: '楼道灯不亮', phone: '13800138000' });
  expect(await desk.refusal('orders.list', {})).toContain('不在权限内');
  desk.session = theHead;
  const { rows } = await desk.ask('orders.list', { view: 'waiting' });
  expect(rows).toMatchObject([{ source: 'frontDesk', reporter: '周桂香', place: '3号楼2单元1101', words: '楼道灯不亮' }]);
});
