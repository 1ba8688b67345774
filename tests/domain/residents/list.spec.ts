import type { Input, Output } from '../../../shared/operations';
import { type Desk, describe, expect, test } from '../support/desk';
import { enter, idNumber, namesOf } from './people';

type Filter = Input<'residents.list'>['filter'];

const listed = async (desk: Desk, filter: Filter = {}) => namesOf((await desk.ask('residents.list', { filter, page: {} })).rows);

/** Four people in three places, entered from the last room to the first. */
async function enterSome(desk: Desk) {
  const at = (building: string, unit: string, number: string) => ({ roomId: desk.room(building, unit, number) });
  await enter(desk, { name: '欧阳明', sex: '1', birthOn: '1940', residency: '空挂', to: at('3号楼', '2单元', '1101') });
  await enter(desk, { name: '张小明', sex: '1', birthOn: '2010-11', residency: '流动', to: at('1号楼', '2单元', '101') });
  const head = await enter(desk, { sex: '2', birthOn: '1966-11-22', tags: ['独居老人'] });
  await enter(desk, { name: '王小明', idNumber: idNumber('19661123', '011'), to: { householdId: head.householdId } });
}

describe('the list of residents', () => {
  test('is in house order: building, unit, floor, door, and then as people came', async ({ desk }) => {
    await enterSome(desk);
    expect(await listed(desk)).toEqual(['王秀英', '王小明', '张小明', '欧阳明']);
  });

  test('is read page by page without a gap or a repeat', async ({ desk }) => {
    await enterSome(desk);
    const names: string[] = [];
    let after: { sequence: number; id: number } | null = null;
    for (let pages = 1; pages <= 4; pages += 1) {
      const page: Output<'residents.list'> = await desk.ask('residents.list', { filter: {}, page: { after, size: 1 } });
      expect(page.total).toBe(4);
      names.push(...namesOf(page.rows));
      after = page.next;
    }
    expect(after).toBeNull();
    expect(names).toEqual(['王秀英', '王小明', '张小明', '欧阳明']);
  });

  test('narrows to a building, a unit, a residency, a sex, a tag', async ({ desk }) => {
    await enterSome(desk);
    expect(await listed(desk, { buildingId: desk.building('1号楼') })).toEqual(['王秀英', '王小明', '张小明']);
    expect(await listed(desk, { unitId: desk.unit('1号楼', '2单元') })).toEqual(['张小明']);
    expect(await listed(desk, { residency: '空挂' })).toEqual(['欧阳明']);
    expect(await listed(desk, { sex: '2' })).toEqual(['王秀英']);
    expect(await listed(desk, { tag: '独居老人' })).toEqual(['王秀英']);
    expect(await listed(desk, { tag: '残疾人' })).toEqual([]);
    expect(await listed(desk, { sex: '1', buildingId: desk.building('1号楼'), residency: '流动' })).toEqual(['张小明']);
  });

  test('narrows to those whose card lacks something', async ({ desk }) => {
    await enterSome(desk);
    await desk.ask('residents.amend', { id: 3, changes: { phone: '13800138000', residency: null, relation: '02' } });
    expect(await listed(desk, { missing: 'idNumber' })).toEqual(['王秀英', '张小明', '欧阳明']);
    expect(await listed(desk, { missing: 'phone' })).toEqual(['王小明', '张小明', '欧阳明']);
    expect(await listed(desk, { missing: 'residency' })).toEqual(['王秀英']);
    expect(await listed(desk, { missing: 'relation', sex: '1', buildingId: desk.building('3号楼') })).toEqual(['欧阳明']);
    expect(await listed(desk, { missing: 'birthOn' })).toEqual([]);
  });

  test('knows ages at a day, and takes a birth known by month or year as its first day', async ({ desk }) => {
    await enterSome(desk);
    expect(await listed(desk, { ageFrom: 60 })).toEqual(['王秀英', '欧阳明']);
    expect(await listed(desk, { ageFrom: 60, ageOn: '2026-11-21' })).toEqual(['欧阳明']);
    expect(await listed(desk, { ageFrom: 60, ageOn: '2026-11-23' })).toEqual(['王秀英', '王小明', '欧阳明']);
    expect(await listed(desk, { ageTo: 59 })).toEqual(['王小明', '张小明']);
    expect(await listed(desk, { ageFrom: 16, ageTo: 16 })).toEqual(['张小明']);
    expect(await listed(desk, { ageFrom: 16, ageTo: 16, ageOn: '2026-10-31' })).toEqual([]);
    expect(await listed(desk, { ageFrom: 86, ageTo: 86, ageOn: '2026-01-01' })).toEqual(['欧阳明']);
  });

  test('understands the text a search understands', async ({ desk }) => {
    await enterSome(desk);
    expect(await listed(desk, { text: '小明' })).toEqual(['王小明', '张小明']);
    expect(await listed(desk, { text: 'oy' })).toEqual(['欧阳明']);
    expect(await listed(desk, { text: '1966' })).toEqual(['王小明']);
    expect(await listed(desk, { text: '1-2-101' })).toEqual(['张小明']);
    expect(await listed(desk, { text: '1101室', residency: '空挂' })).toEqual(['欧阳明']);
    expect(await listed(desk, { text: '小明', sex: '1', residency: '流动' })).toEqual(['张小明']);
  });

  test('shows those who left and those who died apart, once each, where they lived last', async ({ desk }) => {
    const { id } = await enter(desk);
    const to = { roomId: desk.room('1号楼', '1单元', '201') };
    await desk.ask('residents.moveOut', { id, on: '2026-04-01', reason: '搬走' });
    await desk.ask('residents.moveIn', { id, to, on: '2026-05-01', relation: null, residency: null });
    expect(await listed(desk, { state: 'left' })).toEqual([]);
    await desk.ask('residents.moveOut', { id, on: '2026-06-01', reason: '搬走' });
    expect(await listed(desk)).toEqual([]);
    const left = await desk.ask('residents.list', { filter: { state: 'left' }, page: {} });
    expect(left).toMatchObject({ total: 1, rows: [{ name: '王秀英', room: '201', state: 'left' }] });
    await desk.ask('residents.recordDeath', { id, on: '2026-07-01' });
    expect(await listed(desk, { state: 'left' })).toEqual([]);
    expect(await listed(desk, { state: 'dead', text: '王' })).toEqual(['王秀英']);
  });
});

