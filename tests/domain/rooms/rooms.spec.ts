import { enter, enterFamily, notesOf } from '../residents/people';
import { type Desk, describe, expect, test } from '../support/desk';

const roomIn = async (desk: Desk, number: string) => {
  const picture = await desk.ask('rooms.picture', { buildingId: desk.building('1号楼') });
  const room = picture.units[0]?.rooms.find((one) => one.number === number);
  if (!room) throw new Error(`no ${number} in the picture`);
  return room;
};
const empty = { purpose: null, area: null, tenure: null, letFor: null, leaseEndsOn: null };
const noOwner = { ownerName: null, ownerPhone: null, ownerAddress: null };

describe('the picture of a building', () => {
  test('shows every room of every unit on its floor', async ({ desk }) => {
    const picture = await desk.ask('rooms.picture', { buildingId: desk.building('1号楼') });
    expect(picture.units.map(({ name, rooms }) => [name, rooms.map(({ number, floor }) => `${floor}/${number}`)])).toEqual([
      ['1单元', ['1/101', '1/102', '2/201', '2/202']],
      ['2单元', ['1/101', '1/102']],
    ]);
    expect(await desk.refusal('rooms.picture', { buildingId: 999 })).toBe('没有找到这栋楼，请重新选择。');
  });

  test('tells lived in, let, nominal and vacant apart, and who heads the household', async ({ desk }) => {
    await enterFamily(desk);
    await enter(desk, { name: '空挂人', residency: '空挂', to: { roomId: desk.room('1号楼', '1单元', '102') } });
    await enter(desk, { name: '租客', residency: '流动', to: { roomId: desk.room('1号楼', '1单元', '201') } });
    await desk.ask('rooms.amend', { id: desk.room('1号楼', '1单元', '201'), changes: { tenure: '出租' } });
    expect(await roomIn(desk, '101')).toMatchObject({ state: 'lived', headName: '王秀英', households: 1, residents: 3 });
    expect(await roomIn(desk, '102')).toMatchObject({ state: 'nominal', residents: 1 });
    expect(await roomIn(desk, '201')).toMatchObject({ state: 'let', residents: 1 });
    expect(await roomIn(desk, '202')).toMatchObject({ state: 'vacant', residents: 0, needsVisit: false });
  });

  test('asks for a visit where nobody checked for 180 days, and no longer once somebody did', async ({ desk }) => {
    const { householdId } = await enterFamily(desk);
    expect(await roomIn(desk, '101')).toMatchObject({ needsVisit: true });
    await desk.ask('households.verify', { id: householdId });
    expect(await roomIn(desk, '101')).toMatchObject({ needsVisit: false });
    desk.now = '2027-05-21T08:00:00.000Z';
    expect(await roomIn(desk, '101')).toMatchObject({ needsVisit: false });
    desk.now = '2027-05-22T08:00:00.000Z';
    expect(await roomIn(desk, '101')).toMatchObject({ needsVisit: true });
  });

  test('counts families behind one door together, names the first head, and asks for the visit any of them wants', async ({
    desk,
  }) => {
    const { householdId, husband, son } = await enterFamily(desk);
    const leaves = { roomId: desk.room('1号楼', '1单元', '101'), on: '2026-10-01', reason: '子女成家' };
    await desk.ask('households.verify', { id: householdId });
    const second = await desk.ask('households.split', { id: householdId, people: [{ id: son, relation: '02' }], ...leaves });
    const third = await desk.ask('households.split', { id: householdId, people: [{ id: husband, relation: '02' }], ...leaves });
    expect(await roomIn(desk, '101')).toMatchObject({ headName: '王秀英', households: 3, residents: 3, needsVisit: true });
    await desk.ask('households.verify', { id: third.id });
    expect(await roomIn(desk, '101')).toMatchObject({ needsVisit: true });
    await desk.ask('households.verify', { id: second.id });
    expect(await roomIn(desk, '101')).toMatchObject({ needsVisit: false });
    expect(await desk.ask('rooms.card', { id: leaves.roomId })).toMatchObject({ state: 'lived', needsVisit: false });
    for (const id of [husband, son]) await desk.ask('residents.amend', { id, changes: { residency: '空挂' } });
    expect(await roomIn(desk, '101')).toMatchObject({ state: 'lived' });
    await desk.ask('residents.moveOut', { id: husband, on: '2026-10-02', reason: '搬走' });
    expect(await roomIn(desk, '101')).toMatchObject({ state: 'lived', households: 2, residents: 2 });
  });

  test('no longer shows who moved out, and asks no visit of a room they left', async ({ desk }) => {
    const { id } = await enter(desk);
    await desk.ask('residents.moveOut', { id, on: '2026-11-20', reason: '搬走' });
    expect(await roomIn(desk, '101')).toMatchObject({ state: 'vacant', headName: null, households: 0, needsVisit: false });
  });
});

