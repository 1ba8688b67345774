// 诉求: from whoever says it to the answer they get. One station for all of it.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { enter } from '../residents/people';
import { type Desk, describe, expect, NOW, openTestStation, TODAY, test, theHead } from '../support/desk';
import { answer, categoryNamed, finish, handler, light, lightsInThreeDays, takeDown } from './orders';

let desk: Desk;
beforeAll(async () => {
  desk = await openTestStation();
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.now = NOW;
  desk.session = theHead;
});

const card = (id: number) => desk.ask('orders.card', { id });
const kinds = async (id: number) => (await card(id)).steps.map(({ kind }) => kind);

describe('somebody who says what is wrong', () => {
  test('gets a number of the year, fifteen days, and waits to be taken on', async () => {
    const first = await desk.ask('orders.add', light);
    const second = await desk.ask('orders.add', { ...light, receivedAt: '2026-11-20T09:00' });
    expect([first.number, second.number]).toEqual(['诉求2026-0001', '诉求2026-0002']);
    expect(await card(second.id)).toMatchObject({
      ...{ state: 'received', dueOn: '2026-12-05', receivedAt: '2026-11-20T01:00:00.000Z', phone: '138****8000' },
    });
    expect(await desk.reply('orders.add', { ...light, receivedAt: '2026-11-22T23:00' })).toMatchObject({
      failure: { code: 'invalid', fields: { at: '时间不能晚于现在。' } },
    });
  });

  test('is answered in minutes, and every minute is kept', async () => {
    desk.now = '2026-11-22T01:00:00.000Z';
    const id = await takeDown(desk, { handlerId: await handler(desk) });
    desk.now = '2026-11-22T01:20:00.000Z';
    await desk.ask('orders.arrive', { id, at: '2026-11-22T09:10' });
    desk.now = '2026-11-22T02:00:00.000Z';
    await desk.ask('orders.settle', { id, words: '换了声控灯' });
    await desk.ask('orders.close', { id, reply: answer, rating: 'satisfied' });
    const { steps, state, rating, replies } = await card(id);
    expect(steps.map(({ kind, at }) => `${kind} ${at.slice(11, 16)}`)).toEqual([
      ...['received 01:00', 'assigned 01:00', 'arrived 01:10', 'settled 02:00', 'replied 02:00', 'closed 02:00', 'rated 02:00'],
    ]);
    expect({ state, rating, replies: replies.length }).toEqual({ state: 'closed', rating: 'satisfied', replies: 1 });
  });

  test('has it settled on the spot, with the answer in the same breath', async () => {
    const outcome = { what: 'settled' as const, words: '当场换了', reply: { ...answer, way: 'inPerson' as const } };
    const id = await takeDown(desk, { outcome });
    expect(await kinds(id)).toEqual(['received', 'settled', 'replied', 'closed']);
  });

  test('hears of an answer before it ends: nothing is closed without one', async () => {
    const id = await takeDown(desk);
    expect(await desk.refusal('orders.close', { id })).toContain('先写处理结果');
    await desk.ask('orders.reply', { id, ...answer, words: '知道了，明天去看。' });
    desk.now = '2026-11-22T09:00:00.000Z';
    await desk.ask('orders.accept', { id });
    await desk.ask('orders.settle', { id, words: '换了灯泡' });
    expect(await desk.reply('orders.close', { id })).toMatchObject({
      failure: { fields: { reply: expect.stringContaining('还没有答复记录') } },
    });
    await desk.ask('orders.close', { id, reply: answer });
    expect((await card(id)).state).toBe('closed');
  });

  test('says it is urgent: what was done for now is wanted before the end', async () => {
    const id = await takeDown(desk, { urgent: true, handlerId: await handler(desk, '抢修队') });
    expect(await desk.refusal('orders.settle', { id, words: '修好了' })).toContain('临时处置');
    const waiting = async () => (await desk.ask('today.overview', {})).waiting.map(({ words }) => words);
    expect(await waiting()).toContain('件紧急诉求还没有人到场');
    await desk.ask('orders.temporary', { id, words: '先围起来' });
    expect(await waiting()).not.toContain('件紧急诉求还没有人到场');
    await desk.ask('orders.settle', { id, words: '修好了' });
    expect(await card(id)).toMatchObject({ temporary: '先围起来', result: '修好了' });
  });
});

