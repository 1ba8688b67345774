import { describe, expect, TODAY, test } from '../support/desk';
import { card, draft, hold, idsOf, list } from './helpers';

describe('a meeting', () => {
  test('begins with the agenda of its kind, in order', async ({ desk }) => {
    const id = await hold(desk, { kind: 'joint' });
    const { agenda, quorum, state } = await card(desk, id);
    expect(agenda.map(({ title }) => title)).toEqual([
      '通报隐患和已经采取的措施',
      '各方说明情况',
      '明确责任单位和整改办法',
      '定完成时间和复查人',
    ]);
    expect([quorum, state]).toEqual(['none', 'today']);
  });

  test('ends after it begins, and takes topics no later than its day', async ({ desk }) => {
    await expect(desk.ask('meetings.add', draft({ endsAt: '09:00' }))).rejects.toThrow('晚于');
    await expect(desk.ask('meetings.add', draft({ topicsDueOn: '2026-11-23' }))).rejects.toThrow('截止');
    await expect(desk.ask('meetings.add', draft({ seriesId: 9 }))).rejects.toThrow('停开');
  });

  test('is listed by month with how many should come and who came', async ({ desk }) => {
    const id = await hold(desk);
    await hold(desk, { heldOn: '2026-11-29' });
    await hold(desk, { heldOn: '2026-12-01' });
    await list(desk, id, ['白浪'], ['黄河']);
    await desk.ask('attendees.mark', { meetingId: id, ids: await idsOf(desk, id, '白浪'), state: 'present' });
    const { rows, held, present } = await desk.ask('meetings.month', { month: '2026-11' });
    expect(rows.map(({ state, expected, present: came }) => [state, expected, came])).toEqual([
      ['today', 2, 1],
      ['ahead', 0, 0],
    ]);
    expect([held, present]).toEqual([1, 1]);
  });

  test('is called off for a reason, once, and not after it was held', async ({ desk }) => {
    const id = await hold(desk);
    await desk.ask('meetings.cancel', { id, reason: '主持人出差' });
    expect(await card(desk, id)).toMatchObject({ state: 'cancelled', cancelReason: '主持人出差', cancelledOn: TODAY });
    expect(await desk.refusal('meetings.cancel', { id, reason: '再来' })).toContain('已于2026年11月22日取消');
    expect(await desk.refusal('meetings.amend', { id, ...draft() })).toContain('取消');
    expect(await desk.refusal('agenda.add', { meetingId: id, title: '其他' })).toContain('取消');
    const past = await hold(desk, { heldOn: '2026-11-20' });
    expect(await desk.refusal('meetings.cancel', { id: past, reason: '下雨' })).toContain('已于2026年11月20日召开');
    await expect(desk.ask('meetings.amend', { id: past, ...draft() })).rejects.toThrow('不能再改');
  });

  test('is found by words of its title, place and day', async ({ desk }) => {
    const id = await hold(desk);
    await hold(desk, { title: '工作例会', kind: 'weekly', place: '办公室' });
    const ids = async (text: string) => (await desk.ask('meetings.search', { text })).map((row) => row.id);
    expect(await ids('堆物')).toEqual([id]);
    expect(await ids('议事厅 2026-11')).toEqual([id]);
    expect(await ids('%')).toEqual([]);
    expect(await ids('2026-11-22')).toHaveLength(2);
  });

  test('of all owners says by which day they have to know of it', async ({ desk }) => {
    const id = await hold(desk, { kind: 'assembly', heldOn: '2026-12-20' });
    expect((await card(desk, id)).noticeDueOn).toBe('2026-12-05');
    expect((await card(desk, await hold(desk))).noticeDueOn).toBeNull();
  });

  test('copied from another has its people, none of them there yet, and its own agenda', async ({ desk }) => {
    const first = await hold(desk, { kind: 'other' });
    await desk.ask('agenda.add', { meetingId: first, title: '电梯维修', minutes: 20, owner: '物业' });
    await list(desk, first, ['白浪', '物业'], ['黄河', '街道']);
    const [one] = await idsOf(desk, first, '白浪');
    await desk.ask('attendees.mark', { meetingId: first, ids: [one ?? 0], state: 'present' });
    const again = await card(desk, await hold(desk, { kind: 'other', heldOn: '2026-11-29', copyFrom: first }));
    expect(again.agenda).toMatchObject([{ title: '电梯维修', minutes: 20, owner: '物业' }]);
    expect(again.attendees.map(({ name, unit, state }) => [name, unit, state])).toEqual([
      ['白浪', '物业', 'expected'],
      ['黄河', '街道', 'expected'],
    ]);
  });
});

describe('an agenda', () => {
  test('is added to, put in order, and loses an item for a reason', async ({ desk }) => {
    const meetingId = await hold(desk, { kind: 'other' });
    for (const title of ['甲', '乙', '丙']) await desk.ask('agenda.add', { meetingId, title });
    const [one, two, three] = (await card(desk, meetingId)).agenda.map(({ id }) => id);
    await desk.ask('agenda.order', { meetingId, ids: [three ?? 0, one ?? 0, two ?? 0] });
    await desk.ask('agenda.amend', { id: one ?? 0, title: '甲事', minutes: 15, owner: '李主任' });
    await desk.ask('agenda.drop', { id: two ?? 0, reason: '下次再议' });
    const { agenda, items } = await card(desk, meetingId);
    expect(agenda.map(({ title, minutes, owner }) => [title, minutes, owner])).toEqual([
      ['丙', null, ''],
      ['甲事', 15, '李主任'],
    ]);
    expect(items).toBe(2);
    expect(await desk.refusal('agenda.order', { meetingId, ids: [one ?? 0] })).toContain('刚才改过');
    expect(await desk.refusal('agenda.drop', { id: two ?? 0, reason: '再去' })).toContain('已经不在议程上');
  });

  test('takes forty items and no more', async ({ desk }) => {
    const meetingId = await hold(desk, { kind: 'other' });
    for (let at = 0; at < 40; at += 1) await desk.ask('agenda.add', { meetingId, title: `第${at}项` });
    expect(await desk.refusal('agenda.add', { meetingId, title: '多的' })).toContain('最多排40项');
  });
});
