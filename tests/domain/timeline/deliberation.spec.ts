// What somebody took part in where the estate deliberates stands in their life, and leads there and back.
import { quarrel } from '../agreements/quarrel';
import { answer, draft, head } from '../consultations/support';
import { hold, idsOf } from '../meetings/helpers';
import { enter } from '../residents/people';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';

const lines = async (desk: Desk, subject: 'person' | 'household', id: number, kind: 'meetings' | 'consultations') =>
  (await desk.ask('timeline.of', { subject, id, kinds: [kind] })).lines.map(({ act, words }) => `${act} ${words.join('')}`);

describe('the life of a resident', () => {
  test('tells of the meetings they were at, and not of those they were only asked to', async ({ desk }) => {
    const { id } = await enter(desk);
    const meetingId = await hold(desk, { title: '楼道会' });
    await desk.ask('attendees.add', { meetingId, people: [{ personId: id }] });
    expect(await lines(desk, 'person', id, 'meetings')).toEqual([]);
    const ids = await idsOf(desk, meetingId, '王秀英');
    await desk.ask('attendees.mark', { meetingId, ids, state: 'present' });
    expect(await lines(desk, 'person', id, 'meetings')).toEqual([expect.stringMatching(/^参加会议 2026年11月22日 楼道会，/)]);
    const { lines: all, kinds } = await desk.ask('timeline.of', { subject: 'person', id });
    expect(kinds).toContain('meetings');
    expect(all[0]).toMatchObject({ kind: 'meetings', day: TODAY });
    await desk.ask('attendees.mark', { meetingId, ids, state: 'absent', reason: '早退' });
    expect(await lines(desk, 'person', id, 'meetings')).toEqual([]);
  });

  test('tells what they answered, in whose household it was asked, and that it was taken back', async ({ desk }) => {
    const { id, householdId } = await head(desk, '刘洋', '1单元', '102');
    const { id: asked } = await desk.ask('consultations.open', draft({ asks: 'households' }));
    const rowId = (await desk.ask('consultations.rows', { id: asked })).rows[0]?.id ?? 0;
    await answer(desk, rowId, { answer: 'oppose', reason: '挡光' });
    await desk.ask('consultations.withdraw', { rowId, reason: '填错了' });
    const told = ['征求意见 加装电梯：撤回了答复。', '征求意见 加装电梯：反对，交回纸质表。'];
    expect(await lines(desk, 'person', id, 'consultations')).toEqual(told);
    expect(await lines(desk, 'household', householdId, 'consultations')).toEqual(told);
  });
});

test('a meeting leads to the files that were talked over in it, and only to those', async ({ desk }) => {
  const meetingId = await hold(desk);
  const id = await quarrel(desk, { name: '李强', phone: '' });
  await quarrel(desk, { name: '赵敏', phone: '' });
  const said = { heldOn: TODAY, way: 'meeting', mediators: '李站长', words: '谈了一次。', outcome: 'continues' } as const;
  await desk.ask('agreements.attempt', { id, meetingId, ...said });
  const { rows } = await desk.ask('agreements.list', { show: 'all', meetingId });
  expect(rows.map((row) => row.id)).toEqual([id]);
});

test('a task is found by its words and by who does it', async ({ desk }) => {
  await desk.ask('tasks.add', { title: '清理楼道', owner: '李强', unit: '幸福里物业', dueOn: '2026-11-25' });
  const found = async (text: string) => (await desk.ask('tasks.list', { text })).rows.map(({ title }) => title);
  expect(await found('楼道')).toEqual(['清理楼道']);
  expect(await found('李强')).toEqual(['清理楼道']);
  expect(await found('电梯')).toEqual([]);
});