describe('a request on its way', () => {
  test('is given back, given to somebody else, stopped, passed up and taken up again', async () => {
    const [one, other] = [await handler(desk, '绿化队'), await handler(desk, '网格员')];
    const id = await takeDown(desk);
    await desk.ask('orders.assign', { id, handlerId: one });
    await desk.ask('orders.giveBack', { id, reason: '不归我们管' });
    await desk.ask('orders.assign', { id, handlerId: other, words: '请去看看' });
    await desk.ask('orders.suspend', { id, reason: '人在外地' });
    expect(await desk.refusal('orders.settle', { id, words: '好了' })).toContain('已经中止');
    await desk.ask('orders.resume', { id });
    await desk.ask('orders.passUp', { id, to: '街道办' });
    await desk.ask('orders.settle', { id, words: '街道修好了' });
    expect(await kinds(id)).toEqual([
      ...['received', 'assigned', 'returned', 'assigned', 'suspended', 'resumed', 'passedUp', 'settled'],
    ]);
  });

  test('gets more time for a reason, and is late past the fifteenth day all the same', async () => {
    const id = await takeDown(desk);
    const told = { ...answer, words: '配件要等两周，请再等等。' };
    const extension = { id, to: '2026-12-20', reason: '等配件', approver: '李站长', told };
    expect(await desk.reply('orders.extend', { ...extension, to: TODAY })).toMatchObject({ failure: { code: 'invalid' } });
    await desk.ask('orders.extend', extension);
    const { dueOn, lateAfter, extended, replies } = await card(id);
    expect({ dueOn, lateAfter, extended, told: replies[0]?.words }).toEqual({
      ...{ dueOn: '2026-12-20', lateAfter: '2026-12-07', extended: true, told: told.words },
    });
    await desk.ask('orders.accept', { id });
    await desk.ask('orders.settle', { id, words: '好了' });
    expect(await desk.reply('orders.close', { id })).toMatchObject({ failure: { code: 'invalid' } });
    desk.now = '2026-12-10T02:00:00.000Z';
    await desk.ask('orders.close', { id, reply: answer });
    expect((await card(id)).late).toBe(true);
  });

  test('is opened again when it was not settled after all, and its time begins anew', async () => {
    const id = await takeDown(desk);
    await finish(desk, id, 'unsatisfied');
    desk.now = '2026-12-01T02:00:00.000Z';
    await desk.ask('orders.reopen', { id, reason: '又坏了' });
    expect(await card(id)).toMatchObject({ state: 'accepted', reopened: 1, dueOn: '2026-12-16', rating: null, closedAt: null });
    await desk.ask('orders.settle', { id, words: '换了整套灯' });
    await desk.ask('orders.close', { id, reply: answer, rating: 'satisfied' });
    await desk.ask('orders.rate', { id, rating: 'unsatisfied', words: '太慢' });
    expect((await card(id)).rating).toBe('unsatisfied');
  });

  test('takes the days of its class', async () => {
    await lightsInThreeDays(desk);
    const id = await takeDown(desk);
    await desk.ask('orders.accept', { id, categoryId: categoryNamed(desk, '公共照明') });
    expect(await card(id)).toMatchObject({ dueOn: '2026-11-25', category: '公共照明', class: 'property' });
    await desk.ask('orders.amend', { id, categoryId: categoryNamed(desk, '停车秩序'), reason: '听错了' });
    expect(await card(id)).toMatchObject({ dueOn: '2026-12-07', category: '停车秩序' });
  });

  test('becomes a topic once, and whoever asks may become a volunteer', async () => {
    const id = await takeDown(desk);
    const { topicId } = await desk.ask('orders.toTopic', { id, title: '楼道灯换成声控' });
    expect(await desk.refusal('orders.toTopic', { id, title: '又一个' })).toContain('已经是议题');
    const { rows } = await desk.ask('topics.list', {});
    expect(rows).toMatchObject([{ id: topicId, source: 'intake', sourceId: id, proposer: '周桂香' }]);
    await desk.ask('orders.toLead', { id, words: '会修灯' });
    expect(await desk.ask('leads.list', {})).toMatchObject([{ name: '周桂香', source: '诉求' }]);
  });
});

describe('a pasted message', () => {
  test('tells the room, the resident, the phone and the category', async () => {
    const { id: person } = await enter(desk);
    const [name, building, unit, room] = ['王秀英', '1号楼', '1单元', '101'];
    const text = `${name} 11-22 09:14\n${building}${unit}${room}的灯不亮了，13800138000`;
    const read = await desk.ask('orders.readText', { text });
    expect(read).toMatchObject({ name, personId: person, phone: '13800138000', categoryId: categoryNamed(desk, '公共照明') });
    expect(read.where.roomId).toBe(desk.room(building, unit, room));
    expect(await desk.ask('orders.readText', { text: '大家好，小广场的垃圾没人清' })).toMatchObject({
      ...{ name: '', personId: null, placeWords: '', categoryId: categoryNamed(desk, '环境卫生') },
    });
  });
});

describe('what a station says of its requests', () => {
  test('counts working days when it says so, and goes by the holidays it was told', async () => {
    const { setting } = await desk.ask('orders.setup', {});
    expect(setting).toMatchObject({ calendar: 'natural', limitDays: 15 });
    await desk.ask('orders.setClock', { ...setting, calendar: 'working', fifthName: '健康养老类' });
    await desk.ask('orders.setHolidays', { days: [{ day: '2026-11-23', kind: 'off', name: '停电' }] });
    const id = await takeDown(desk, { categoryId: categoryNamed(desk, '公共照明') });
    expect((await card(id)).dueOn).toBe('2026-11-26');
    expect((await desk.ask('orders.setup', {})).classes).toMatchObject({ fifth: '健康养老类', sixth: '第六类（未定名）' });
    expect(await desk.reply('orders.setClock', { ...setting, limitDays: 30 })).toMatchObject({ failure: { code: 'invalid' } });
  });

  test('does not let go of somebody who still has something to do', async () => {
    const id = await handler(desk, '保洁队');
    expect(await desk.reply('orders.addHandler', { name: '保洁队', kind: 'grid' })).toMatchObject({ ok: false });
    const order = await takeDown(desk, { handlerId: id });
    expect(await desk.refusal('orders.endHandler', { id, reason: '换了公司' })).toContain('还有1件');
    await desk.ask('orders.settle', { id: order, words: '好了' });
    await desk.ask('orders.close', { id: order, reply: answer });
    await desk.ask('orders.endHandler', { id, reason: '换了公司' });
    expect(await desk.reply('orders.add', { ...light, handlerId: id })).toMatchObject({ ok: false });
  });
});
