import { enter, enterFamily, lifeOf, notesOf, registration } from '../residents/people';
import { type Desk, describe, expect, test } from '../support/desk';

const split = (desk: Desk, id: number, people: { id: number; relation: string }[], more: object = {}) => ({
  id,
  people,
  roomId: desk.room('1号楼', '1单元', '102'),
  on: '2026-10-01',
  reason: '子女成家',
  ...more,
});

describe('a household', () => {
  test('shows its place, head, people and how they belong here', async ({ desk }) => {
    const { householdId, husband } = await enterFamily(desk);
    await desk.ask('residents.amend', { id: husband, changes: { residency: '流动' } });
    const card = await desk.ask('households.card', { id: householdId });
    expect(card).toMatchObject({
      building: '1号楼',
      unit: '1单元',
      room: '101',
      headName: '王秀英',
      residents: 3,
      residency: '户籍、流动',
    });
    expect(card).toMatchObject({ openedOn: '2026-03-05', endedOn: null, verifiedOn: null });
    expect(card.people.map(({ name, relation }) => [name, relation])).toEqual([
      ['王秀英', '02'],
      ['张伟', '11'],
      ['张小明', '20'],
    ]);
  });

  test('nobody knows is refused', async ({ desk }) => {
    expect(await desk.refusal('households.card', { id: 99 })).toBe('没有找到这一户，请重新选择。');
    expect(await desk.refusal('households.verify', { id: 99 })).toBe('没有找到这一户，请重新选择。');
  });

  test('is marked as verified on the day somebody asked at the door', async ({ desk }) => {
    const { householdId } = await enterFamily(desk);
    await desk.ask('households.verify', { id: householdId });
    expect(await desk.ask('households.card', { id: householdId })).toMatchObject({ verifiedOn: '2026-11-22' });
    expect((await notesOf(desk, 'household', householdId)).at(-1)).toMatchObject({
      operation: 'households.verify',
      before: { verifiedOn: null },
      after: { verifiedOn: '2026-11-22' },
    });
  });

  test('that has ended is not verified', async ({ desk }) => {
    const { id, householdId } = await enter(desk);
    await desk.ask('residents.moveOut', { id, on: '2026-04-01', reason: '搬走' });
    expect(await desk.refusal('households.verify', { id: householdId })).toBe('这一户已于2026年4月1日结束，不用核对。');
  });
});

describe('splitting a household', () => {
  test('makes a new one of some of its people, with a head of its own', async ({ desk }) => {
    const { householdId, husband, son } = await enterFamily(desk);
    const leavers = [
      { id: son, relation: '20' },
      { id: husband, relation: '02' },
    ];
    const { id } = await desk.ask('households.split', split(desk, householdId, leavers));
    expect(await desk.ask('households.card', { id })).toMatchObject({
      room: '102',
      headName: '张伟',
      residents: 2,
      openedOn: '2026-10-01',
    });
    expect(await desk.ask('households.card', { id: householdId })).toMatchObject({
      headName: '王秀英',
      residents: 1,
      endedOn: null,
    });
    expect(await lifeOf(desk, husband)).toMatchObject([
      {
        act: '分户',
        words: ['从1号楼1单元101室分出，在1号楼1单元102室另立一户，2026年10月1日起，原因：子女成家。', '与户主关系：夫 → 户主'],
      },
      { act: '登记' },
    ]);
  });

  test('in the same room is two families behind one door', async ({ desk }) => {
    const { householdId, son } = await enterFamily(desk);
    const roomId = desk.room('1号楼', '1单元', '101');
    await desk.ask('households.split', split(desk, householdId, [{ id: son, relation: '02' }], { roomId }));
    const { rows } = await desk.ask('households.list', { filter: { text: '1-1-101' }, page: {} });
    expect(rows.map(({ headName, residents }) => [headName, residents])).toEqual([
      ['王秀英', 2],
      ['张小明', 1],
    ]);
  });

  test('needs exactly one head, somebody who stays, and people who are there', async ({ desk }) => {
    const { householdId, head, husband, son } = await enterFamily(desk);
    const stranger = await enter(desk, { name: '赵大爷', to: { roomId: desk.room('3号楼', '2单元', '101') } });
    const refusal = (people: { id: number; relation: string }[]) =>
      desk.refusal('households.split', split(desk, householdId, people));
    const one = (id: number, relation = '02') => ({ id, relation });
    expect(await refusal([one(son, '20')])).toBe('新的一户要有一位户主，也只能有一位，请选定。');
    expect(await refusal([one(son), one(husband)])).toBe('新的一户要有一位户主，也只能有一位，请选定。');
    expect(await refusal([one(head), one(husband, '11'), one(son, '20')])).toContain('一户的人不能全部分出去');
    expect(await refusal([one(stranger.id)])).toContain('有人已经不在这一户');
    expect(await refusal([one(son), one(son, '20')])).toBe('同一个人只能分出去一次，请重新勾选。');
    expect((await desk.ask('households.card', { id: householdId })).residents).toBe(3);
  });

  test('is not tomorrow, not before they came, and not of a household without people', async ({ desk }) => {
    const { householdId, son } = await enterFamily(desk);
    const refusal = (id: number, more: object) =>
      desk.refusal('households.split', split(desk, id, [{ id: son, relation: '02' }], more));
    expect(await refusal(householdId, { on: '2026-11-23' })).toContain('不能晚于今天');
    expect(await refusal(householdId, { on: '2026-03-04' })).toBe('这里的登记从2026年3月5日开始，日期不能更早。');
    expect(await refusal(householdId, { roomId: 999 })).toBe('没有找到这间房，请重新选择。');
    expect(await refusal(999, {})).toBe('这一户已经没有人在册，请重新选择。');
    const reply = await desk.reply('households.split', split(desk, householdId, [{ id: son, relation: '04' }]));
    expect(reply).toMatchObject({ failure: { code: 'invalid', fields: { 'people.0.relation': '请从列出的选项里选择。' } } });
  });
});

