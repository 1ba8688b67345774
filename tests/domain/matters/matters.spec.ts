// 事项: what takes longer than a request. One station for all of it.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { takeDown } from '../orders/orders';
import { type Desk, describe, expect, NOW, openTestStation, test, theHead } from '../support/desk';

let desk: Desk;
beforeAll(async () => {
  desk = await openTestStation();
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.now = NOW;
  desk.session = theHead;
});

const pipes = { title: '污水管网改造', words: '一到雨天就返水', responsible: '社区居委会' };
const begin = async (changes: object = {}) => (await desk.ask('matters.add', { ...pipes, ...changes })).id;
const card = (id: number) => desk.ask('matters.card', { id });

describe('what takes longer than a request', () => {
  test('gathers the requests that speak of it, each in one matter at a time; they keep their own fifteen days', async () => {
    const [one, other] = [
      await takeDown(desk, { words: '返水' }),
      await takeDown(desk, { confidential: true, words: '不能说的' }),
    ];
    const id = await begin({ orderId: one });
    expect(await card(id)).toMatchObject({ number: '事项2026-0001', state: 'going', orders: 1 });
    await desk.ask('matters.gather', { id, orderId: other });
    expect(await desk.reply('matters.gather', { id: await begin(), orderId: one })).toMatchObject({
      failure: { fields: { orderId: expect.stringContaining('已经归到事项2026-0001') } },
    });
    expect((await card(id)).gathered.map(({ words }) => words)).toEqual(['返水', '']);
    expect(await desk.ask('orders.card', { id: one })).toMatchObject({ dueOn: '2026-12-07', matter: { id, title: pipes.title } });
    await desk.ask('matters.release', { id, orderId: one, reason: '归错了' });
    expect((await desk.ask('orders.card', { id: one })).matter).toBe(null);
  });

  test('goes step by step, the nearest day first, and says what it waits for', async () => {
    const id = await begin();
    await desk.ask('matters.addStep', { id, title: '请专家看管道', dueOn: '2026-12-01' });
    await desk.ask('matters.addStep', { id, title: '开居民会', dueOn: '2026-11-25' });
    expect(await card(id)).toMatchObject({ next: { title: '开居民会' }, late: false });
    const [expert, meeting] = (await card(id)).steps;
    await desk.ask('matters.doStep', { stepId: meeting?.id ?? 0, words: '48户来了' });
    expect(await desk.refusal('matters.doStep', { stepId: meeting?.id ?? 0 })).toContain('已经做完');
    desk.now = '2026-12-02T02:00:00.000Z';
    expect(await card(id)).toMatchObject({ next: { title: '请专家看管道' }, late: true });
    const printed = async () => {
      const list = await desk.ask('lists.issue', { list: 'matters', columns: ['编号', '下一步，或卡在哪里'] });
      return (await desk.ask('papers.html', { id: list.id })).html;
    };
    expect(await printed()).toContain('请专家看管道\n2026年12月1日前');
    const { waiting } = await desk.ask('today.overview', {});
    expect(waiting).toContainEqual({ words: '步事项过了日子', count: 1, to: '/matters' });
    await desk.ask('matters.dropStep', { stepId: expert?.id ?? 0, reason: '街道已经看过' });
    await desk.ask('matters.block', { id, words: '等维修资金审批' });
    expect(await card(id)).toMatchObject({ state: 'stuck', blockedBy: '等维修资金审批', next: null, late: false });
    expect(await printed()).toContain('等维修资金审批');
    await desk.ask('matters.block', { id });
    expect((await card(id)).state).toBe('going');
  });

  test('is about homes, and settles them unit by unit; what is settled stays so', async () => {
    const id = await begin();
    const where = { id, buildingId: desk.building('1号楼') };
    const { homes } = await desk.ask('matters.addHomes', where);
    expect(await desk.refusal('matters.addHomes', where)).toContain('都已经在');
    const unitId = desk.unit('1号楼', '1单元');
    const settled = (await desk.ask('matters.settleHomes', { ...where, unitId })).homes;
    expect(await card(id)).toMatchObject({ homes, homesSettled: settled });
    const dropped = (await desk.ask('matters.dropHomes', { ...where, reason: '登记错了' })).homes;
    expect(settled + dropped).toBe(homes);
    expect((await card(id)).units).toEqual([{ unitId, name: '1号楼1单元', homes: settled, settled }]);
  });

  test('is settled on a day, or given up for a reason, and can be taken up again', async () => {
    const id = await begin();
    expect(await desk.refusal('matters.settle', { id, result: '好了', on: '2026-11-01' })).toContain('不能更早');
    await desk.ask('matters.settle', { id, result: '换了主管' });
    expect(await card(id)).toMatchObject({ state: 'settled', overOn: '2026-11-22', result: '换了主管' });
    expect(await desk.refusal('matters.addStep', { id, title: '再看看' })).toContain('已经了结');
    await desk.ask('matters.resume', { id, reason: '又返水了' });
    await desk.ask('matters.amend', { id, ...pipes, responsible: '街道城管科' });
    expect(await desk.refusal('matters.amend', { id, ...pipes, responsible: '街道城管科' })).toBe('没有改动。');
    await desk.ask('matters.end', { id, reason: '并入街道改造' });
    const over = await desk.ask('matters.list', { view: 'over', text: '城管' });
    expect(over.rows).toMatchObject([{ id, state: 'ended' }]);
  });

  test('stands in the month report beside the figures, and is counted by itself', async () => {
    const figures = await desk.ask('orders.figures', { from: '2026-11-01', to: '2026-11-30' });
    expect(figures.matters.map(({ number, standing }) => `${number} ${standing}`)).toContain('事项2026-0001 推进中');
    const paper = await desk.ask('orders.issueMonth', { period: '2026-11' });
    expect((await desk.ask('papers.html', { id: paper.id })).html).toContain('一事一策');
    const list = await desk.ask('lists.issue', { list: 'matters', columns: ['编号', '事项', '状态', '房屋'] });
    expect((await desk.ask('papers.html', { id: list.id })).html).toContain('在办的');
    const { figures: counted } = await desk.ask('summary.figures', { period: '2026-11' });
    const value = (code: string) => counted.find((figure) => figure.code === code)?.value;
    expect([value('matters.settled'), (value('matters.open') ?? 0) > 0, (value('matters.homes') ?? 0) > 0]).toEqual([
      0,
      true,
      true,
    ]);
  });

  test('keeps its steps, requests and homes as they were written, and finds them by their index', () => {
    const { sqlite } = desk;
    for (const table of ['matter', 'matterStep', 'matterOrder', 'matterHome'])
      expect(() => sqlite.exec(`delete from ${table}`)).toThrow('append-only');
    for (const change of ["matterStep set dueOn = '2027-01-01'", 'matterOrder set matterId = 2', 'matterHome set roomId = 1'])
      expect(() => sqlite.exec(`update ${change}`)).toThrow('append-only');
    expect(() => sqlite.exec(`update matterHome set settledOn = '2026-01-01' where settledOn is not null`)).toThrow('settled');
    const planOf = (query: string) => JSON.stringify(sqlite.prepare(`explain query plan ${query}`).all());
    expect(planOf('select id from matter where settledOn is null and endedOn is null order by id')).toContain('matterOpen');
    expect(planOf('select 1 from matterOrder where orderId = 1 and endedOn is null')).toContain('matterOrderNow');
    expect(planOf('select count(*) from matterHome where matterId = 1')).toContain('matterHomeOf');
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  });
});
