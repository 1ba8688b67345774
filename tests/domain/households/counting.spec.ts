// Whoever was written down twice lived there once, on every day that is looked back to; and so did whoever came back.
import type { Input } from '../../../shared/operations';
import { addField } from '../fields/fields';
import { wholeFamily } from '../quality/estate';
import { merge, twice } from '../quality/twice';
import { enter, lifeOf, namesOf } from '../residents/people';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';

type Filter = Input<'households.list'>['filter'];
const rows = async (desk: Desk, filter: Filter) => (await desk.ask('households.list', { filter, page: {} })).rows;
const sizes = async (desk: Desk, filter: Filter) => (await rows(desk, filter)).map(({ room, residents }) => [room, residents]);
const PAST = '2026-04-01';

describe('households as of a past day', () => {
  test('count a person once who was written down in two of them', async ({ desk }) => {
    const { son, other } = await twice(desk);
    expect(await sizes(desk, { asOf: PAST })).toEqual([
      ['101', 3],
      ['1101', 1],
    ]);
    await merge(desk, son, other);
    expect(await sizes(desk, { asOf: PAST })).toEqual([['101', 3]]);
    const { figures } = await desk.ask('summary.figures', { period: '2026-04' });
    expect(figures.find(({ code }) => code === 'households')?.value).toBe(1);
  });

  test('count a person once who was written down twice in one', async ({ desk }) => {
    const { householdId, head } = await wholeFamily(desk);
    const again = await enter(desk, { name: '王秀英', relation: '99', to: { householdId } });
    expect(await sizes(desk, { asOf: PAST })).toEqual([['101', 4]]);
    await merge(desk, head, again.id);
    expect(await sizes(desk, { asOf: PAST })).toEqual([['101', 3]]);
    expect(await sizes(desk, { asOf: PAST, householdFrom: 4 })).toEqual([]);
    expect(await sizes(desk, { asOf: PAST, householdFrom: 3, householdTo: 3 })).toEqual([['101', 3]]);
    const { total } = await desk.ask('residents.list', { filter: { asOf: PAST, householdTo: 3 }, page: {} });
    expect(total).toBe(3);
  });

  test('know that somebody written down twice lived alone', async ({ desk }) => {
    const alone = await enter(desk, { birthOn: '1949-12-31', relation: '02' });
    const again = await enter(desk, { birthOn: '1949-12-31', relation: '99', to: { householdId: alone.householdId } });
    const asked = { asOf: PAST, alone: 'household' } as const;
    expect((await desk.ask('residents.list', { filter: asked, page: {} })).total).toBe(0);
    await merge(desk, alone.id, again.id);
    expect(namesOf((await desk.ask('residents.list', { filter: asked, page: {} })).rows)).toEqual(['王秀英']);
    expect(await sizes(desk, asked)).toEqual([['101', 1]]);
  });

  test('say who was in them and who headed them then, not now', async ({ desk }) => {
    const { husband, head } = await wholeFamily(desk);
    await desk.ask('residents.moveOut', { id: head, on: '2026-06-01', reason: '转入养老机构' });
    await desk.ask('residents.amend', { id: husband, changes: { relation: '02' } });
    expect(await rows(desk, { asOf: PAST })).toMatchObject([{ headName: '王秀英', residents: 3 }]);
    expect(await rows(desk, {})).toMatchObject([{ headName: '张伟', residents: 2 }]);
  });
});

test('a person who moved on and came back is in the right household on each day, and counts once of one that ended', async ({
  desk,
}) => {
  const { id, householdId } = await enter(desk, { relation: '02', on: '2025-01-01' });
  const roomId = desk.room('3号楼', '2单元', '1101');
  await desk.ask('residents.moveOut', { id, on: '2025-06-01', reason: '搬走' });
  const back = { residency: '户籍', relation: '02' } as const;
  await desk.ask('residents.moveIn', { id, to: { roomId: desk.room('1号楼', '1单元', '101') }, on: '2025-09-01', ...back });
  await desk.ask('residents.moveRoom', { id, to: { roomId }, relation: '02', on: '2026-03-01' });
  const placed = async (asOf: string) => (await sizes(desk, { asOf })).map(([room]) => room);
  expect(await placed('2025-03-01')).toEqual(['101']);
  expect(await placed('2025-07-01')).toEqual([]);
  expect(await placed('2025-12-01')).toEqual(['101']);
  expect(await placed('2026-06-01')).toEqual(['1101']);
  expect((await rows(desk, { state: 'left' })).map(({ residents }) => residents)).toEqual([1, 1]);
  expect((await desk.ask('households.card', { id: householdId })).endedOn).toBe('2025-06-01');
});

describe('two households that become one', () => {
  test('keep what either says under custom fields, and the one that stays is right', async ({ desk }) => {
    const roomId = desk.room('1号楼', '1单元', '101');
    const [one, other] = [
      await enter(desk, { relation: '02' }),
      await enter(desk, { name: '赵大爷', relation: '02', to: { roomId } }),
    ];
    const [dog, keys] = [
      await addField(desk, { subject: 'household', name: '养犬' }),
      await addField(desk, { subject: 'household', name: '备用钥匙' }),
    ];
    await desk.ask('fields.set', { subject: 'household', id: one.householdId, values: { [dog]: '一只' } });
    const theirs = { [dog]: '没有', [keys]: '在门卫' };
    await desk.ask('fields.set', { subject: 'household', id: other.householdId, values: theirs });
    await desk.ask('households.merge', {
      ...{ id: one.householdId, from: other.householdId, people: [{ id: other.id, relation: '51' }] },
      ...{ on: TODAY, reason: '照顾老人' },
    });
    const held = await desk.ask('fields.of', { subject: 'household', id: one.householdId });
    expect(held.map(({ value }) => value)).toEqual(['一只', '在门卫']);
    const { lines } = await desk.ask('timeline.of', { subject: 'household', id: one.householdId, most: 20 });
    expect(lines.flatMap(({ words }) => words)).toContain('备用钥匙：未填 → 在门卫');
    const old = await desk.ask('fields.of', { subject: 'household', id: other.householdId });
    expect(old.map(({ value }) => value)).toEqual(['没有', '在门卫']);
  });

  test('and are parted again are told in the life of whoever went over and back', async ({ desk }) => {
    const roomId = desk.room('1号楼', '1单元', '101');
    const one = await enter(desk, { relation: '02' });
    const other = await enter(desk, { name: '赵大爷', relation: '02', to: { roomId } });
    const people = [{ id: other.id, relation: '51' }];
    const how = { on: TODAY, reason: '照顾老人' };
    await desk.ask('households.merge', { id: one.householdId, from: other.householdId, people, ...how });
    expect(await desk.refusal('households.merge', { id: one.householdId, from: other.householdId, people, ...how })).toBe(
      '那一户已经没有人在册，不用合。',
    );
    const back = [{ id: other.id, relation: '02' }];
    await desk.ask('households.split', { id: one.householdId, people: back, roomId, on: TODAY, reason: '合错了' });
    expect((await lifeOf(desk, other.id)).slice(0, 2).map(({ act }) => act)).toEqual(['分户', '合户']);
    expect(await sizes(desk, {})).toEqual([
      ['101', 1],
      ['101', 1],
    ]);
    expect((await desk.ask('households.card', { id: one.householdId })).headName).toBe('王秀英');
  });
});
