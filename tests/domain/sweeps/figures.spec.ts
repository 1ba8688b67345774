// What sweeps add to the figures upward: counted when a sweep is summed up, by whom it asks, and standing from then on.
import { countedBuildings } from '../../../main/features/summary/queries';
import { type Desk, describe, expect, test } from '../support/desk';
import { fourHouseholds, open } from './support';

const figuresOf = async (desk: Desk, period: string) =>
  Object.fromEntries(
    (await desk.ask('summary.figures', { period })).figures
      .filter(({ group }) => group === '摸排')
      .map(({ code, value, of }) => [code, of === null ? value : `${value}/${of}`]),
  );

const rowsOf = async (desk: Desk, code: string) =>
  (await desk.ask('summary.rows', { period: '2026-11', code })).rows.map(({ words, to }) => `${words} ${to}`);

/** 101 answered, of 102 the half, nobody opened in the other unit, and of building 3 nothing came back. */
async function fourAsked(desk: Desk) {
  await fourHouseholds(desk);
  const { id } = await open(desk);
  const text = '1-1-101 王秀英 4人 有电动车\n1-1-102 李强 2人\n1-2-101 不在家';
  await desk.ask('sweeps.takeText', { id, text });
  return id;
}

describe('what is counted of sweeps', () => {
  test('is what was to be asked and what came back, from the day it is summed up', async ({ desk }) => {
    const id = await fourAsked(desk);
    const nothing = await figuresOf(desk, '2026-11');
    expect(nothing).toMatchObject({ 'sweeps.closed': 0, 'sweeps.households': 0, 'sweeps.coverage': '0/0', 'sweeps.counted': 0 });
    desk.now = '2026-12-01T02:00:00.000Z';
    await desk.ask('sweeps.close', { id });
    expect(await figuresOf(desk, '2026-11')).toEqual(nothing);
    expect(await figuresOf(desk, '2026-12')).toEqual({
      ...{ 'sweeps.closed': 1, 'sweeps.households': 4, 'sweeps.reached': 2, 'sweeps.missed': 2, 'sweeps.coverage': '2/4' },
      ...{ 'sweeps.counted': 6, 'sweeps.people': 0, 'sweeps.peopleReached': 0, 'sweeps.rooms': 0, 'sweeps.roomsReached': 0 },
    });
  });

  test('opens as the lines behind it, and lies in their buildings', async ({ desk }) => {
    const id = await fourAsked(desk);
    await desk.ask('sweeps.close', { id });
    expect(await rowsOf(desk, 'sweeps.closed')).toEqual([`户数人数核对（全小区） /sweeps/${id}`]);
    expect(await rowsOf(desk, 'sweeps.missed')).toEqual([
      `1号楼2单元101室 户数人数核对 /sweeps/${id}`,
      `3号楼2单元1101室 户数人数核对 /sweeps/${id}`,
    ]);
    for (const code of [
      'sweeps.households',
      'sweeps.reached',
      'sweeps.people',
      'sweeps.peopleReached',
      'sweeps.rooms',
      'sweeps.roomsReached',
    ])
      expect(await rowsOf(desk, code), code).toHaveLength((await figuresOf(desk, '2026-11'))[code] as number);
    const buildings = await countedBuildings(desk.db, { from: '2026-11-01', to: '2026-11-30' });
    const shown = buildings.map(({ name, figures }) => {
      const of = (code: string) => figures.find((one) => one.code === code)?.value;
      return [name, of('sweeps.households'), of('sweeps.reached'), of('sweeps.missed')];
    });
    expect(shown.filter(([, households]) => households !== 0)).toEqual([
      ['1号楼', 3, 2, 1],
      ['3号楼', 1, 0, 1],
    ]);
  });

  test('keeps whom it asks apart: each household, each resident, each room', async ({ desk }) => {
    const first = await fourAsked(desk);
    const people = await open(desk, { title: '每人', asks: 'people', questions: [{ label: '要不要助餐', kind: 'yesNo' }] });
    await desk.ask('sweeps.takeText', { id: people.id, text: '3-2-1101 孙丽 要' });
    const rooms = await open(desk, {
      ...{ title: '每套', asks: 'rooms', questions: [{ label: '几口人', kind: 'number', unit: '人', source: 'residents' }] },
      scope: { buildingIds: [desk.building('3号楼')] },
    });
    await desk.ask('sweeps.takeText', { id: rooms.id, text: '3-2-1101 没人住' });
    for (const id of [first, people.id, rooms.id]) await desk.ask('sweeps.close', { id });
    expect(await figuresOf(desk, '2026-11')).toMatchObject({
      ...{ 'sweeps.closed': 3, 'sweeps.households': 4, 'sweeps.people': 5, 'sweeps.peopleReached': 1 },
      ...{ 'sweeps.rooms': rooms.rows.length, 'sweeps.roomsReached': 1, 'sweeps.counted': 6 },
    });
  });

  test('leaves out what was called off', async ({ desk }) => {
    const id = await fourAsked(desk);
    await desk.ask('sweeps.cancel', { id, reason: '街道改了日子' });
    expect(await figuresOf(desk, '2026-11')).toMatchObject({ 'sweeps.closed': 0, 'sweeps.households': 0, 'sweeps.counted': 0 });
  });
});
