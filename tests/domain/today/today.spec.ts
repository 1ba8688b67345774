import { countOf } from '../quality/estate';
import { enter } from '../residents/people';
import { household, post } from '../summary/people';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';

const overview = (desk: Desk) => desk.ask('today.overview', {});
const counts = (lines: { words: string; count: number }[]) => Object.fromEntries(lines.map(({ words, count }) => [words, count]));

describe('the home screen', () => {
  test('shows the station in five figures, each opening its rows', async ({ desk }) => {
    household(
      desk,
      { name: '甲', birthOn: '1966-11-22', tags: [{ tag: '独居老人' }, { tag: '残疾人' }] },
      { name: '乙', birthOn: '1966-11-23' },
    );
    household(desk, { name: '丙', at: ['1号楼', '2单元', '101'] }, { name: '走了', until: '2026-05-01', birthOn: '1940' });
    post(desk, '1号楼', '1单元', '王建国', '2026-03-01');
    const { day, figures } = await overview(desk);
    expect(day).toBe(TODAY);
    expect(figures.map(({ name, value }) => [name, value])).toEqual([
      ['住户', 2],
      ['居民', 3],
      ['60岁以上', 1],
      ['特殊群体', 1],
      ['有楼栋长的单元', 1],
    ]);
    expect(figures.every(({ to }) => to.startsWith('/'))).toBe(true);
  });

  test('agrees with the summary of the month', async ({ desk }) => {
    household(desk, { name: '甲', birthOn: '1966' }, { name: '乙', birthOn: '1966-11' }, { name: '丙', birthOn: '1967' });
    const { figures } = await overview(desk);
    const summary = await desk.ask('summary.figures', { period: '2026-11' });
    const of = (code: string) => summary.figures.find((figure) => figure.code === code)?.value;
    expect(figures.slice(0, 3).map(({ value }) => value)).toEqual([of('households'), of('residents'), of('age.60+')]);
  });

  test('names what the ledger lacks, and is silent about what it does not', async ({ desk }) => {
    household(desk, { name: '甲', residency: null });
    const { missing } = await overview(desk);
    expect(counts(missing)).toEqual({
      个单元还没有楼栋长: 3,
      户没有户主: 1,
      人没有证件号码: 1,
      人没有电话: 1,
      人没有出生日期: 1,
      人没有登记居住情况: 1,
    });
    for (const unit of ['1单元', '2单元']) post(desk, '1号楼', unit, '王建国', '2026-03-01');
    post(desk, '3号楼', null, '赵敏', '2026-03-01');
    expect(counts((await overview(desk)).missing)).not.toHaveProperty('个单元还没有楼栋长');
  });

  test('names leases that end, groups that ran out, and children without a guardian, each opening its list', async ({ desk }) => {
    const lease = (number: string, leaseEndsOn: string) =>
      desk.ask('rooms.amend', { id: desk.room('1号楼', '1单元', number), changes: { tenure: '出租', leaseEndsOn } });
    await lease('101', '2026-12-22');
    await lease('102', '2026-12-23');
    const { id } = await enter(desk, {
      name: '张小明',
      birthOn: '2012-11-23',
      to: { roomId: desk.room('1号楼', '1单元', '101') },
    });
    await enter(desk, { name: '刚满的', birthOn: '2012-11-22' });
    await desk.ask('residents.tag', { id, tag: '困境儿童', on: '2026-01-01', validTo: '2026-11-21' });
    const { waiting, missing } = await overview(desk);
    expect(waiting).toEqual([
      { words: '间房的租期已到，或30天内到', count: 1, to: '/rooms?list=leases' },
      { words: '人次的特殊群体到期了，要续期或结束', count: 1, to: '/groups' },
    ]);
    const child = { words: '名未满14岁的孩子没有登记监护人', count: 1, to: '/checkup/noGuardian' };
    expect(missing).toContainEqual(child);
    const { rows } = await desk.ask('checkup.list', { code: 'noGuardian', page: {} });
    expect(rows).toMatchObject([{ name: '张小明', words: '13岁，没有登记监护人' }]);
    await desk.ask('groups.setGuardian', { id, guardian: { name: '张伟', phone: null }, relation: '51', on: TODAY });
    expect((await overview(desk)).missing).not.toContainEqual(child);
    expect(await countOf(desk, 'noGuardian')).toMatchObject({ count: 0 });
  });

  test('lists a paper that was numbered and not yet printed as waiting', async ({ desk }) => {
    const { id } = await desk.ask('papers.issueContactCards', { unitIds: null });
    expect(counts((await overview(desk)).waiting)).toEqual({ 份纸张编了号还没有打印: 1 });
    await desk.ask('papers.print', { id, printer: 'p' });
    expect(counts((await overview(desk)).waiting)).toEqual({ 批纸张印了还没有贴完: 1 });
  });

  test('tells the last eight acts, newest first, one line an act', async ({ desk }) => {
    const of = (name: string) => ({ buildingId: desk.building('1号楼'), unitId: null, name, phone: '13800138000', on: TODAY });
    for (let turn = 0; turn < 9; turn += 1) {
      desk.now = `2026-11-22T08:0${turn}:00.000Z`;
      await desk.ask('chiefs.appoint', of(`楼栋长${turn}`));
    }
    const { recent } = await overview(desk);
    expect(recent).toHaveLength(8);
    expect(recent[0]).toEqual({ at: '2026-11-22T08:08:00.000Z', words: '指定楼栋长8为楼栋长' });
    expect(recent.some(({ words }) => words.includes('138'))).toBe(false);
  });
});
