import { enter } from '../residents/people';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';
import { card, hold } from './helpers';

const collect = async (desk: Desk, title: string, rest: object = {}) =>
  (await desk.ask('topics.add', { title, source: 'resident', receivedOn: TODAY, ...rest })).id;
const listed = async (desk: Desk, state: 'open' | 'taken' | 'declined') => (await desk.ask('topics.list', { state })).rows;

describe('a topic', () => {
  test('waits with who brought it up and how many households it concerns, until it is on an agenda', async ({ desk }) => {
    const { id: personId } = await enter(desk, { name: '张小明' });
    const id = await collect(desk, '老人吃饭难', {
      personId,
      households: 38,
      buildings: '1、3号楼',
      source: 'visit',
      words: '想要助餐点',
    });
    expect(await listed(desk, 'open')).toMatchObject([{ id, proposer: '张小明', households: 38, buildings: '1、3号楼' }]);
    const meetingId = await hold(desk, { topicIds: [id] });
    expect(await listed(desk, 'open')).toEqual([]);
    expect(await listed(desk, 'taken')).toMatchObject([{ id, meeting: { id: meetingId, title: '楼道堆物议事会' } }]);
    expect((await card(desk, meetingId)).agenda.at(-1)).toMatchObject({ title: '老人吃饭难', words: '想要助餐点', topicId: id });
    expect(await desk.refusal('topics.take', { ids: [id], meetingId })).toContain('已经排上议程');
    expect(await desk.refusal('topics.decline', { id, reason: '不归我们' })).toContain('先在那次会议里去掉');
  });

  test('waits again when its item goes or its meeting is called off', async ({ desk }) => {
    const id = await collect(desk, '停车');
    const first = await hold(desk, { topicIds: [id] });
    const item = (await card(desk, first)).agenda.at(-1)?.id ?? 0;
    await desk.ask('agenda.drop', { id: item, reason: '材料不齐' });
    expect(await listed(desk, 'open')).toHaveLength(1);
    await desk.ask('topics.take', { ids: [id], meetingId: first });
    await desk.ask('meetings.cancel', { id: first, reason: '停电' });
    expect(await listed(desk, 'open')).toHaveLength(1);
    const second = await hold(desk, { topicIds: [id] });
    expect(await listed(desk, 'taken')).toMatchObject([{ meeting: { id: second } }]);
  });

  test('is declined for a reason and may come back', async ({ desk }) => {
    const id = await collect(desk, '加装电梯', { proposer: '李大爷' });
    await desk.ask('topics.decline', { id, reason: '先征求意见' });
    expect(await listed(desk, 'declined')).toMatchObject([{ proposer: '李大爷', endedOn: TODAY, endReason: '先征求意见' }]);
    expect(await desk.refusal('topics.take', { ids: [id], meetingId: await hold(desk) })).toContain('决定不上会');
    await desk.ask('topics.reopen', { id });
    expect(await desk.refusal('topics.reopen', { id })).toContain('不用再恢复');
    expect((await desk.ask('topics.list', {})).open).toBe(1);
    await expect(collect(desk, '明天的事', { receivedOn: '2026-11-23' })).rejects.toThrow('今天之后');
  });

  test('is paged, the oldest first', async ({ desk }) => {
    for (const title of ['甲', '乙', '丙']) await collect(desk, title);
    const first = await desk.ask('topics.list', { size: 2 });
    expect(first.rows.map(({ title }) => title)).toEqual(['甲', '乙']);
    const second = await desk.ask('topics.list', { size: 2, after: first.next });
    expect([second.rows.map(({ title }) => title), second.next]).toEqual([['丙'], null]);
  });
});
