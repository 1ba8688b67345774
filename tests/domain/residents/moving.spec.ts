import { describe, expect, test } from '../support/desk';
import { enter, enterFamily, notesOf } from './people';

describe('moving out', () => {
  test('ends the residence on the day, for the reason, and the person is kept', async ({ desk }) => {
    const { id } = await enter(desk);
    await desk.ask('residents.moveOut', { id, on: '2026-11-20', reason: '搬走' });
    expect(await desk.ask('residents.card', { id })).toMatchObject({ state: 'left', endedOn: '2026-11-20', endReason: '搬走' });
    expect((await notesOf(desk, 'person', id)).at(-1)).toMatchObject({
      operation: 'residents.moveOut',
      before: { place: '1号楼1单元101室', endedOn: null },
      after: { endedOn: '2026-11-20', endReason: '搬走' },
    });
  });

  test('a resident who moved out cannot move out twice', async ({ desk }) => {
    const { id } = await enter(desk, { name: '王' });
    await desk.ask('residents.moveOut', { id, on: '2026-11-20', reason: '搬走' });
    expect(await desk.refusal('residents.moveOut', { id, on: '2026-11-21', reason: '搬走' })).toBe('王已于2026年11月20日迁出。');
  });

  test('is neither before the residence began nor after today', async ({ desk }) => {
    const { id } = await enter(desk);
    const leave = (on: string) => desk.refusal('residents.moveOut', { id, on, reason: '搬走' });
    expect(await leave('2026-03-04')).toBe('这里的登记从2026年3月5日开始，日期不能更早。');
    expect(await leave('2026-11-23')).toBe('日期不能晚于今天（2026年11月22日）。');
    await desk.ask('residents.moveOut', { id, on: '2026-03-05', reason: '登记有误' });
  });

  test('of the last person ends the household; of the head leaves it without one', async ({ desk }) => {
    const { head, husband, son, householdId } = await enterFamily(desk);
    await desk.ask('residents.moveOut', { id: head, on: '2026-05-01', reason: '外出居住' });
    expect(await desk.ask('households.card', { id: householdId })).toMatchObject({ headName: null, residents: 2, endedOn: null });
    await desk.ask('residents.moveOut', { id: husband, on: '2026-05-02', reason: '搬走' });
    await desk.ask('residents.moveOut', { id: son, on: '2026-05-03', reason: '搬走' });
    expect(await desk.ask('households.card', { id: householdId })).toMatchObject({ endedOn: '2026-05-03', people: [] });
    expect((await notesOf(desk, 'household', householdId)).at(-1)?.after).toEqual({
      endedOn: '2026-05-03',
      endReason: '已无人在册',
    });
  });
});

describe('moving to another room', () => {
  test('ends one residence and begins the next on the same day', async ({ desk }) => {
    const { id, householdId } = await enter(desk, { relation: '02', residency: '流动' });
    const to = { roomId: desk.room('3号楼', '2单元', '1101') };
    await desk.ask('residents.moveRoom', { id, to, relation: '02', on: '2026-06-01' });
    const card = await desk.ask('residents.card', { id });
    expect(card).toMatchObject({ building: '3号楼', room: '1101', movedInOn: '2026-06-01', residency: '流动', state: 'present' });
    const stays = await desk.db.selectFrom('residence').select(['startedOn', 'endedOn', 'endReason']).orderBy('id').execute();
    expect(stays).toEqual([
      { startedOn: '2026-03-05', endedOn: '2026-06-01', endReason: '换住房' },
      { startedOn: '2026-06-01', endedOn: null, endReason: null },
    ]);
    expect(await desk.ask('households.card', { id: householdId })).toMatchObject({ endedOn: '2026-06-01' });
  });

  test('into a household that is there takes the relation given', async ({ desk }) => {
    const family = await enterFamily(desk);
    const { id } = await enter(desk, { name: '张建国', relation: '02', to: { roomId: desk.room('1号楼', '2单元', '101') } });
    const move = { id, to: { householdId: family.householdId }, on: '2026-06-01' };
    expect(await desk.refusal('residents.moveRoom', { ...move, relation: '02' })).toContain('户主是王秀英');
    await desk.ask('residents.moveRoom', { ...move, relation: '55' });
    expect(await desk.ask('residents.card', { id })).toMatchObject({ relation: '55', householdId: family.householdId });
  });

  test('to where the person lives already is refused', async ({ desk }) => {
    const { id, householdId } = await enter(desk);
    const roomId = desk.room('1号楼', '1单元', '101');
    const words = '王秀英已经住在1号楼1单元101室。在同一间房另立一户，请用“分户”。';
    expect(await desk.refusal('residents.moveRoom', { id, to: { roomId }, relation: null, on: '2026-06-01' })).toBe(words);
    expect(await desk.refusal('residents.moveRoom', { id, to: { householdId }, relation: null, on: '2026-06-01' })).toBe(words);
  });

  test('to a household that ended is refused, and the person stays where she was', async ({ desk }) => {
    const gone = await enter(desk, { name: '张伟', to: { roomId: desk.room('1号楼', '1单元', '102') } });
    await desk.ask('residents.moveOut', { id: gone.id, on: '2026-04-01', reason: '搬走' });
    const { id } = await enter(desk);
    const move = { id, to: { householdId: gone.householdId }, relation: null, on: '2026-06-01' };
    expect(await desk.refusal('residents.moveRoom', move)).toContain('已于2026年4月1日结束');
    expect(await desk.ask('residents.card', { id })).toMatchObject({ room: '101', state: 'present' });
  });
});

