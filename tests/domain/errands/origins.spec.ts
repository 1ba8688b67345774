// An errand made from a request, a wish or a call of the screening: each is found from the other, and the other goes its own way.
import { afterAll, beforeAll } from 'vitest';
import type { Input } from '../../../shared/operations';
import { enter } from '../residents/people';
import { type Desk, describe, expect, openTestStation, TODAY, test } from '../support/desk';

let desk: Desk;
beforeAll(async () => {
  desk = await openTestStation();
});
afterAll(() => desk.close());

const review: Input<'errands.add'> = { who: { name: '周桂香', phone: '13800138000' }, title: '优待证年审' };
const take = async (changes: Partial<Input<'errands.add'>> = {}) => (await desk.ask('errands.add', { ...review, ...changes })).id;
const card = (id: number) => desk.ask('errands.card', { id });

describe('an errand', () => {
  test('made from a request is found from it, and leads back to it', async () => {
    const order = await desk.ask('orders.add', {
      ...{ source: 'walkIn', reporter: { anonymous: true }, words: '优待证怎么办' },
      where: { buildingId: desk.building('1号楼'), unitId: null, roomId: null, place: '' },
    });
    const origin = { kind: 'order' as const, id: order.id };
    expect(await desk.ask('errands.of', { origin })).toEqual([]);
    const id = await take({ origin });
    expect(await card(id)).toMatchObject({ origin });
    expect(await desk.ask('errands.of', { origin })).toMatchObject([{ id, title: '优待证年审' }]);
    expect(await desk.ask('errands.of', { origin: { kind: 'wish', id: order.id } })).toEqual([]);
  });

  test('made from a wish leads back to it, and the wish to it; the wish comes true by itself', async () => {
    const { id: personId } = await enter(desk, { name: '赵春梅' });
    const wish = await desk.ask('wishes.add', { who: { personId }, kind: 'help', words: '想把老年卡换成新的' });
    const origin = { kind: 'wish' as const, id: wish.id };
    const id = await take({ who: { personId }, title: '换老年卡', origin });
    expect(await card(id)).toMatchObject({ principal: '赵春梅', origin });
    expect(await desk.ask('errands.of', { origin })).toMatchObject([{ id, state: 'taken' }]);
    await desk.ask('errands.finish', { id, result: '换好了' });
    expect(await desk.ask('errands.of', { origin })).toMatchObject([{ id, state: 'done' }]);
    expect((await desk.ask('wishes.card', { id: wish.id })).state).toBe('open');
  });

  test('for somebody outside the ledger keeps the phone and the building they gave with their wish', async () => {
    const who = { name: '外来者甲', phone: '13900000018', buildingId: desk.building('1号楼') };
    const { id: wishId } = await desk.ask('wishes.add', { who, kind: 'help', words: '想办一张年卡' });
    const origin = { kind: 'wish' as const, id: wishId };
    const kept = async (given: Input<'errands.add'>['who']) => {
      const { id } = await desk.ask('errands.add', { who: given, title: '办年卡', origin });
      return card(id);
    };
    expect(await kept({ name: who.name })).toMatchObject({ phone: '139****0018', building: '1号楼' });
    expect(await kept({ name: who.name, phone: '13900000027' })).toMatchObject({ phone: '139****0027', building: '1号楼' });
    expect(await kept({ name: '外来者乙' })).toMatchObject({ phone: null, building: '' });
  });

  test('made from the call list of an entitlement is found from it, and asks nobody twice', async () => {
    const { id: personId } = await enter(desk, { name: '备孕甲', tags: ['备孕妇女'] });
    const entitlement = (await desk.ask('entitlements.list', {})).find(({ name }) => name === '叶酸');
    const origin = { kind: 'screening' as const, id: entitlement?.id ?? 0 };
    const listed = async () => (await desk.ask('entitlements.people', { id: origin.id, page: {} })).rows.map(({ name }) => name);
    expect(await listed()).toEqual(['备孕甲']);
    const id = await take({ who: { personId }, title: '代领叶酸', origin });
    expect(await desk.ask('errands.of', { origin })).toMatchObject([{ id, principal: '备孕甲', title: '代领叶酸' }]);
    expect(await desk.ask('errands.of', { origin, people: [personId] })).toMatchObject([{ id, personId }]);
    expect(await desk.ask('errands.of', { origin, people: [personId + 1] })).toEqual([]);
    await desk.ask('errands.finish', { id, result: '领到了' });
    await desk.ask('entitlements.record', { id: origin.id, personId, on: TODAY, outcome: 'claimed', words: '' });
    expect(await listed()).toEqual([]);
  });

  test.for([
    ['wish', '没有找到这个心愿'],
    ['order', '没有找到'],
    ['visit', '没有找到这次走访'],
    ['screening', '没有找到这一项'],
  ] as const)('is not made from a %s that is not there', async ([kind, words]) => {
    expect(await desk.refusal('errands.add', { ...review, origin: { kind, id: 9999 } })).toContain(words);
  });
});
