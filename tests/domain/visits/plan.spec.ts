import { narrow } from '../../../main/database/scope';
import { diceOf } from '../../../main/demo/dice';
import { dueOf, type Tier, type Touch } from '../../../shared/rules/visit-plan';
import { daysAfter } from '../../../shared/rules/working-days';
import { describe, expect, test, theHead } from '../support/desk';
import { elder, goTo, groupId, overdue, setTiers, visit } from './support';

describe('the plan over four weeks', () => {
  test('lists the overdue a hand computation lists, each day', async ({ desk }) => {
    goTo(desk, '2026-03-02');
    await setTiers(desk);
    const weekly = await elder(desk, '周桂香', '1号楼-1单元-101', '独居老人');
    const both = await elder(desk, '刘建军', '1号楼-2单元-101', '独居老人', '高龄老人');
    const monthly = await elder(desk, '陈玉兰', '3号楼-2单元-101', '高龄老人');
    await elder(desk, '孙磊', '1号楼-1单元-202', '退役军人');
    // Days of visits from 2 March on; beside each the days on which the term of a week is over and nobody came.
    const days: Record<string, number[]> = { 周桂香: [4, 15], 刘建军: [9, 16, 23], 陈玉兰: [1] };
    const byHand: Record<string, [number, number][]> = {
      周桂香: [
        [12, 14],
        [23, 28],
      ],
      刘建军: [[8, 8]],
      陈玉兰: [],
    };
    for (let at = 0; at <= 28; at += 1) {
      goTo(desk, daysAfter('2026-03-02', at));
      for (const { id, name } of [
        { id: weekly.id, name: '周桂香' },
        { id: both.id, name: '刘建军' },
        { id: monthly.id, name: '陈玉兰' },
      ])
        if (days[name]?.includes(at)) await visit(desk, id);
      const late = Object.keys(byHand).filter((name) => byHand[name]?.some(([from, to]) => at >= from && at <= to));
      expect((await overdue(desk)).sort(), `day ${at}`).toEqual(late.sort());
    }
    goTo(desk, '2026-04-04');
    expect(await overdue(desk)).toContain('陈玉兰');
  });

  test('holds the day the pure rule says for everybody, whatever was done', async ({ desk }) => {
    goTo(desk, '2026-01-29');
    const dice = diceOf(7);
    await desk.ask('visits.useUsual', {});
    const every = { 独居老人: 'weekly', 高龄老人: 'monthly', 残疾人: 'quarterly', 优抚对象: 'halfYearly' } as const;
    const tags = Object.keys(every) as (keyof typeof every)[];
    const people: { id: number; tiers: Tier[]; touches: Touch[] }[] = [];
    for (let at = 0; at < 8; at += 1) {
      const own = tags.filter(() => dice.between(0, 1) === 1);
      const { id } = await elder(desk, `老人${at}`, '1号楼-1单元-101', ...own);
      people.push({ id, tiers: own.map((tag) => ({ every: every[tag], since: '2026-01-29', byPhone: false })), touches: [] });
    }
    goTo(desk, '2026-08-31');
    for (const { id, touches } of people)
      for (let times = dice.between(0, 3); times > 0; times -= 1) {
        const on = daysAfter('2026-03-01', dice.between(0, 183));
        await visit(desk, id, { on, purpose: times === 2 ? 'phone' : 'routine' });
        touches.push({ on, inPerson: times !== 2 });
      }
    const { rows } = await desk.ask('visits.plan', { size: 100 });
    const due = new Map(rows.map(({ personId, dueOn, every: often }) => [personId, { dueOn, every: often }]));
    for (const { id, tiers, touches } of people) expect(due.get(id) ?? null).toEqual(dueOf(tiers, touches));
  });
});

