// 服务目录: what is ordered by its number becomes a request with the days, the category and the handler of its item.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { replyOf } from '../../../shared/rules/reply-words';
import { categoryNamed, handler, light } from '../orders/orders';
import { type Desk, describe, expect, NOW, openTestStation, TODAY, test, theHead } from '../support/desk';

let desk: Desk;
beforeAll(async () => {
  desk = await openTestStation();
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.now = NOW;
  desk.session = theHead;
});

const list = (input = {}) => desk.ask('catalogue.list', input);
const add = (name: string, more = {}) => desk.ask('catalogue.add', { class: 'property', name, ...more });

describe('a service', () => {
  test('gets the next number of its class, which nothing else is ever given', async () => {
    const [first, second] = [await add('修灯'), await add('修门')];
    expect([first.number, second.number]).toEqual([101, 102]);
    expect((await desk.ask('catalogue.add', { class: 'home', name: '看漏水' })).number).toBe(201);
    expect((await add('清垃圾', { number: 150 })).number).toBe(150);
    await desk.ask('catalogue.end', { id: second.id, reason: '物业不做了' });
    expect((await add('修锁')).number).toBe(151);
    expect(await desk.reply('catalogue.add', { class: 'property', name: '修窗', number: 102 })).toMatchObject({
      failure: { fields: { number: expect.stringContaining('停用的编号不再给别的服务') } },
    });
    expect(await desk.reply('catalogue.add', { class: 'property', name: '修窗', number: 201 })).toMatchObject({
      failure: { fields: { number: '这一类的编号从101到199。' } },
    });
    expect(() => desk.sqlite.exec(`update catalogueItem set number = 160 where number = 150`)).toThrow('for good');
    await desk.ask('catalogue.resume', { id: second.id });
    expect((await list({ class: 'property' })).rows.map(({ number }) => number)).toEqual([101, 102, 150, 151]);
  });

  test('is refused twice under one name, and with more days than the station has', async () => {
    expect(await desk.reply('catalogue.add', { class: 'home', name: '修灯' })).toMatchObject({
      failure: { fields: { name: '已经有“修灯”，是101号。' } },
    });
    expect(await desk.reply('catalogue.add', { class: 'home', name: '慢慢修', limitDays: 16 })).toMatchObject({
      failure: { fields: { limitDays: '不能比全站的15天长。' } },
    });
  });

  test('is found by a number, and one that ended says so', async () => {
    const { id, number } = await add('修水泵');
    expect(await desk.ask('catalogue.byNumber', { number })).toMatchObject({ id, name: '修水泵' });
    await desk.ask('catalogue.end', { id, reason: '并到别的' });
    expect(await desk.refusal('catalogue.byNumber', { number })).toContain('已经停了');
    expect(await desk.refusal('catalogue.byNumber', { number: 399 })).toContain('目录里没有399号');
  });
});

describe('an order by number', () => {
  test('has the days of its item, fewer than its category, whatever becomes of the request', async () => {
    const handlerId = await handler(desk, '水电班');
    const categoryId = categoryNamed(desk, '家中漏水');
    const item = await add('上门看水管', { limitDays: 3, handlerId, categoryId });
    const origin = { kind: 'catalogueItem' as const, id: item.id };
    const { id } = await desk.ask('orders.add', { ...light, source: 'supermarket', origin, categoryId, handlerId });
    const card = () => desk.ask('orders.card', { id });
    expect(await card()).toMatchObject({ dueOn: '2026-11-25', origin, handler: '水电班', state: 'assigned' });
    await desk.ask('orders.amend', { id, categoryId: categoryNamed(desk, '公共照明'), reason: '认错了' });
    expect((await card()).dueOn).toBe('2026-11-25');
    await desk.ask('orders.settle', { id, words: '换了垫圈' });
    await desk.ask('orders.close', { id, reply: { way: 'phone', words: '修好了' } });
    desk.now = '2026-12-10T04:00:00.000Z';
    await desk.ask('orders.reopen', { id, reason: '又漏了' });
    expect((await card()).dueOn).toBe('2026-12-13');
    expect(await desk.ask('catalogue.item', { id: item.id })).toMatchObject({ ordered: 1, limitDays: 3 });
  });

  test('leads to the guide of its item as long as the guide is in use', async () => {
    const guide = await desk.ask('guides.add', { title: '医保卡激活', documents: '身份证原件', checkedOn: TODAY });
    const { id } = await desk.ask('catalogue.add', { class: 'home', name: '医保代办', becomes: 'errand', guideId: guide.id });
    expect(await desk.ask('catalogue.item', { id })).toMatchObject({ guide: '医保卡激活', guideId: guide.id });
    await desk.ask('guides.end', { id: guide.id, reason: '政策取消' });
    expect(await desk.ask('catalogue.item', { id })).toMatchObject({ guide: '', guideId: null });
  });
});

describe('the order sheet', () => {
  test('holds every service in use under its class, as the station calls it, with the phone to call', async () => {
    await desk.ask('orders.setClock', { calendar: 'natural', limitDays: 15, fifthName: '养老助餐类', sixthName: '' });
    await desk.ask('catalogue.add', { class: 'fifth', name: '送午饭', limitDays: 1 });
    const paper = await desk.ask('catalogue.issueSheet', { format: 'A4' });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    const { rows } = await list();
    for (const { number, name } of rows) expect(html).toContain(`<td>${number}</td><td>${name}</td>`);
    for (const words of ['物业管理类', '养老助餐类', '1天内', '15天内', '水电班']) expect(html).toContain(words);
    expect(html).not.toContain('第六类');
    expect(html).not.toContain('修水泵');
    const large = await desk.ask('catalogue.issueSheet', { format: 'A3' });
    expect((await desk.ask('papers.html', { id: large.id })).html).toContain('@page{size:A3');
    expect(large.sheets).toBe(paper.sheets);
  });
});

test('the order sheet of a new station that begins with the samples is one sheet of A4', async ({ desk: begun }) => {
  await begun.ask('catalogue.begin', {});
  expect((await begun.ask('catalogue.issueSheet', { format: 'A4' })).sheets).toBe(1);
});

describe('usual answers', () => {
  test('say what the request says, and leave open what it does not', () => {
    const said = { number: '诉求2026-0007', handler: '', result: '换了声控灯。', dueOn: '2026-12-05' };
    expect(replyOf('{编号}由{办理人}办，最晚{期限}：{结果}。', said)).toBe(
      '诉求2026-0007由工作站办，最晚2026年12月5日：换了声控灯。',
    );
    expect(replyOf('{结果}', { ...said, result: '' })).toBe('（请写结果）');
  });

  test('come with the samples, once, beside what the station has already', async () => {
    await desk.ask('catalogue.addTemplate', { name: '修好了', words: '修好了，{结果}。' });
    const before = (await list()).total;
    const came = await desk.ask('catalogue.begin', {});
    expect((await list()).total).toBe(before + came.items);
    const names = (await desk.ask('catalogue.templates', {})).map(({ name }) => name);
    expect(names).toHaveLength(came.templates + 1);
    expect(await desk.refusal('catalogue.begin', {})).toContain('都在目录里了');
    const [first] = await desk.ask('catalogue.templates', {});
    await desk.ask('catalogue.endTemplate', { id: first?.id ?? 0, reason: '不用了' });
    expect((await desk.ask('catalogue.templates', {})).map(({ name }) => name)).not.toContain(first?.name);
  });
});
