import { describe, expect, test, theHead } from '../support/desk';
import { colleague, volunteer } from '../support/volunteers';
import { add, approve, points, requestId, seat, sums, timed } from './asking';

describe('hours written down by hand', () => {
  test('earn honour and no point, unless the rule says so', async ({ desk }) => {
    const id = volunteer(desk);
    await desk.ask('hours.reviewOwn', { ids: [await add(desk, id)], decision: 'approved', reason: '' });
    expect(await points(desk, id)).toBe(0);
    const rule = { pointsPerHour: 1, servicePercent: 100, trainingPercent: 100, drillPercent: 100, dayCap: null, monthCap: null };
    await desk.ask('points.addRule', { ...rule, validFrom: '2026-11-22', handEarns: true, monthsToExpire: null, words: '' });
    const entry = await add(desk, id, { on: '2026-11-22', from: '09:00', to: '12:00' });
    await desk.ask('hours.reviewOwn', { ids: [entry], decision: 'approved', reason: '' });
    expect(await points(desk, id)).toBe(3);
  });

  test('overlap nothing that is there already, and are not of the future', async ({ desk }) => {
    const id = volunteer(desk);
    await add(desk, id);
    const wanted = { requestId: requestId(), volunteerId: id, on: '2026-11-20', from: '11:00', to: '12:00', words: '补登' };
    expect(await desk.refusal('hours.add', wanted)).toContain('重叠');
    expect(await desk.reply('hours.add', { ...wanted, on: '2026-11-22', from: '15:00', to: '16:01' })).toMatchObject({
      failure: { fields: { to: expect.stringContaining('还没到') } },
    });
    await desk.ask('hours.add', { ...wanted, from: '11:30' });
    await desk.ask('hours.punch', { requestId: requestId(), volunteerId: id });
    desk.now = '2026-11-22T09:00:00.000Z';
    expect(
      await desk.refusal('hours.add', { ...wanted, requestId: requestId(), on: '2026-11-22', from: '16:10', to: '16:20' }),
    ).toContain('现在');
  });

  test('asked for again under the same request are written once', async ({ desk }) => {
    const id = volunteer(desk);
    const wanted = { requestId: requestId(), volunteerId: id, on: '2026-11-20', from: '09:00', to: '10:00', words: '补登' };
    const first = await desk.ask('hours.add', wanted);
    expect(await desk.ask('hours.add', wanted)).toEqual(first);
    expect(await desk.reply('hours.add', { ...wanted, to: '11:00' })).toMatchObject({ failure: { code: 'fault' } });
  });
});

describe('a correction', () => {
  test('is an entry of its own, and changes hours and points once it is approved', async ({ desk }) => {
    const id = volunteer(desk);
    const entry = await timed(desk, id, 180);
    await approve(desk, [entry]);
    expect(await points(desk, id)).toBe(3);
    const correction = await desk.ask('hours.correct', { requestId: requestId(), id: entry, minutes: 60, reason: '提前走了' });
    expect(await sums(desk, id)).toEqual({ timed: 180, hand: 0, pending: -120 });
    seat(desk, colleague(desk));
    await approve(desk, [correction.id]);
    expect(await sums(desk, id)).toEqual({ timed: 60, hand: 0, pending: 0 });
    const { closing, lines } = await desk.ask('points.statement', { volunteerId: id });
    expect(closing).toBe(1);
    expect(lines.map(({ code, points: of, reversed }) => [code, of, reversed])).toEqual([
      ['earned', 3, true],
      ['earned', 1, false],
      ['reversed', -3, false],
    ]);
  });

  test('for more is written down by hand; to nothing it takes what was written down first', async ({ desk }) => {
    const id = volunteer(desk);
    const entry = await timed(desk, id, 60);
    await approve(desk, [entry]);
    const deputy = colleague(desk);
    const more = await desk.ask('hours.correct', { requestId: requestId(), id: entry, minutes: 90, reason: '忘了' });
    seat(desk, deputy);
    await approve(desk, [more.id]);
    expect(await sums(desk, id)).toEqual({ timed: 60, hand: 30, pending: 0 });
    await desk.ask('hours.correct', { requestId: requestId(), id: entry, minutes: 0, reason: '没有来' });
    desk.session = theHead;
    const { rows } = await desk.ask('hours.list', { volunteerId: id, state: 'pending' });
    expect(rows.map(({ source, minutes }) => [source, minutes])).toEqual([
      ['timed', -60],
      ['hand', -30],
    ]);
    await approve(
      desk,
      rows.map((row) => row.id),
    );
    expect(await sums(desk, id)).toEqual({ timed: 0, hand: 0, pending: 0 });
    expect(await points(desk, id)).toBe(0);
  });

  test('of hours whose points are spent is refused in words, and nothing of it stays', async ({ desk }) => {
    const id = volunteer(desk);
    const entry = await timed(desk, id, 180);
    await approve(desk, [entry]);
    await desk.ask('points.adjust', { requestId: requestId(), volunteerId: id, points: -2, reason: '换了毛巾' });
    const voided = await desk.ask('hours.correct', { requestId: requestId(), id: entry, minutes: 0, reason: '没有来' });
    seat(desk, colleague(desk));
    const words = await desk.refusal('hours.review', { ids: [voided.id], decision: 'approved', reason: '' });
    expect(words).toContain('已经用掉了：改了以后还差2分');
    expect(await sums(desk, id)).toEqual({ timed: 180, hand: 0, pending: -180 });
    expect(await points(desk, id)).toBe(1);
  });
});