describe('moving in again', () => {
  test('begins a new residence of the same person', async ({ desk }) => {
    const { id } = await enter(desk);
    await desk.ask('residents.moveOut', { id, on: '2026-04-01', reason: '外出居住' });
    const to = { roomId: desk.room('1号楼', '1单元', '201') };
    await desk.ask('residents.moveIn', { id, to, on: '2026-10-01', relation: '02', residency: '流动' });
    expect(await desk.ask('residents.card', { id })).toMatchObject({ room: '201', state: 'present', movedInOn: '2026-10-01' });
    expect(await desk.ask('residents.search', { text: '王秀英' })).toHaveLength(1);
  });

  test('is for those who left: not for those who are here, nor before the day they left', async ({ desk }) => {
    const { id } = await enter(desk);
    const to = { roomId: desk.room('1号楼', '1单元', '201') };
    const move = { id, to, relation: null, residency: null };
    expect(await desk.refusal('residents.moveIn', { ...move, on: '2026-10-01' })).toBe(
      '王秀英现在就住在1号楼1单元101室。换住处请用“换住房”。',
    );
    await desk.ask('residents.moveOut', { id, on: '2026-04-01', reason: '搬走' });
    expect(await desk.refusal('residents.moveIn', { ...move, on: '2026-03-31' })).toBe(
      '王秀英2026年4月1日才迁出，日期不能更早。',
    );
    expect(await desk.refusal('residents.moveIn', { ...move, on: '2026-12-01' })).toContain('不能晚于今天');
  });
});

describe('a death', () => {
  test('ends the residence and the tags of the dead', async ({ desk }) => {
    const { id } = await enter(desk, { tags: ['独居老人'] });
    await desk.ask('residents.recordDeath', { id, on: '2026-09-01' });
    expect(await desk.ask('residents.card', { id })).toMatchObject({
      state: 'dead',
      endedOn: '2026-09-01',
      endReason: '死亡',
      tags: [],
    });
    expect(await desk.ask('residents.tags', {})).toEqual([]);
  });

  test('before the registration ends what was written on the day it began', async ({ desk }) => {
    const { id } = await enter(desk, { on: '2026-11-01', tags: ['独居老人'] });
    await desk.ask('residents.recordDeath', { id, on: '2026-09-01' });
    expect(await desk.ask('residents.card', { id })).toMatchObject({ state: 'dead', endedOn: '2026-11-01' });
    expect((await notesOf(desk, 'person', id)).at(-1)?.after).toEqual({ diedOn: '2026-09-01' });
  });

  test('of somebody who moved away is recorded too; twice is refused', async ({ desk }) => {
    const { id } = await enter(desk);
    await desk.ask('residents.moveOut', { id, on: '2026-04-01', reason: '搬走' });
    await desk.ask('residents.recordDeath', { id, on: '2026-09-01' });
    expect(await desk.ask('residents.card', { id })).toMatchObject({ state: 'dead', endedOn: '2026-04-01', endReason: '搬走' });
    expect(await desk.refusal('residents.recordDeath', { id, on: '2026-09-02' })).toBe(
      '王秀英已于2026年9月1日去世，已经登记过。',
    );
  });

  test('is not tomorrow and not before the birth; the dead do nothing more', async ({ desk }) => {
    const { id } = await enter(desk, { birthOn: '1950-06-15' });
    expect(await desk.refusal('residents.recordDeath', { id, on: '2026-11-23' })).toContain('不能晚于今天');
    expect(await desk.refusal('residents.recordDeath', { id, on: '1950-06-14' })).toBe('出生日期是1950年6月15日，日期不能更早。');
    await desk.ask('residents.recordDeath', { id, on: '2026-09-01' });
    const words = '王秀英已于2026年9月1日去世。';
    const to = { roomId: desk.room('1号楼', '1单元', '201') };
    expect(await desk.refusal('residents.moveOut', { id, on: '2026-10-01', reason: '搬走' })).toBe(words);
    expect(await desk.refusal('residents.moveRoom', { id, to, relation: null, on: '2026-10-01' })).toBe(words);
    expect(await desk.refusal('residents.moveIn', { id, to, on: '2026-10-01', relation: null, residency: null })).toBe(words);
    expect(await desk.refusal('residents.tag', { id, tag: '独居老人', on: '2026-10-01' })).toBe(words);
  });
});
