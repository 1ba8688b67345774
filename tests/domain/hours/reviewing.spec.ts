import { describe, expect, test } from '../support/desk';
import { colleague, volunteer } from '../support/volunteers';
import { add, approve, points, seat, sums, timed } from './asking';

describe('hours that wait for review', () => {
  test('count for nothing until somebody says yes, and then as points too', async ({ desk }) => {
    const id = volunteer(desk);
    const entry = await timed(desk, id, 130);
    expect(await sums(desk, id)).toEqual({ timed: 0, hand: 0, pending: 130 });
    expect(await points(desk, id)).toBe(0);
    await approve(desk, [entry]);
    expect(await sums(desk, id)).toEqual({ timed: 130, hand: 0, pending: 0 });
    expect(await points(desk, id)).toBe(2);
    expect(await desk.refusal('hours.review', { ids: [entry], decision: 'approved', reason: '' })).toContain('不在等审核');
  });

  test('stand timed and written down apart', async ({ desk }) => {
    const id = volunteer(desk);
    await timed(desk, id, 60);
    await add(desk, id);
    const [one, other] = [await desk.ask('hours.queue', { source: 'timed' }), await desk.ask('hours.queue', { source: 'hand' })];
    expect(one).toMatchObject({ timed: 1, hand: 1, total: 1, rows: [{ source: 'timed', minutes: 60, name: '王芳' }] });
    expect(other).toMatchObject({ total: 1, rows: [{ source: 'hand', minutes: 150, words: '忘了刷卡', hindrance: 'typed' }] });
  });

  test('are sent back with a reason, and then count for nothing', async ({ desk }) => {
    const id = volunteer(desk);
    const entry = await timed(desk, id, 60);
    const back = { ids: [entry], decision: 'returned' as const, reason: '' };
    expect(await desk.reply('hours.review', back)).toMatchObject({
      failure: { code: 'invalid', fields: { reason: '退回要写明原因。' } },
    });
    await desk.ask('hours.review', { ...back, reason: '没有到岗' });
    expect(await sums(desk, id)).toEqual({ timed: 0, hand: 0, pending: 0 });
    const { rows } = await desk.ask('hours.list', { volunteerId: id });
    expect(rows).toMatchObject([{ state: 'returned', review: { decision: 'returned', reason: '没有到岗', by: '李站长' } }]);
  });

  test('are approved together, or none of them', async ({ desk }) => {
    const id = volunteer(desk);
    const [one, other] = [await timed(desk, id, 60), await timed(desk, volunteer(desk, '李刚', 1), 60)];
    expect(await desk.refusal('hours.review', { ids: [one, other], decision: 'approved', reason: '' })).toContain('李刚');
    expect(await sums(desk, id)).toEqual({ timed: 0, hand: 0, pending: 60 });
  });

  test('of more than eight hours want a reason', async ({ desk }) => {
    const id = volunteer(desk);
    desk.now = '2026-11-22T00:00:00.000Z';
    const entry = await timed(desk, id, 481);
    const reply = await desk.reply('hours.review', { ids: [entry], decision: 'approved', reason: '' });
    expect(reply).toMatchObject({ failure: { fields: { reason: expect.stringContaining('超过8小时') } } });
    await approve(desk, [entry], '防汛值守');
    expect(await sums(desk, id)).toMatchObject({ timed: 481 });
  });
});

describe('who reviews', () => {
  test('is never the volunteer, alone or not, with the password or without', async ({ desk }) => {
    const entry = await timed(desk, volunteer(desk, '李站长', 1), 60);
    for (const name of ['hours.review', 'hours.reviewOwn'] as const)
      expect(await desk.refusal(name, { ids: [entry], decision: 'approved', reason: '' })).toContain('要由别人审核');
    seat(desk, colleague(desk));
    await approve(desk, [entry]);
  });

  test('is not who wrote it down, unless there is nobody else and the password is given', async ({ desk }) => {
    const id = volunteer(desk);
    const entry = await add(desk, id);
    const ask = { ids: [entry], decision: 'approved' as const, reason: '' };
    expect(await desk.refusal('hours.review', ask)).toContain('站里只有你能审核');
    desk.proved = false;
    expect(await desk.reply('hours.reviewOwn', ask)).toMatchObject({ failure: { code: 'password' } });
    desk.proved = true;
    await desk.ask('hours.reviewOwn', ask);
    expect(await sums(desk, id)).toMatchObject({ hand: 150 });
    const deputy = colleague(desk);
    const second = await add(desk, id, { from: '13:00', to: '14:00' });
    expect(await desk.refusal('hours.reviewOwn', { ...ask, ids: [second] })).toContain('要由站里另一位审核');
    seat(desk, deputy);
    await approve(desk, [second]);
    expect(await sums(desk, id)).toMatchObject({ hand: 210 });
  });
});
