// What happened in a period, counted: each figure against a small course of events worked out by hand.
import { randomUUID } from 'node:crypto';
import { hold, idsOf, list } from '../meetings/helpers';
import { issue, said, write as writeNotice } from '../notices/support';
import { finish, takeDown } from '../orders/orders';
import { type Desk, describe, expect, test, testAfter } from '../support/desk';
import { activity, colleague, grant, volunteer, write } from '../support/volunteers';

const figuresOf = async (desk: Desk, period: string) =>
  Object.fromEntries(
    (await desk.ask('summary.figures', { period })).figures.map(({ code, value, of }) => [
      code,
      of === null ? value : `${value}/${of}`,
    ]),
  );

const add = (desk: Desk, volunteerId: number, on: string, from: string, to: string, activityId: number | null = null) =>
  desk.ask('hours.add', { requestId: randomUUID(), volunteerId, on, from, to, activityId, words: '补登' });

/** Two came to one activity in November, one of them to another in October; one of the hours is sent back. */
async function work(desk: Desk): Promise<void> {
  const reviewer = colleague(desk);
  const [wang, li] = [volunteer(desk, '王芳'), volunteer(desk, '李刚')];
  const [october, november] = [activity(desk, { heldOn: '2026-10-31' }), activity(desk, { heldOn: '2026-11-01' })];
  for (const [who, on, from, to, at] of [
    [wang, '2026-10-31', '14:00', '15:00', october],
    [wang, '2026-11-01', '14:00', '15:30', november],
    [li, '2026-11-01', '14:00', '16:00', november],
    [li, '2026-11-02', '09:00', '10:00', null],
  ] as const) {
    await add(desk, who, on, from, to, at);
  }
  const ids = desk.sqlite.prepare('select id from hourEntry order by id').pluck().all() as number[];
  const mine = desk.session;
  desk.session = { ...mine, staffId: reviewer, staffName: '张副站长', role: 'deputy' };
  await desk.ask('hours.review', { ids: ids.slice(0, 3), decision: 'approved', reason: '' });
  await desk.ask('hours.review', { ids: ids.slice(3), decision: 'returned', reason: '没有来' });
  desk.session = mine;
}

const worked = testAfter(work);

describe('what is counted of volunteers', () => {
  worked('is told apart by the day it happened, 次 and 人次 apart, and only what was approved', async ({ desk }) => {
    expect(await figuresOf(desk, '2026-11')).toMatchObject({
      ...{ volunteers: 2, 'volunteers.active': 2, 'hours.timed': 0, 'hours.hand': 210 },
      ...{ 'activities.held': 1, 'activities.people': 2 },
    });
    expect(await figuresOf(desk, '2026-10')).toMatchObject({ 'volunteers.active': 1, 'hours.hand': 60, 'activities.people': 1 });
    expect(await figuresOf(desk, '2026-Q4')).toMatchObject({ 'hours.hand': 270, 'activities.held': 2, 'activities.people': 3 });
    expect(await figuresOf(desk, '2026-W45')).toMatchObject({ 'hours.hand': 0, 'activities.held': 0 });
  });

  worked('adds up over the parts of a period, but for people, who count once', async ({ desk }) => {
    const [year, ...quarters] = [
      await figuresOf(desk, '2026'),
      ...(await Promise.all(['2026-Q3', '2026-Q4'].map((one) => figuresOf(desk, one)))),
    ];
    for (const code of ['hours.hand', 'activities.held', 'activities.people']) {
      expect(
        quarters.reduce((sum, one) => sum + Number(one[code]), 0),
        code,
      ).toBe(year?.[code]);
    }
    expect(year?.['volunteers.active']).toBe(2);
  });

  worked('opens as rows that add up to the figure, a page at a time', async ({ desk }) => {
    const first = await desk.ask('summary.rows', { period: '2026-11', code: 'hours.hand', size: 1 });
    expect(first.rows.map(({ day, words }) => [day, words.replace(/\d{5}/, '')])).toEqual([['2026-11-01', '志愿者，90分钟']]);
    const rest = await desk.ask('summary.rows', { period: '2026-11', code: 'hours.hand', after: first.next ?? 0 });
    expect(rest).toMatchObject({ rows: [{ words: expect.stringContaining('120分钟') }], next: null });
    expect(await desk.refusal('summary.rows', { period: '2026-11', code: 'residents' })).toContain('台账');
  });
});

