import { countedBuildings } from '../../../main/features/summary/queries';
import { enter, lifeOf } from '../residents/people';
import { type Desk, describe, expect, test } from '../support/desk';
import { elder, goTo, groupId, setTiers, visit } from './support';

const figure = async (desk: Desk, code: string) => {
  const { figures } = await desk.ask('summary.figures', { period: '2026-03' });
  return figures.find((one) => one.code === code);
};

describe('a visit', () => {
  test('is the last contact of the person, and stands in what is told of them', async ({ desk }) => {
    goTo(desk, '2026-03-05');
    await setTiers(desk);
    const { id } = await elder(desk, '周桂香', '1号楼-1单元-101', '独居老人');
    const done = await visit(desk, id, { mood: 'good', words: '女儿周末来', needs: [{ theme: 'meals', words: '想订饭' }] });
    expect(done).toMatchObject({ again: false, dueOn: '2026-03-12' });
    expect(await desk.ask('visits.ofPerson', { personId: id })).toMatchObject({
      dueOn: '2026-03-12',
      every: 'weekly',
      late: false,
    });
    expect(await desk.ask('visits.board', {})).toMatchObject({ done: 1 });
    const kept = await desk.ask('visits.card', { id: done.id });
    expect(kept).toMatchObject({
      name: '周桂香',
      room: '101',
      mood: 'good',
      words: '女儿周末来',
      needs: [{ theme: 'meals', became: null }],
    });
    expect((await desk.ask('groups.ofPerson', { id })).contacts).toMatchObject([
      { on: '2026-03-05', way: 'visit', words: '日常走访' },
    ]);
    expect((await lifeOf(desk, id))[0]).toMatchObject({
      act: '走访',
      words: ['2026年3月5日，日常走访，见到了。', '需要：吃饭。'],
    });
    const { lines } = await desk.ask('timeline.of', { subject: 'person', id, kinds: ['visits'] });
    expect(lines).toHaveLength(1);
  });

  test('counts once a person, day and purpose, however often it is written down', async ({ desk }) => {
    goTo(desk, '2026-03-05');
    const { id, householdId } = await enter(desk, { name: '周桂香' });
    const mate = await enter(desk, { name: '周小明', to: { householdId } });
    expect((await visit(desk, id, { needs: [{ theme: 'meals' }] })).again).toBe(false);
    expect((await visit(desk, id)).again).toBe(true);
    await visit(desk, mate.id);
    await visit(desk, id, { purpose: 'familyDoctor', service: 'vaccination' });
    await visit(desk, id, { purpose: 'phone' });
    await visit(desk, id, { purpose: 'phone' });
    for (const result of ['notHome', 'refused'] as const) await visit(desk, mate.id, { result, purpose: 'ask' });
    await desk.ask('visits.record', { householdId, on: '2026-03-05', purpose: 'ask', result: 'met' });
    await desk.ask('groups.contact', { id, on: '2026-03-05', way: 'visit', words: '' });
    goTo(desk, '2026-03-06');
    await desk.ask('groups.contact', { id, on: '2026-03-06', way: 'visit', words: '' });
    expect(await figure(desk, 'visits.people')).toMatchObject({
      value: 5,
      definition: expect.stringContaining('同一个目的只算一次'),
    });
    expect(await figure(desk, 'visits.households')).toMatchObject({ value: 4 });
    expect(await figure(desk, 'visits.calls')).toMatchObject({ value: 1 });
    const counted = await countedBuildings(desk.db, { from: '2026-03-01', to: '2026-03-06' });
    for (const [code, all] of [
      ['visits.people', 5],
      ['visits.households', 4],
      ['visits.calls', 1],
      ['visits.needs', 1],
    ] as const)
      expect(counted.map(({ figures }) => figures.find((one) => one.code === code)?.value)).toEqual([all, 0]);
    const { rows, dueOn } = await desk.ask('visits.ofPerson', { personId: id });
    expect({ dueOn, purposes: rows.map(({ purpose }) => purpose) }).toEqual({
      dueOn: null,
      purposes: ['phone', 'phone', 'familyDoctor'],
    });
  });

  test('written down by mistake is withdrawn, and counts neither as a visit nor as a contact', async ({ desk }) => {
    goTo(desk, '2026-03-05');
    await setTiers(desk);
    const { id } = await elder(desk, '周桂香', '1号楼-1单元-101', '独居老人');
    goTo(desk, '2026-03-10');
    const wrong = await visit(desk, id);
    await desk.ask('visits.withdraw', { id: wrong.id, reason: '记错了人' });
    expect((await desk.ask('visits.plan', {})).rows).toMatchObject([{ dueOn: '2026-03-12', lastOn: null }]);
    expect(await figure(desk, 'visits.people')).toMatchObject({ value: 0 });
    expect(await desk.refusal('visits.withdraw', { id: wrong.id, reason: '再一次' })).toContain('撤回');
  });

  test('that met nobody stays due, and says when somebody tried', async ({ desk }) => {
    goTo(desk, '2026-03-05');
    await setTiers(desk);
    const { id } = await elder(desk, '周桂香', '1号楼-1单元-101', '独居老人');
    goTo(desk, '2026-03-20');
    await visit(desk, id, { result: 'notHome' });
    expect((await desk.ask('visits.plan', { show: 'overdue' })).rows).toMatchObject([
      { tried: { on: '2026-03-20', result: 'notHome' } },
    ]);
    await visit(desk, id, { result: 'refused' });
    expect((await desk.ask('visits.plan', {})).rows).toMatchObject([{ late: false, dueOn: '2026-03-27', lastOn: '2026-03-20' }]);
  });

  test('of a doctor keeps no findings, and refuses what belongs to no such visit', async ({ desk }) => {
    goTo(desk, '2026-03-05');
    const { id } = await enter(desk, { name: '周桂香' });
    const doctor = { personId: id, on: '2026-03-05', purpose: 'familyDoctor' as const, result: 'met' as const };
    const fieldOf = async (draft: object) => {
      const reply = await desk.reply('visits.record', draft);
      return reply.ok || reply.failure.code !== 'invalid' ? null : Object.keys(reply.failure.fields);
    };
    expect(await fieldOf(doctor)).toEqual(['service']);
    expect(await fieldOf({ ...doctor, service: 'followUp', words: '血压高' })).toEqual(['words']);
    expect(await fieldOf({ ...doctor, service: 'followUp', nextOn: '2026-03-05' })).toEqual(['nextOn']);
    expect(await fieldOf({ ...doctor, personId: null, purpose: 'routine' })).toEqual(['personId']);
    expect(await fieldOf({ ...doctor, purpose: 'festival' })).toEqual(['festival']);
    expect(await fieldOf({ ...doctor, purpose: 'routine', visitor: 'chief' })).toEqual(['visitor']);
    expect(await desk.refusal('visits.record', { ...doctor, purpose: 'routine', on: '2026-03-06' })).toContain('不能晚于今天');
  });
});

