// What an earlier meeting gave somebody to do comes back on the agenda of the next until it is done.
import { type Desk, describe, expect, TODAY, test } from '../support/desk';
import { card, hold } from './helpers';

const weekly = {
  name: '工作例会',
  kind: 'weekly',
  every: 'week',
  usualDay: 5,
  startsAt: '09:00',
  endsAt: '10:00',
  place: '办公室',
} as const;

const give = async (desk: Desk, meetingId: number | null, title: string, dueOn: string | null = null) =>
  (await desk.ask('tasks.add', { title, owner: '王芳', unit: '幸福里物业', dueOn, meetingId })).id;
const offered = async (desk: Desk, meetingId: number) =>
  (await desk.ask('topics.unfinished', { meetingId })).map(({ title }) => title);

describe('a task that is not done', () => {
  test('is offered to the next meeting of its kind, the most urgent first, and taken with where it comes from', async ({
    desk,
  }) => {
    const last = await hold(desk, { heldOn: '2026-11-15' });
    const later = await give(desk, last, '装充电桩');
    const urgent = await give(desk, last, '清走旧家具', '2026-11-20');
    const done = await give(desk, last, '贴通知');
    await desk.ask('tasks.done', { id: done, result: '贴好了' });
    await give(desk, await hold(desk, { kind: 'weekly', heldOn: '2026-11-16' }), '别的会的事');
    await give(desk, null, '站里自己的事');
    const next = await hold(desk);
    expect(await desk.ask('topics.unfinished', { meetingId: next })).toMatchObject([
      { taskId: urgent, title: '清走旧家具', owner: '王芳', unit: '幸福里物业', late: true, heldOn: '2026-11-15' },
      { taskId: later, title: '装充电桩', dueOn: null, late: false },
    ]);
    expect(await offered(desk, last)).toEqual([]);
    await desk.ask('topics.take', { meetingId: next, taskIds: [urgent] });
    expect((await card(desk, next)).agenda.at(-1)).toMatchObject({
      title: '清走旧家具',
      words: '2026年11月15日“楼道堆物议事会”定的，2026年11月20日前完成',
    });
    expect((await desk.ask('topics.list', { state: 'taken' })).rows).toMatchObject([{ source: 'task', sourceId: urgent }]);
    expect(await offered(desk, next)).toEqual(['装充电桩']);
    expect(await desk.refusal('topics.take', { meetingId: next, taskIds: [urgent] })).toContain('已经排上');
    expect(await desk.refusal('topics.take', { meetingId: next, taskIds: [done] })).toContain('刚才办完了');
    expect(await desk.refusal('topics.take', { meetingId: next })).toBe('请至少勾选一个。');
  });

  test('comes back at every meeting, in a series to that series alone, whole where it is long', async ({ desk }) => {
    const { id: seriesId } = await desk.ask('series.add', weekly);
    const first = await hold(desk, { kind: 'weekly', seriesId, heldOn: '2026-11-08' });
    const long = '逐层查看楼道'.repeat(20);
    const taskId = await give(desk, first, long);
    const second = await hold(desk, { kind: 'weekly', seriesId, heldOn: '2026-11-15' });
    await desk.ask('topics.take', { meetingId: second, taskIds: [taskId] });
    const item = (await card(desk, second)).agenda.at(-1);
    expect(item?.title).toHaveLength(100);
    expect(item?.words).toContain(long);
    expect(await offered(desk, await hold(desk, { kind: 'weekly', heldOn: TODAY }))).toEqual([long]);
    const third = await hold(desk, { kind: 'weekly', seriesId, heldOn: TODAY });
    expect(await offered(desk, third)).toEqual([long]);
    await desk.ask('agenda.drop', { id: item?.id ?? 0, reason: '下次再议' });
    expect(await offered(desk, third)).toEqual([]);
    expect((await desk.ask('topics.list', {})).rows).toMatchObject([{ source: 'task', sourceId: taskId }]);
    await desk.ask('meetings.cancel', { id: third, reason: '改期' });
    expect(await desk.refusal('topics.take', { meetingId: third, taskIds: [taskId] })).toContain('取消');
  });
});
