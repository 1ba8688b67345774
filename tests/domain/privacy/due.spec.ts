import { enter, enterFamily } from '../residents/people';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';

const due = async (desk: Desk) =>
  Object.fromEntries(
    (await desk.ask('privacy.due', {})).map(({ rule, count, people }) => [rule, { count, ids: people.map(({ id }) => id) }]),
  );
const inYears = (desk: Desk, years: number, day = '11-22') => {
  desk.now = `${2026 + years}-${day}T08:00:00.000Z`;
};
const people = async (desk: Desk) => (await desk.db.selectFrom('person').selectAll().orderBy('id').execute()).length;

describe('what has been kept long enough', () => {
  test('is nobody on the first day', async ({ desk }) => {
    await enter(desk, { on: TODAY });
    expect(Object.values(await due(desk)).map(({ count }) => count)).toEqual([0, 0, 0, 0]);
  });

  test('is who left or died two years ago, on that very day and not one before', async ({ desk }) => {
    const { head, husband } = await enterFamily(desk);
    await desk.ask('residents.moveOut', { id: husband, on: TODAY, reason: '搬走' });
    await desk.ask('residents.recordDeath', { id: head, on: TODAY });
    inYears(desk, 2, '11-21');
    expect(await due(desk)).toMatchObject({ left: { count: 0 }, died: { count: 0 } });
    inYears(desk, 2);
    expect(await due(desk)).toMatchObject({ left: { ids: [husband] }, died: { ids: [head] } });
  });

  test('is a household nobody asked at for two years, until somebody does', async ({ desk }) => {
    const { id, householdId } = await enter(desk, { on: TODAY });
    inYears(desk, 2);
    expect(await due(desk)).toMatchObject({ unverified: { ids: [id] } });
    await desk.ask('households.verify', { id: householdId });
    expect(await due(desk)).toMatchObject({ unverified: { count: 0 } });
  });

  test('is a care group that has to be confirmed after twelve months', async ({ desk }) => {
    const { id } = await enter(desk, { tags: ['备孕妇女', '独居老人'], on: TODAY });
    inYears(desk, 1, '11-21');
    expect(await due(desk)).toMatchObject({ reconfirm: { count: 0 } });
    inYears(desk, 1);
    expect(await due(desk)).toMatchObject({ reconfirm: { ids: [id] } });
    await desk.ask('residents.untag', { id, tag: '备孕妇女', on: '2027-11-22', reason: '不再需要' });
    expect(await due(desk)).toMatchObject({ reconfirm: { count: 0 } });
  });

  test('is listed for ever and never taken away by itself, until it is erased', async ({ desk }) => {
    const { id } = await enter(desk, { on: '2026-03-05' });
    await desk.ask('residents.moveOut', { id, on: TODAY, reason: '搬走' });
    for (const years of [2, 5, 20]) {
      inYears(desk, years);
      expect(await due(desk)).toMatchObject({ left: { ids: [id] } });
      expect((await desk.ask('today.overview', {})).waiting).toContainEqual({
        words: '人的资料到了保存期限',
        count: 1,
        to: '/privacy?view=due',
      });
      expect(await people(desk)).toBe(1);
    }
    await desk.ask('privacy.erase', { id, name: '王秀英', basis: 'expired' });
    expect(await due(desk)).toMatchObject({ left: { count: 0 } });
  });
});

describe('the clearing list', () => {
  test('has a line to sign for each, the name masked', async ({ desk }) => {
    const { id } = await enter(desk);
    await desk.ask('residents.moveOut', { id, on: TODAY, reason: '搬走' });
    inYears(desk, 3);
    const paper = await desk.ask('privacy.issueClearing', {});
    const { html } = await desk.ask('papers.html', { id: paper.id });
    expect(html).toContain('王*英');
    expect(html).not.toContain('王秀英');
    expect(html).toContain('经办人签字');
    expect(html).toContain('2028年11月22日');
    expect(paper).toMatchObject({ number: '清理单2029-0001', kind: 'clearingList' });
  });

  test('is not printed when nobody is due', async ({ desk }) => {
    expect(await desk.refusal('privacy.issueClearing', {})).toContain('没有到期');
  });
});