/** The query plans of the statements a question needs, in the order they are asked. */
async function plansOf(desk: Desk, ask: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const prepare = desk.sqlite.prepare.bind(desk.sqlite);
  desk.sqlite.prepare = (sql) => {
    seen.push(sql);
    return prepare(sql);
  };
  await ask();
  desk.sqlite.prepare = prepare;
  const steps = (sql: string) => prepare(`explain query plan ${sql}`).all(...(sql.match(/\?/g) ?? []).map(() => 1));
  return seen.map((sql) =>
    steps(sql)
      .map((step) => (step as { detail: string }).detail)
      .join('\n'),
  );
}

describe('a ledger of any size', () => {
  test.for(['residents.list', 'households.list'] as const)('is read page by page along an index (%s)', async (name, { desk }) => {
    const page = { after: { sequence: 1, id: 1 } };
    const plans = await plansOf(desk, () => desk.ask(name, { filter: {}, page }));
    const keys = plans.find((plan) => plan.includes('roomBySequence (sequence>?)'));
    expect(keys).toBeDefined();
    expect(keys).not.toContain('USE TEMP B-TREE FOR ORDER BY');
  });

  test.for(['王', 'wang', '1949'])('is searched for %s without reading or sorting it whole', async (text, { desk }) => {
    const plans = await plansOf(desk, () => desk.ask('residents.search', { text }));
    expect(plans).toHaveLength(1);
    expect(plans[0]).not.toMatch(/SCAN (person|residence|household|room|unit|building)\b|TEMP B-TREE/);
  });

  test('is searched for a room from the building down', async ({ desk }) => {
    const [plan = '', ...more] = await plansOf(desk, () => desk.ask('residents.search', { text: '3-2-1101' }));
    expect(more).toEqual([]);
    expect(plan).not.toMatch(/SCAN (person|residence|household|room|unit|building)\b/);
    expect(plan).toContain('(unitId=? AND number=?)');
  });
});
