import { pointsFor } from '../../../main/features/points/earning';
import { dueOn, lotsOf, type Movement } from '../../../main/features/points/lots';
import { PointRuleDraft } from '../../../shared/features/points';
import { type Desk, describe, expect, test } from '../support/desk';
import { activity, grant, volunteer } from '../support/volunteers';

const rule = PointRuleDraft.parse({
  ...{ validFrom: '2026-11-22', pointsPerHour: 1, servicePercent: 100, trainingPercent: 100, drillPercent: 100 },
  ...{ dayCap: null, monthCap: null, handEarns: false, monthsToExpire: null, words: '' },
});
const stay = { timed: 60, hand: 0, countsAs: 'service' as const, percent: 100 };
const nothing = { day: 0, month: 0 };

describe('points by a rule', () => {
  test.for([
    ['an hour', {}, {}, 1],
    ['59 minutes', { timed: 59 }, {}, 0],
    ['119 minutes at ten points an hour', { timed: 119 }, { pointsPerHour: 10 }, 19],
    ['an hour written down by hand', { timed: 0, hand: 60 }, {}, 0],
    ['the same where the rule lets it earn', { timed: 0, hand: 60 }, { handEarns: true }, 1],
    ['two hours of a drill that counts half', { timed: 120, countsAs: 'drill' as const }, { drillPercent: 50 }, 1],
    ['an hour of an activity that counts three times', { percent: 300 }, {}, 3],
    ['ten hours where a day is capped at six', { timed: 600 }, { dayCap: 6 }, 6],
    ['nothing for whoever was taken below nothing', { timed: -30 }, {}, 0],
  ] as const)('%s', ([, over, ruled, points]) => {
    expect(pointsFor({ ...rule, ...ruled }, { ...stay, ...over }, nothing)).toBe(points);
  });

  test('are what a cap has left after the other stays of the day and the month', () => {
    expect(pointsFor({ ...rule, dayCap: 6 }, { ...stay, timed: 300 }, { day: 4, month: 4 })).toBe(2);
    expect(pointsFor({ ...rule, monthCap: 20 }, { ...stay, timed: 300 }, { day: 0, month: 18 })).toBe(2);
    expect(pointsFor({ ...rule, monthCap: 20 }, { ...stay, timed: 300 }, { day: 0, month: 25 })).toBe(0);
  });

  test('follow the version of the day of the service, whenever it is approved', async ({ desk }) => {
    const id = volunteer(desk);
    const punch = async (requestId: string) => (await desk.ask('hours.punch', { requestId, volunteerId: id })).id;
    desk.now = '2026-11-22T01:00:00.000Z';
    const entry = await punch('request-in-the-morning');
    desk.now = '2026-11-22T03:00:00.000Z';
    await punch('request-at-noon');
    await desk.ask('points.addRule', { ...rule, validFrom: '2026-11-23', pointsPerHour: 50 });
    desk.now = '2026-11-25T03:00:00.000Z';
    await desk.ask('hours.review', { ids: [entry], decision: 'approved', reason: '' });
    expect((await desk.ask('points.statement', { volunteerId: id })).closing).toBe(2);
    expect((await desk.ask('points.rules', {})).map(({ version, inForce }) => [version, inForce])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  test('are not changed for days that are over, and an activity is rated before its hours are approved', async ({ desk }) => {
    expect(await desk.reply('points.addRule', { ...rule, validFrom: '2026-11-21' })).toMatchObject({
      failure: { fields: { validFrom: '新规则从今天或以后起用，过去的不改。' } },
    });
    const held = activity(desk, { startsAt: '09:00', endsAt: '15:00' });
    await desk.ask('points.setRate', { activityId: held, percent: 200 });
    expect(await desk.refusal('points.setRate', { activityId: held, percent: 300 })).toContain('定了就不改');
    const id = volunteer(desk);
    desk.now = '2026-11-22T01:00:00.000Z';
    const { id: entry } = await desk.ask('hours.punch', {
      requestId: 'request-in-the-morning',
      volunteerId: id,
      activityId: held,
    });
    desk.now = '2026-11-22T03:00:00.000Z';
    await desk.ask('hours.punch', { requestId: 'request-at-noon', volunteerId: id });
    await desk.ask('hours.review', { ids: [entry], decision: 'approved', reason: '' });
    expect((await desk.ask('points.statement', { volunteerId: id })).closing).toBe(4);
  });
});

const came = (id: string, points: number, expiresOn: string | null = null): Movement => ({
  id,
  points,
  expiresOn,
  reverses: null,
});
const went = (id: string, points: number): Movement => ({ id, points: -points, expiresOn: null, reverses: null });

describe('points that expire', () => {
  test('are those nobody spent: what goes is taken from what expires first', () => {
    const lots = lotsOf([came('a', 5, '2026-12-01'), came('b', 5, '2027-01-01'), came('c', 5), went('d', 7)]);
    expect(lots).toEqual([
      { points: 3, expiresOn: '2027-01-01' },
      { points: 5, expiresOn: null },
    ]);
    expect([dueOn(lots, '2026-12-31'), dueOn(lots, '2027-01-01')]).toEqual([0, 3]);
  });

  test('keep their day when what was spent is given back', () => {
    const spent = [came('a', 5, '2026-12-01'), went('b', 5)];
    expect(lotsOf([...spent, { id: 'c', points: 5, reverses: 'b', expiresOn: '2027-06-01' }])).toEqual([
      { points: 5, expiresOn: '2026-12-01' },
    ]);
  });

  const later = async (desk: Desk): Promise<number> => {
    await desk.ask('points.addRule', { ...rule, monthsToExpire: 12 });
    const id = volunteer(desk);
    await grant(desk, id, 30);
    desk.now = '2027-10-25T08:00:00.000Z';
    return id;
  };

  test('are told thirty days before, and written off by a transfer of each volunteer on the day', async ({ desk }) => {
    const id = await later(desk);
    expect(await desk.ask('points.expiring', {})).toMatchObject({
      due: 0,
      rows: [{ volunteerId: id, points: 30, on: '2027-11-22' }],
    });
    expect(await desk.ask('points.expire', { requestId: 'expire-too-early' })).toEqual({ volunteers: 0, points: 0 });
    expect((await desk.ask('today.overview', {})).waiting).toContainEqual(
      expect.objectContaining({ to: '/points?view=expiring', count: 1 }),
    );
    desk.now = '2027-11-22T08:00:00.000Z';
    expect(await desk.ask('points.expire', { requestId: 'expire-on-the-day' })).toEqual({ volunteers: 1, points: 30 });
    expect(await desk.ask('points.expire', { requestId: 'expire-on-the-day' })).toEqual({ volunteers: 1, points: 30 });
    const { closing, lines } = await desk.ask('points.statement', { volunteerId: id });
    expect([closing, lines.map(({ code, points }) => [code, points])]).toEqual([0, [['expired', -30]]]);
  });

  test('come back by the exact reversal of what was written off, once', async ({ desk }) => {
    const id = await later(desk);
    desk.now = '2027-11-22T08:00:00.000Z';
    await desk.ask('points.expire', { requestId: 'expire-on-the-day' });
    const [line] = (await desk.ask('points.statement', { volunteerId: id })).lines;
    await desk.ask('points.reverse', { requestId: 'reverse-expiry', id: line?.id ?? '', reason: '住院没能来' });
    expect((await desk.ask('points.statement', { volunteerId: id })).closing).toBe(30);
    expect(await desk.refusal('points.reverse', { requestId: 'reverse-again', id: line?.id ?? '', reason: '再来' })).toContain(
      '只能冲回一次',
    );
  });
});

describe('the statement', () => {
  test('begins with what was left before, and says what was left after each line', async ({ desk }) => {
    const id = volunteer(desk);
    await grant(desk, id, 30);
    desk.now = '2026-12-05T08:00:00.000Z';
    await desk.ask('points.adjust', { requestId: 'adjust-a-little', volunteerId: id, points: -4, reason: '换了毛巾' });
    const december = await desk.ask('points.statement', { volunteerId: id, from: '2026-12-01', to: '2026-12-31' });
    expect(december).toMatchObject({
      opening: 30,
      closing: 26,
      name: '王芳',
      lines: [{ points: -4, balance: 26, words: '换了毛巾' }],
    });
    expect(december.head).toMatch(/^2-[\da-f]{12}$/);
    expect(await desk.ask('points.verify', {})).toMatchObject({ ok: true, transfers: 2 });
    expect(await desk.ask('points.balances', {})).toMatchObject({ count: 1, total: 26, rows: [{ balance: 26 }] });
  });
});