describe('the list of households', () => {
  test('is in house order, page by page, with head, number and residency', async ({ desk }) => {
    const to = { roomId: desk.room('3号楼', '2单元', '1101') };
    await desk.ask('residents.register', registration(desk, { name: '欧阳明', residency: '空挂', to }));
    await enterFamily(desk);
    const first = await desk.ask('households.list', { filter: {}, page: { size: 1 } });
    expect(first).toMatchObject({ total: 2, rows: [{ room: '101', headName: '王秀英', residents: 3, residency: '户籍' }] });
    const second = await desk.ask('households.list', { filter: {}, page: { size: 1, after: first.next } });
    expect(second).toMatchObject({ next: null, rows: [{ room: '1101', headName: null, residents: 1, residency: '空挂' }] });
  });

  test('fits a filter when one of its people does', async ({ desk }) => {
    const { householdId } = await enterFamily(desk);
    const listed = async (filter: object) => (await desk.ask('households.list', { filter, page: {} })).rows.map(({ id }) => id);
    for (const filter of [
      { text: '张小明' },
      { text: 'zxm' },
      { ageTo: 17 },
      { text: '1号楼' },
      { buildingId: desk.building('1号楼') },
    ]) {
      expect(await listed(filter)).toEqual([householdId]);
    }
    for (const filter of [
      { text: '李' },
      { ageFrom: 60 },
      { tag: '独居老人' },
      { unitId: desk.unit('1号楼', '2单元') },
      { state: 'left' },
    ]) {
      expect(await listed(filter)).toEqual([]);
    }
  });

  test('forgets people who left a household that goes on, and keeps those of one that ended', async ({ desk }) => {
    const { householdId, head, husband, son } = await enterFamily(desk);
    const listed = async (filter: object) => (await desk.ask('households.list', { filter, page: {} })).rows;
    await desk.ask('residents.moveOut', { id: son, on: '2026-05-01', reason: '搬走' });
    expect(await listed({ text: '张小明' })).toEqual([]);
    await desk.ask('residents.moveOut', { id: head, on: '2026-05-01', reason: '搬走' });
    await desk.ask('residents.moveOut', { id: husband, on: '2026-05-01', reason: '搬走' });
    expect(await listed({})).toEqual([]);
    expect(await listed({ state: 'left', text: '张小明' })).toMatchObject([
      { id: householdId, headName: '王秀英', residents: 3 },
    ]);
  });

  test('counts as many as it lists, while households open, split, join and end', async ({ desk }) => {
    const counted = async () => {
      const { total, rows } = await desk.ask('households.list', { filter: {}, page: {} });
      expect(total).toBe(rows.length);
      return total;
    };
    expect(await counted()).toBe(0);
    const { householdId, husband, son } = await enterFamily(desk);
    expect(await counted()).toBe(1);
    const roomId = desk.room('1号楼', '1单元', '101');
    const leavers = [{ id: son, relation: '02' }];
    const { id } = await desk.ask('households.split', split(desk, householdId, leavers, { roomId }));
    expect(await counted()).toBe(2);
    await desk.ask('residents.moveOut', { id: husband, on: '2026-10-02', reason: '搬走' });
    expect(await counted()).toBe(2);
    const people = [{ id: son, relation: '20' }];
    await desk.ask('households.merge', { id: householdId, from: id, people, on: '2026-10-03', reason: '照顾老人' });
    expect(await counted()).toBe(1);
    for (const { id: left } of (await desk.ask('households.card', { id: householdId })).people)
      await desk.ask('residents.moveOut', { id: left, on: '2026-10-04', reason: '搬走' });
    expect(await counted()).toBe(0);
  });
});