describe('the plan', () => {
  test('takes what the own record of somebody says before what the group does', async ({ desk }) => {
    goTo(desk, '2026-03-05');
    await setTiers(desk);
    const { id } = await elder(desk, '周桂香', '1号楼-1单元-101', '独居老人');
    await desk.ask('residents.amendTag', { id, tag: '独居老人', care: { visitTier: 'monthly' } });
    expect((await desk.ask('visits.plan', {})).rows).toMatchObject([{ every: 'monthly', dueOn: '2026-04-05', late: false }]);
  });

  test('begins anew when the station changes a tier, and leaves out who moved away or left the group', async ({ desk }) => {
    goTo(desk, '2026-03-05');
    await setTiers(desk);
    const one = await elder(desk, '周桂香', '1号楼-1单元-101', '独居老人');
    const other = await elder(desk, '刘建军', '1号楼-2单元-101', '独居老人');
    goTo(desk, '2026-03-20');
    expect(await overdue(desk)).toEqual(['周桂香', '刘建军']);
    await desk.ask('residents.moveOut', { id: one.id, on: '2026-03-20', reason: '搬走' });
    await desk.ask('residents.untag', { id: other.id, tag: '独居老人', on: '2026-03-20', reason: '和女儿同住' });
    expect((await desk.ask('visits.plan', {})).total).toBe(0);
    const alone = { groupId: groupId(desk, '独居老人') };
    expect(await desk.refusal('visits.setTier', { ...alone, every: 'weekly' })).toContain('已经是每周');
    expect(await desk.reply('visits.setTier', { ...alone, every: null })).toMatchObject({ ok: false });
    await desk.ask('visits.setTier', { ...alone, every: null, reason: '改由物业每天看' });
    expect((await desk.ask('visits.tiers', {})).find(({ group }) => group === '独居老人')).toMatchObject({
      every: null,
      usual: 'weekly',
    });
  });

  test('counts a call only where the station takes one for a visit', async ({ desk }) => {
    goTo(desk, '2026-03-05');
    await setTiers(desk);
    const { id } = await elder(desk, '周桂香', '1号楼-1单元-101', '独居老人');
    goTo(desk, '2026-03-10');
    await visit(desk, id, { purpose: 'phone' });
    expect((await desk.ask('visits.plan', {})).rows).toMatchObject([{ dueOn: '2026-03-12' }]);
    await desk.ask('visits.setTier', { groupId: groupId(desk, '独居老人'), every: 'weekly', byPhone: true });
    expect((await desk.ask('visits.plan', {})).rows).toMatchObject([{ dueOn: '2026-03-17' }]);
  });

  test('keeps the date a doctor agreed on until a doctor came', async ({ desk }) => {
    goTo(desk, '2026-03-05');
    const { id } = await elder(desk, '周桂香', '1号楼-1单元-101');
    await visit(desk, id, { purpose: 'familyDoctor', service: 'followUp', nextOn: '2026-03-19', company: '社区卫生站' });
    goTo(desk, '2026-03-20');
    expect((await desk.ask('visits.plan', { show: 'overdue' })).rows).toMatchObject([
      { name: '周桂香', every: null, dueOn: '2026-03-19' },
    ]);
    await visit(desk, id);
    expect(await overdue(desk)).toEqual(['周桂香']);
    await visit(desk, id, { purpose: 'familyDoctor', service: 'followUp' });
    expect((await desk.ask('visits.plan', {})).total).toBe(0);
  });

  test('is told by chief, on the home screen, and by pages', async ({ desk }) => {
    goTo(desk, '2026-03-05');
    await setTiers(desk);
    const post = { buildingId: desk.building('1号楼'), unitId: null, name: '王建国', phone: null, on: '2026-03-05' };
    await desk.ask('chiefs.appoint', post);
    for (const room of ['101', '102', '201']) await elder(desk, `老人${room}`, `1号楼-1单元-${room}`, '独居老人');
    await elder(desk, '陈玉兰', '3号楼-2单元-101', '高龄老人');
    goTo(desk, '2026-03-31');
    const board = await desk.ask('visits.board', {});
    expect(board).toMatchObject({ people: 4, overdue: 3, soon: 1, tiers: 2 });
    expect(board.rows.map(({ chief, where, people, overdue: late, soon }) => [chief, where, people, late, soon])).toEqual([
      ['王建国', '1号楼', 3, 3, 0],
      ['', '没有楼栋长的单元', 1, 0, 1],
    ]);
    expect((await desk.ask('today.overview', {})).waiting).toEqual(
      expect.arrayContaining([{ words: '人过了走访的日子', count: 3, to: '/visits?show=overdue' }]),
    );
    const first = await desk.ask('visits.plan', { size: 2 });
    const rest = await desk.ask('visits.plan', { size: 2, after: first.next });
    expect([...first.rows, ...rest.rows].map(({ name }) => name)).toEqual(['老人101', '老人102', '老人201', '陈玉兰']);
    expect(rest.next).toBeNull();
    expect((await desk.ask('visits.plan', { postId: 0 })).rows.map(({ name }) => name)).toEqual(['陈玉兰']);
  });
});

test('a building chief plans and enters the own buildings alone', async ({ desk }) => {
  goTo(desk, '2026-03-05');
  await setTiers(desk);
  const own = await elder(desk, '周桂香', '1号楼-1单元-101', '独居老人');
  const other = await elder(desk, '陈玉兰', '3号楼-2单元-101', '独居老人');
  const theirs = await visit(desk, other.id, { needs: [{ theme: 'meals' }] });
  desk.session = { ...theHead, role: 'chief', buildings: [desk.building('1号楼')] };
  narrow(desk.sqlite, [desk.building('1号楼')]);
  expect((await desk.ask('visits.plan', {})).rows.map(({ name }) => name)).toEqual(['周桂香']);
  expect(await desk.refusal('visits.card', { id: theirs.id })).toContain('没有找到');
  expect((await desk.ask('visits.needs', {})).rows).toEqual([]);
  expect(
    await desk.reply('visits.record', { personId: other.id, on: '2026-03-05', purpose: 'routine', result: 'met' }),
  ).toMatchObject({ ok: false });
  const { id } = await visit(desk, own.id, { needs: [{ theme: 'repair', words: '灯坏了' }] });
  const { rows } = await desk.ask('visits.needs', {});
  const order = await desk.ask('visits.toOrder', { needId: rows[0]?.id ?? 0, words: '楼道灯坏了' });
  expect((await desk.ask('visits.card', { id })).needs).toMatchObject([{ became: { kind: 'order', id: order.id } }]);
});