describe('the house ledger', () => {
  const facts = { ...empty, ...noOwner, purpose: '住宅', area: 89.5, ownerName: '赵德海', ownerPhone: '13800001111' };

  test('keeps use, area and owner, masks the phone, and notes before and after', async ({ desk }) => {
    const id = desk.room('1号楼', '1单元', '101');
    await desk.ask('rooms.amend', { id, changes: facts });
    const card = await desk.ask('rooms.card', { id });
    expect(card.house).toEqual({ ...facts, ownerPhone: '138****1111' });
    const [note] = await notesOf(desk, 'room', id);
    expect(note).toMatchObject({ operation: 'rooms.amend', before: { room: '101', area: null }, after: { area: 89.5 } });
  });

  test('changes only what was named', async ({ desk }) => {
    const id = desk.room('1号楼', '1单元', '101');
    await desk.ask('rooms.amend', { id, changes: facts });
    await desk.ask('rooms.amend', { id, changes: { area: 90 } });
    expect((await desk.ask('rooms.card', { id })).house).toMatchObject({ area: 90, ownerName: '赵德海' });
  });

  test('takes a lease only for a room that is let', async ({ desk }) => {
    const id = desk.room('1号楼', '1单元', '101');
    const reply = await desk.reply('rooms.amend', { id, changes: { leaseEndsOn: '2027-03-01' } });
    expect(reply).toMatchObject({ failure: { code: 'invalid', fields: { leaseEndsOn: expect.stringContaining('出租') } } });
    await desk.ask('rooms.amend', { id, changes: { tenure: '出租', letFor: '02', leaseEndsOn: '2027-03-01' } });
    expect((await desk.ask('rooms.card', { id })).house).toMatchObject({ tenure: '出租', leaseEndsOn: '2027-03-01' });
  });

  test('tells who lived there before', async ({ desk }) => {
    const { id } = await enter(desk);
    await desk.ask('residents.moveOut', { id, on: '2026-11-20', reason: '搬走' });
    await enter(desk, { name: '后来人', relation: '02' });
    const card = await desk.ask('rooms.card', { id: desk.room('1号楼', '1单元', '101') });
    expect(card.households.map(({ headName, endedOn, residents }) => [headName, endedOn, residents])).toEqual([
      ['后来人', null, 1],
      [null, '2026-11-20', 1],
    ]);
  });
});

describe('a new number on the door', () => {
  test('moves the room to its floor and keeps the old number', async ({ desk }) => {
    const id = desk.room('1号楼', '1单元', '102');
    await desk.ask('rooms.renumber', { id, number: '302', reason: '门牌调整' });
    expect(await desk.ask('rooms.card', { id })).toMatchObject({
      number: '302',
      floor: 3,
      aliases: [{ number: '102', endedOn: '2026-11-22', endReason: '门牌调整' }],
    });
    const picture = await desk.ask('rooms.picture', { buildingId: desk.building('1号楼') });
    expect(picture.units[0]?.rooms.map(({ number }) => number)).toEqual(['101', '201', '202', '302']);
  });

  test('is refused where it is taken or the same', async ({ desk }) => {
    const id = desk.room('1号楼', '1单元', '102');
    const refused = async (number: string) => desk.reply('rooms.renumber', { id, number, reason: '门牌调整' });
    expect(await refused('101')).toMatchObject({ failure: { fields: { number: '1号楼1单元已经有101室了，请换一个房号。' } } });
    expect(await refused('102')).toMatchObject({ failure: { fields: { number: '这就是现在的房号，不用改。' } } });
  });

  test('finds its people under the old number too', async ({ desk }) => {
    const to = { roomId: desk.room('1号楼', '1单元', '102') };
    await enter(desk, { name: '钱多多', to });
    await desk.ask('rooms.renumber', { id: to.roomId, number: '302', reason: '门牌调整' });
    for (const text of ['1-1-302', '1-1-102', '1号楼1单元102']) {
      expect(
        (await desk.ask('residents.search', { text })).map(({ name }) => name),
        text,
      ).toEqual(['钱多多']);
    }
  });
});
