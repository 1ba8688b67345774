import { type Desk, describe, expect, test } from '../support/desk';
import { household, post } from './people';

/** Values by indicator code. */
async function figures(desk: Desk, period: string): Promise<Record<string, number>> {
  const { figures: list } = await desk.ask('summary.figures', { period });
  return Object.fromEntries(list.map(({ code, value }) => [code, value]));
}

describe('the day a month speaks of', () => {
  test('is its last day, or today while it still runs', async ({ desk }) => {
    expect((await desk.ask('summary.figures', { period: '2026-02' })).asOf).toBe('2026-02-28');
    expect((await desk.ask('summary.figures', { period: '2026-10' })).asOf).toBe('2026-10-31');
    expect((await desk.ask('summary.figures', { period: '2026-11' })).asOf).toBe('2026-11-22');
  });

  test('cannot lie in a month that has not begun', async ({ desk }) => {
    expect(await desk.refusal('summary.figures', { period: '2026-12' })).toBe('2026年12月还没有开始，请选择已经开始的。');
  });
});

describe('people', () => {
  test('who move out on the last day of the month are not counted, those who come on it are', async ({ desk }) => {
    household(desk, { name: '留下' }, { name: '当天走', until: '2026-10-31' }, { name: '次日走', until: '2026-11-01' });
    household(desk, { name: '当天来', at: ['1号楼', '1单元', '102'], from: '2026-10-31' });
    household(desk, { name: '次日来', at: ['1号楼', '2单元', '101'], from: '2026-11-01' });
    expect(await figures(desk, '2026-10')).toMatchObject({ households: 2, residents: 3 });
    expect(await figures(desk, '2026-11')).toMatchObject({ households: 3, residents: 3 });
  });

  test('of a household that all left count no household', async ({ desk }) => {
    household(desk, { name: '走了', until: '2026-10-05' });
    expect(await figures(desk, '2026-10')).toMatchObject({ households: 0, residents: 0, 'rooms.lived': 0 });
  });

  test('are split by residency, and the parts add up to all', async ({ desk }) => {
    household(desk, { name: '甲', residency: '户籍' }, { name: '乙', residency: '流动' }, { name: '丙', residency: null });
    household(desk, { name: '丁', residency: '空挂', at: ['1号楼', '2单元', '102'] });
    const counted = await figures(desk, '2026-11');
    const parts = ['registered', 'migrant', 'absent', 'unknown'].map((kind) => counted[`residency.${kind}`]);
    expect(parts).toEqual([1, 1, 1, 1]);
    expect(counted.residents).toBe(4);
  });
});

describe('ages', () => {
  test('turn on the birthday itself, not a day before', async ({ desk }) => {
    household(
      desk,
      { name: '当天满60', birthOn: '1966-10-31' },
      { name: '次日满60', birthOn: '1966-11-01' },
      { name: '满7', birthOn: '2019-10-31' },
      { name: '未满7', birthOn: '2019-11-01' },
      { name: '满18', birthOn: '2008-10-31' },
      { name: '未满18', birthOn: '2008-11-01' },
    );
    expect(await figures(desk, '2026-10')).toMatchObject({
      'age.0-6': 1,
      'age.7-17': 2,
      'age.18-59': 2,
      'age.60+': 1,
      'age.unknown': 0,
    });
  });

  test('of 70 and 80 are part of those of 60, and born on the 29th of February turn on the 1st of March', async ({ desk }) => {
    household(
      desk,
      { name: '八十', birthOn: '1946-01-01' },
      { name: '七十', birthOn: '1956-01-01' },
      { name: '闰', birthOn: '1956-02-29' },
    );
    expect(await figures(desk, '2026-01')).toMatchObject({ 'age.60+': 3, 'age.70+': 2, 'age.80+': 1 });
    expect(await figures(desk, '2026-02')).toMatchObject({ 'age.70+': 2 });
    expect(await figures(desk, '2026-03')).toMatchObject({ 'age.70+': 3 });
  });

  test('known by year or month alone count from its first day; unknown or not yet born is nobody’s age', async ({ desk }) => {
    household(
      desk,
      { name: '只知年', birthOn: '1966' },
      { name: '只知年月', birthOn: '1966-10' },
      { name: '下个月的', birthOn: '1966-11' },
      { name: '不知道' },
      { name: '填错了', birthOn: '2030-01-01' },
    );
    expect(await figures(desk, '2026-10')).toMatchObject({ 'age.60+': 2, 'age.18-59': 1, 'age.unknown': 2, residents: 5 });
  });
});

