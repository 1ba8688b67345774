// 微心愿: from whoever wishes to the day it comes true, and nobody is shown whose wish it is.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { narrow } from '../../../main/database/scope';
import type { Input } from '../../../shared/operations';
import { enter } from '../residents/people';
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

const stick: Input<'wishes.add'> = {
  who: { name: '周桂香', phone: '13800138000' },
  kind: 'goods',
  words: '想要一根四脚拐杖',
};
const say = async (changes: Partial<Input<'wishes.add'>> = {}) => (await desk.ask('wishes.add', { ...stick, ...changes })).id;
const card = (id: number) => desk.ask('wishes.card', { id });
const claimed = async () => {
  const id = await say();
  await desk.ask('wishes.claim', { id, claimant: { name: '刘建军', phone: '13800138012' } });
  return id;
};

describe('a wish', () => {
  test('gets a number of the year and waits; whoever looks sees no phone', async () => {
    const first = await desk.ask('wishes.add', stick);
    const second = await desk.ask('wishes.add', { ...stick, wishedOn: '2026-11-20' });
    expect([first.number, second.number]).toEqual(['心愿2026-0001', '心愿2026-0002']);
    expect(await card(first.id)).toMatchObject({ state: 'open', wisher: '周桂香', phone: '138****8000', publishedOn: null });
    expect(await desk.ask('wishes.reveal', { id: first.id, reason: '约送货' })).toEqual({ value: '13800138000' });
    expect(await desk.refusal('wishes.add', { ...stick, wishedOn: '2027-01-01' })).toContain('不能晚于今天');
  });

  test('of a resident goes by the ledger, and by the building they live in', async () => {
    const { id: personId } = await enter(desk);
    const id = await say({ who: { personId } });
    expect(await card(id)).toMatchObject({ wisher: '王秀英', building: '1号楼', personId });
    expect((await desk.ask('wishes.list', { text: '王秀英' })).rows.map((row) => row.id)).toEqual([id]);
  });

  test.for([
    ['周桂香想要一根拐杖', '周桂香'],
    ['请打13800138000', '电话'],
    ['3号楼2单元1101室要一根拐杖', '不写到户'],
  ])('is not shown to everybody in the words %s', async ([publicWords, why]) => {
    const id = await say();
    expect(await desk.reply('wishes.publish', { id, publicWords })).toMatchObject({
      failure: { code: 'invalid', fields: { publicWords: expect.stringContaining(why ?? '') } },
    });
    expect((await card(id)).publicWords).toBe('');
  });

  test('hangs on the wall without a name, a phone or a place', async () => {
    const id = await say();
    await desk.ask('wishes.publish', { id, publicWords: '一位老人想要一根四脚拐杖' });
    const paper = await desk.ask('wishes.issueWall', { format: 'A3' });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    expect(html).toContain('一位老人想要一根四脚拐杖');
    expect(html).toContain((await card(id)).number);
    for (const secret of ['周桂香', '13800138000', '138****8000', '王秀英']) expect(html).not.toContain(secret);
    await desk.ask('wishes.publish', { id, publicWords: '' });
    expect(await desk.refusal('wishes.issueWall', {})).toContain('没有公开的心愿');
  });

  test('is taken on, given back, taken on again, brought and confirmed', async () => {
    const id = await claimed();
    expect(await card(id)).toMatchObject({ state: 'claimed', claimant: '刘建军' });
    expect(await desk.refusal('wishes.claim', { id, claimant: { name: '赵志强' } })).toContain('已经有人认领');
    await desk.ask('wishes.giveUp', { id, reason: '出远门' });
    expect(await desk.refusal('wishes.fulfil', { id, words: '送到了', way: 'visit' })).toContain('还没有人认领');
    const { id: partnerId } = await desk.ask('projects.addPartner', { name: '幸福超市', kind: 'shop' });
    await desk.ask('wishes.claim', { id, claimant: { partnerId } });
    await desk.ask('wishes.fulfil', { id, words: '拐杖送到家里，会用了', way: 'visit' });
    const done = await card(id);
    expect(done).toMatchObject({ state: 'done', claimant: '幸福超市', doneOn: TODAY, confirmWay: 'visit' });
    expect(done.claims.map(({ claimant, endReason }) => [claimant, endReason])).toEqual([
      ['刘建军', '出远门'],
      ['幸福超市', null],
    ]);
    expect(await desk.refusal('wishes.end', { id, reason: '不要了' })).toContain('已实现');
  });

  test('ends for a reason and can be taken up again', async () => {
    const id = await claimed();
    await desk.ask('wishes.end', { id, reason: '女儿买了' });
    expect(await card(id)).toMatchObject({ state: 'ended', endReason: '女儿买了', claimant: '' });
    expect(await desk.refusal('wishes.claim', { id, claimant: { name: '赵志强' } })).toContain('已经结束');
    await desk.ask('wishes.resume', { id, reason: '女儿没买' });
    expect((await card(id)).state).toBe('open');
  });

  test('is counted once, however often it changed hands', async () => {
    const figures = (await desk.ask('summary.figures', { period: '2026-11' })).figures;
    const of = (code: string) => figures.find((one) => one.code === code)?.value;
    const { rows } = await desk.ask('wishes.list', { view: 'all' });
    const cards = await Promise.all(rows.map(({ id }) => card(id)));
    expect(of('wishes.said')).toBe(cards.length);
    expect(of('wishes.claimed')).toBe(cards.filter(({ claims }) => claims.length > 0).length);
    expect(of('wishes.done')).toBe(1);
  });
});

test('a building chief hears wishes of the own buildings, and of no other', async () => {
  const at = (building: string) => ({ who: { name: '陈秀兰', buildingId: desk.building(building) } });
  const [own, other] = [await say(at('1号楼')), await say(at('3号楼'))];
  desk.session = { ...theHead, role: 'chief', buildings: [desk.building('1号楼')] };
  narrow(desk.sqlite, [desk.building('1号楼')]);
  const ids = (await desk.ask('wishes.list', {})).rows.map(({ id }) => id);
  expect(ids).toContain(own);
  expect(ids).not.toContain(other);
  expect(await desk.refusal('wishes.card', { id: other })).toContain('没有找到');
  expect(await say(at('1号楼'))).toBeGreaterThan(other);
  expect(await desk.reply('wishes.add', { ...stick, ...at('3号楼') })).toMatchObject({ ok: false });
  expect(await desk.reply('wishes.add', stick)).toMatchObject({ ok: false });
});
