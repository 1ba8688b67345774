import { enter } from '../residents/people';
import { type Desk, describe, expect, test } from '../support/desk';

const room = (desk: Desk, number: string) => desk.room('1号楼', '1单元', number);
const house = (desk: Desk, number: string, changes: object) => desk.ask('rooms.amend', { id: room(desk, number), changes });

describe('leases', () => {
  test('that end within the days asked for are listed, the first to end first, those that ended among them', async ({ desk }) => {
    await house(desk, '101', { tenure: '出租', leaseEndsOn: '2026-12-20' });
    await house(desk, '102', { tenure: '出租', leaseEndsOn: '2026-11-01' });
    await house(desk, '201', { tenure: '出租', leaseEndsOn: '2027-06-01' });
    await enter(desk, { name: '租客', relation: '02', to: { roomId: room(desk, '101') } });
    const { rows, total } = await desk.ask('rooms.toCheck', { list: 'leases', within: 30 });
    expect(rows.map(({ number, leaseEndsOn, headName }) => [number, leaseEndsOn, headName])).toEqual([
      ['102', '2026-11-01', null],
      ['101', '2026-12-20', '租客'],
    ]);
    expect(total).toBe(2);
    const first = await desk.ask('rooms.toCheck', { list: 'leases', within: 366, most: 2 });
    expect(first.total).toBe(3);
    const second = await desk.ask('rooms.toCheck', { list: 'leases', within: 366, most: 2, after: first.next });
    expect(second).toMatchObject({ rows: [{ number: '201' }], next: null });
  });
});

describe('the house ledger against who lives there', () => {
  test('is listed where the two differ, and said on the card of the room', async ({ desk }) => {
    await house(desk, '101', { tenure: '自住', ownerName: '王秀英' });
    await house(desk, '102', { tenure: '自住', ownerName: '李四' });
    await house(desk, '201', { tenure: '空置' });
    await house(desk, '202', { tenure: '出租', ownerName: '赵五' });
    await desk.ask('rooms.amend', { id: desk.room('3号楼', '2单元', '101'), changes: { tenure: '自住' } });
    await enter(desk, { to: { roomId: room(desk, '101') } });
    await enter(desk, { to: { roomId: room(desk, '102') } });
    await enter(desk, { to: { roomId: room(desk, '201') } });
    await enter(desk, { name: '赵五', to: { roomId: room(desk, '202') } });
    const { rows } = await desk.ask('rooms.toCheck', { list: 'owners' });
    expect(rows.map(({ number, difference }) => [number, difference])).toEqual([
      ['102', 'ownButOthers'],
      ['201', 'vacantButLived'],
      ['202', 'letButOwner'],
      ['101', 'ownButEmpty'],
    ]);
    expect(await desk.ask('rooms.card', { id: room(desk, '102') })).toMatchObject({ difference: 'ownButOthers' });
    expect(await desk.ask('rooms.card', { id: room(desk, '101') })).toMatchObject({ difference: null });
  });
});