describe('care groups', () => {
  test('count those who were in the group that day and lived here, each person once in all', async ({ desk }) => {
    household(
      desk,
      { name: '两类', tags: [{ tag: '独居老人' }, { tag: '残疾人' }] },
      { name: '当天解除', tags: [{ tag: '独居老人', until: '2026-10-31' }] },
      { name: '次日登记', tags: [{ tag: '独居老人', from: '2026-11-01' }] },
      { name: '迁走了', until: '2026-10-30', tags: [{ tag: '残疾人' }] },
    );
    const counted = await figures(desk, '2026-10');
    expect(counted).toMatchObject({ careGroups: 1, 'careGroups.独居老人': 1, 'careGroups.残疾人': 1 });
    expect(counted['careGroups.低保对象']).toBeUndefined();
  });

  test('stand in our order, the station’s own words last, each with a definition', async ({ desk }) => {
    household(desk, { name: '甲', tags: [{ tag: '热心邻居' }, { tag: '残疾人' }, { tag: '独居老人' }] });
    const { figures: list } = await desk.ask('summary.figures', { period: '2026-11' });
    const groups = list.filter(({ group }) => group === '特殊群体');
    expect(groups.map(({ name }) => name)).toEqual(['特殊群体', '独居老人', '残疾人', '热心邻居']);
    expect(list.every(({ definition, version }) => definition.endsWith('。') && version === 1)).toBe(true);
  });
});

describe('rooms', () => {
  test('with only registered people who live elsewhere stand empty', async ({ desk }) => {
    household(desk, { name: '空挂户', residency: '空挂' });
    household(desk, { name: '住着', at: ['1号楼', '1单元', '102'] }, { name: '孩子在外', residency: '空挂' });
    household(desk, { name: '同住', at: ['1号楼', '1单元', '102'], residency: '流动' });
    expect(await figures(desk, '2026-11')).toMatchObject({ 'rooms.all': 8, 'rooms.lived': 1, 'rooms.empty': 7, households: 3 });
  });
});

describe('chiefs', () => {
  test('of a building look after all its units; posts count from their first day until the day they end', async ({ desk }) => {
    post(desk, '1号楼', null, '王建国', '2026-03-01', '2026-10-31');
    post(desk, '3号楼', '2单元', '赵敏', '2026-10-31');
    expect(await figures(desk, '2026-09')).toMatchObject({ 'units.withChief': 2, 'buildings.withChief': 1, chiefs: 1 });
    expect(await figures(desk, '2026-10')).toMatchObject({
      'units.all': 3,
      'units.withChief': 1,
      'buildings.withChief': 1,
      chiefs: 1,
    });
  });

  test('of every unit cover the building, and one person with two posts is one chief', async ({ desk }) => {
    post(desk, '1号楼', '1单元', '王建国', '2026-03-01');
    expect(await figures(desk, '2026-11')).toMatchObject({ 'buildings.withChief': 0 });
    post(desk, '1号楼', '2单元', '王建国', '2026-03-01');
    household(desk, { name: '甲' });
    household(desk, { name: '乙', at: ['1号楼', '1单元', '102'] });
    household(desk, { name: '丙', at: ['1号楼', '2单元', '101'] });
    expect(await figures(desk, '2026-11')).toMatchObject({ 'buildings.withChief': 1, chiefs: 1, 'chiefs.households': 3 });
  });

  test('nobody is divided by none', async ({ desk }) => {
    expect(await figures(desk, '2026-11')).toMatchObject({ chiefs: 0, 'chiefs.households': 0 });
  });
});

describe('the building table', () => {
  test('lists every building in house order and sums up to the figures', async ({ desk }) => {
    household(desk, { name: '甲', birthOn: '1950' }, { name: '乙', residency: '流动' });
    household(desk, { name: '丙', at: ['3号楼', '2单元', '1101'], residency: '空挂' });
    const { buildings } = await desk.ask('summary.figures', { period: '2026-11' });
    const none = { unitsWithChief: 0, aged60: 0, 空挂: 0 };
    expect(buildings).toEqual([
      { ...none, building: '1号楼', households: 1, residents: 2, 户籍: 1, 流动: 1, aged60: 1, units: 2 },
      { ...none, building: '3号楼', households: 1, residents: 1, 户籍: 0, 流动: 0, 空挂: 1, units: 1 },
    ]);
  });
});

describe('the counts of today', () => {
  test('hold exactly households, residents, residency and tags of those who are here', async ({ desk }) => {
    household(
      desk,
      { name: '甲', tags: [{ tag: '独居老人' }] },
      { name: '乙', residency: '流动' },
      { name: '丙', until: '2026-11-22' },
    );
    expect(await desk.ask('summary.counts', {})).toEqual({
      households: 1,
      residents: 2,
      residency: { 户籍: 1, 流动: 1, 空挂: 0 },
      tags: { 独居老人: 1 },
    });
  });
});
