import type { ListName } from '../../../shared/features/lists';
import type { Input } from '../../../shared/operations';
import { listOf, listSheet, printedLists, widthOfList } from '../../../shared/printed';
import { formatOf } from '../../../shared/rules/paper-size';
import { enter } from '../residents/people';
import { type Desk, describe, expect, TODAY, test, theHead } from '../support/desk';

const all = (list: ListName) => listOf(list).columns.map(({ label }) => label);
const usual = (list: ListName) =>
  listOf(list)
    .columns.filter((column) => column.usual !== false)
    .map(({ label }) => label);
const own = { handing: { to: 'station' as const, purpose: '上门核对' } };
const print = async (desk: Desk, draft: Input<'lists.issue'>) => {
  const paper = await desk.ask('lists.issue', draft);
  return { ...paper, html: (await desk.ask('papers.html', { id: paper.id })).html };
};
const everybody = { filter: {} };

describe('a list on paper', () => {
  test('has the columns wanted, numbers masked, a place to sign, and says what it is for in the register', async ({ desk }) => {
    await enter(desk, { name: '欧阳修远', phone: '13812345678', relation: '02' });
    const { html, number, title } = await print(desk, {
      list: 'households',
      asked: everybody,
      columns: ['户主电话', '户主'],
      signature: true,
      ...own,
    });
    expect([number, title]).toEqual(['清单2026-0001', '住户名单']);
    for (const words of ['欧阳修远', '138****5678', '签字', '共1户', '共 1 页　第 1 页']) expect(html).toContain(words);
    expect(html).not.toContain('13812345678');
    expect(html).not.toContain('<th>住址</th>');
    const { rows } = await desk.ask('disclosures.list', {});
    expect(rows).toMatchObject([{ what: '住户名单', people: 1, purpose: '上门核对', paper: { number } }]);
  });

  test('masks the names where it is wanted', async ({ desk }) => {
    await enter(desk, { name: '欧阳修远', phone: '13812345678', relation: '02' });
    const columns = ['住址', '户主'];
    const { html } = await print(desk, { list: 'households', asked: everybody, columns, maskNames: true, ...own });
    expect(html).toContain('欧**远');
    expect(html).not.toContain('欧阳修远');
  });

  test('follows the filter of the screen, says so, and holds all of its pages', async ({ desk }) => {
    for (let card = 1; card <= 120; card += 1) await desk.ask('guides.add', { title: `第${card}件事`, checkedOn: TODAY });
    await desk.ask('guides.add', { title: '办老年证', checkedOn: TODAY });
    const columns = usual('guides');
    const some = await print(desk, { list: 'guides', asked: { view: 'current', text: '件事' }, columns });
    expect(some.html).toContain('共120张');
    expect(some.html).toContain('只列：含“件事”');
    expect(some.html).not.toContain('办老年证');
    const whole = await print(desk, { list: 'guides', asked: { view: 'current', text: '' }, columns });
    expect(whole.html).toContain('共121张');
    expect(whole.html).not.toContain('只列');
  });

  test('asked with a filter its screen does not know is refused', async ({ desk }) => {
    const draft = { list: 'guides' as const, columns: ['办什么事'], asked: { view: 'everything' } };
    expect(await desk.reply('lists.issue', draft)).toMatchObject({ failure: { code: 'invalid' } });
  });

  test('of people wants to know what for, and the password; of things neither a reason nor a register', async ({ desk }) => {
    await enter(desk);
    const columns = usual('households');
    expect(await desk.reply('lists.issue', { list: 'households', asked: everybody, columns })).toMatchObject({
      failure: { fields: { handing: expect.any(String) } },
    });
    await desk.ask('chats.add', { name: '业主群', app: 'wechat' });
    await print(desk, { list: 'chats', columns: usual('chats') });
    expect((await desk.ask('disclosures.list', {})).rows).toEqual([]);
    desk.proved = false;
    expect(await desk.reply('lists.issue', { list: 'chats', columns: usual('chats') })).toMatchObject({
      failure: { code: 'password' },
    });
  });

  test('remembers whom it names, also where its rows do not say who they are', async ({ desk }) => {
    const { id } = await enter(desk, { name: '欧阳修远' });
    await desk.ask('wishes.add', { kind: 'goods', words: '一根拐杖', who: { personId: id } });
    const paper = await print(desk, { list: 'wishes', columns: usual('wishes'), ...own });
    const held = await desk.db.selectFrom('paperPerson').selectAll().where('paperId', '=', paper.id).execute();
    expect(held).toEqual([{ paperId: paper.id, personId: id }]);
  });

  test('lies down where its columns do not fit upright, and is refused where they fit nowhere', async ({ desk }) => {
    const chief = { name: '王芳', phone: '13812345678', on: TODAY };
    await desk.ask('chiefs.appoint', { ...chief, buildingId: desk.building('1号楼'), unitId: null });
    const upright = await print(desk, { list: 'chiefs', columns: usual('chiefs'), ...own });
    expect(formatOf(upright.html).landscape).toBe(false);
    const lying = await print(desk, { list: 'chiefs', columns: all('chiefs'), signature: true, ...own });
    expect(formatOf(lying.html).landscape).toBe(true);
    expect(lying.html).toContain('138 1234 5678');
    const gaps = await print(desk, { list: 'chiefs', asked: { gaps: true }, columns: ['楼栋', '单元', '楼栋长'], ...own });
    expect(gaps.html).toContain('只列：还没有楼栋长的');
    expect(gaps.html).not.toContain('王芳');
  });

  test('of a month has what was of that month', async ({ desk }) => {
    const held = { startsAt: '09:00', endsAt: '10:00', place: '小院' };
    await desk.ask('activities.add', { ...held, name: '大扫除', heldOn: '2026-11-28' });
    await desk.ask('activities.add', { ...held, name: '包饺子', heldOn: '2026-12-01' });
    const draft = { list: 'activities' as const, columns: usual('activities') };
    const { html, title } = await print(desk, { ...draft, asked: { month: '2026-12' } });
    expect(title).toBe('2026年12月活动安排');
    expect(html).toContain('包饺子');
    expect(html).not.toContain('大扫除');
    expect(await desk.refusal('lists.issue', { ...draft, asked: { month: '2026-01' } })).toContain('没有可印的');
  });

  test('repeats its head on every sheet', async ({ desk }) => {
    for (let card = 1; card <= 60; card += 1) await desk.ask('guides.add', { title: `第${card}件事`, checkedOn: TODAY });
    const { html, sheets } = await print(desk, { list: 'guides', columns: usual('guides') });
    expect(sheets).toBeGreaterThan(1);
    expect(html.match(/<th>办什么事<\/th>/g)).toHaveLength(sheets);
  });

  test('prints what was typed as text', async ({ desk }) => {
    await desk.ask('chats.add', { name: '<img src=x onerror=alert(1)>', app: 'qq' });
    expect((await print(desk, { list: 'chats', columns: ['群名称'] })).html).toContain('&lt;img src=x');
  });

  test('is not for those who only look', async ({ desk }) => {
    desk.session = { ...theHead, role: 'viewer' };
    expect(await desk.refusal('lists.issue', { list: 'chats', columns: ['群名称'] })).toContain('站长');
  });
});

test('the usual columns of every list fit on an upright sheet, and the heads of each are told apart', () => {
  for (const list of Object.keys(printedLists) as ListName[]) {
    const width = widthOfList({ list, columns: usual(list), signature: false });
    expect({ list, fits: width <= listSheet.upright }, String(width)).toEqual({ list, fits: true });
    expect(new Set(all(list)).size, list).toBe(all(list).length);
  }
});