describe('what is counted of points', () => {
  test('is what moved, less what was taken back', async ({ desk }) => {
    const { transfer, reverse } = await import('../../../main/features/points/queries');
    const id = volunteer(desk);
    await grant(desk, id, 50);
    const spend = (key: string, points: number) =>
      write(desk, (powers) =>
        transfer(powers, { id: key, points, code: 'redeemed', words: '毛巾', from: { volunteerId: id }, to: 'redeemed' }),
      );
    await spend('spend-one-of-two', 20);
    await spend('spend-two-of-two', 7);
    await write(desk, (powers) => reverse(powers, { id: 'back-of-spend-two', transferId: 'spend-two-of-two', words: '退回' }));
    expect(await figuresOf(desk, '2026-11')).toMatchObject({
      'points.redeemed': 20,
      'points.redemptions': 1,
      'points.earned': 0,
    });
    const { rows } = await desk.ask('summary.rows', { period: '2026-11', code: 'points.redeemed' });
    expect(rows.map(({ words }) => words.replace(/第\d+笔/, ''))).toEqual(['，20分', '，7分', '冲回，减7分']);
  });
});

describe('what is counted of meetings', () => {
  test('leaves out who did not come and what was called off; a task kept late is not kept in time', async ({ desk }) => {
    const meetingId = await hold(desk, { heldOn: '2026-11-10' });
    await list(desk, meetingId, ['白浪'], ['黄河'], ['青山']);
    const ids = await idsOf(desk, meetingId, '白浪', '黄河');
    await desk.ask('attendees.mark', { meetingId, ids: ids.slice(0, 1), state: 'present' });
    await desk.ask('attendees.mark', { meetingId, ids: ids.slice(1), state: 'late' });
    const called = await hold(desk, { heldOn: '2026-11-22', startsAt: '20:00', endsAt: '21:00' });
    await desk.ask('meetings.cancel', { id: called, reason: '下雨' });
    const task = async (title: string, dueOn: string) =>
      (await desk.ask('tasks.add', { title, owner: '物业', unit: '', dueOn })).id;
    await desk.ask('tasks.done', { id: await task('修灯', '2026-11-22'), result: '修好了' });
    await desk.ask('tasks.done', { id: await task('修门', '2026-11-21'), result: '修好了' });
    await task('修路', '2026-11-20');
    await task('下月的', '2026-12-20');
    expect(await figuresOf(desk, '2026-11')).toMatchObject({ 'meetings.held': 1, 'meetings.people': 2, 'tasks.onTime': '1/3' });
    expect(await figuresOf(desk, '2026-10')).toMatchObject({ 'meetings.held': 0, 'tasks.onTime': '0/0' });
  });
});

describe('what is counted of requests', () => {
  test('tells what came in from what was closed, done from due, satisfied from rated', async ({ desk }) => {
    const [one, other] = [await takeDown(desk), await takeDown(desk)];
    const last = await takeDown(desk);
    await finish(desk, one, 'satisfied');
    await finish(desk, other, 'unsatisfied');
    desk.now = '2026-12-20T08:00:00.000Z';
    expect(await figuresOf(desk, '2026-11')).toMatchObject({
      ...{ 'orders.received': 3, 'orders.closed': 2, 'orders.late': 0, 'orders.doneRate': '2/2', 'orders.satisfied': '1/2' },
    });
    expect(await figuresOf(desk, '2026')).toMatchObject({ 'orders.late': 1, 'orders.doneRate': '2/3' });
    await finish(desk, last, 'satisfied');
    // What was answered in December was open when November was over.
    expect(await figuresOf(desk, '2026-11')).toMatchObject({ 'orders.doneRate': '2/2', 'orders.satisfied': '1/2' });
    expect(await figuresOf(desk, '2026')).toMatchObject({ 'orders.late': 1, 'orders.doneRate': '3/3' });
    const { rows } = await desk.ask('summary.rows', { period: '2026-11', code: 'orders.received' });
    expect(rows).toHaveLength(3);
    expect(rows.every(({ day, words }) => day === '2026-11-22' && words.startsWith('诉求2026-'))).toBe(true);
  });
});

describe('what is counted of notices', () => {
  test('is what was issued, not what is still a draft', async ({ desk }) => {
    const draft = { title: '停水', content: said('停水一天。') };
    await issue(desk, await writeNotice(desk, draft));
    await writeNotice(desk, draft);
    expect(await figuresOf(desk, '2026-11')).toMatchObject({ 'notices.issued': 1, 'notices.copies': 1 });
    const { rows } = await desk.ask('summary.rows', { period: '2026-11', code: 'notices.issued' });
    expect(rows.map(({ day, words }) => [day, words])).toEqual([['2026-11-22', '通知2026-0001 停水']]);
  });
});

describe('the dictionary', () => {
  test('has every figure once, with its definition, its version and since when', async ({ desk }) => {
    const entries = await desk.ask('summary.indicators', {});
    const codes = entries.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { definition, version, validFrom } of entries) {
      expect(definition.length).toBeGreaterThan(5);
      expect(version).toBeGreaterThan(0);
      expect(validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    const { figures } = await desk.ask('summary.figures', { period: '2026-11' });
    expect(figures.filter(({ code }) => !codes.includes(code))).toEqual([]);
  });
});