describe('a festival', () => {
  test('is kept once a year with each, on a sheet to sign and at the desk', async ({ desk }) => {
    goTo(desk, '2026-10-18');
    const one = await elder(desk, '周桂香', '1号楼-1单元-101', '高龄老人');
    const other = await elder(desk, '刘建军', '1号楼-2单元-101', '高龄老人');
    const gift = { festival: '重阳', gift: '大米', quantity: 1 };
    await visit(desk, one.id, { purpose: 'festival', ...gift });
    expect(
      await desk.refusal('visits.record', { personId: one.id, on: '2026-10-18', purpose: 'festival', result: 'met', ...gift }),
    ).toContain('一年一次');
    const asked = { groupId: groupId(desk, '高龄老人'), festival: '重阳' };
    expect((await desk.ask('visits.giftPeople', asked)).map(({ name, had }) => [name, had?.gift])).toEqual([
      ['周桂香', '大米'],
      ['刘建军', undefined],
    ]);
    const sheet = await desk.ask('visits.issueGifts', { ...asked, ...gift });
    const { html } = await desk.ask('papers.html', { id: sheet.id });
    expect(html).toContain('刘建军');
    expect(html).not.toContain('周桂香');
    expect(html).not.toContain('高龄');
    expect(await desk.ask('visits.giveGifts', { ...gift, on: '2026-10-18', personIds: [one.id, other.id] })).toEqual({
      given: 1,
      left: 1,
    });
    expect(await desk.refusal('visits.giveGifts', { ...gift, on: '2026-10-18', personIds: [other.id] })).toContain(
      '都已经慰问过',
    );
    goTo(desk, '2027-10-07');
    expect(await desk.ask('visits.giveGifts', { ...gift, on: '2027-10-07', personIds: [one.id, other.id] })).toEqual({
      given: 2,
      left: 0,
    });
  });
});
