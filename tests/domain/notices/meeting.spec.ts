import { convene, finish, said, write } from '../minutes/helpers';
import { expect, test } from '../support/desk';

test('a notice begins with what a meeting decided and may be told, once the minutes are final', async ({ desk }) => {
  const { meetingId, first } = await convene(desk);
  await write(desk, meetingId, first, said('楼道里堆了旧家具。'));
  const decision = { meetingId, agendaItemId: first, task: null };
  await desk.ask('minutes.decide', { ...decision, text: '三天内清走旧家具', open: true });
  await desk.ask('minutes.decide', { ...decision, text: '内部通报一次', open: false });
  expect(await desk.refusal('notices.begin', { meetingId })).toBe('纪要定稿以后再公告。');
  await finish(desk, meetingId);
  const { id } = await desk.ask('notices.begin', { meetingId });
  const draft = await desk.ask('notices.card', { id });
  expect(draft).toMatchObject({ title: '决议公告', kind: 'publicity', state: 'draft' });
  expect(draft.content).toContain('三天内清走旧家具');
  expect(draft.content).not.toContain('内部通报');
});
