// A vote counts those who are in the room and may vote, and is frozen with its result.
import { answer, ofBuilding, open, ownedBuilding } from '../consultations/support';
import { card, hold, idsOf, list } from '../meetings/helpers';
import { finish, said, write } from '../minutes/helpers';
import { type Desk, describe, expect, test } from '../support/desk';

const names = ['王芳', '李强', '赵敏', '孙丽'] as const;

/** A meeting with one item on its agenda, four who are there, and one who looks on. */
async function held(desk: Desk, quorum: 'half' | 'none' = 'none') {
  const meetingId = await hold(desk, { quorum });
  const { id } = await desk.ask('agenda.add', { meetingId, title: '楼道堆物' });
  void id;
  const [item] = (await card(desk, meetingId)).agenda.slice(-1);
  await list(desk, meetingId, ...names.map((name): [string] => [name]));
  await desk.ask('attendees.add', { meetingId, people: [{ name: '记者', standing: 'observes' }] });
  return { meetingId, agendaItemId: item?.id ?? 0 };
}

const sign = async (desk: Desk, meetingId: number, ...who: string[]) =>
  desk.ask('attendees.mark', { meetingId, ids: await idsOf(desk, meetingId, ...who), state: 'present' });
const put = (desk: Desk, agendaItemId: number, way: 'hands' | 'roll', rule: 'presentHalf' | 'presentTwoThirds' = 'presentHalf') =>
  desk.ask('votes.open', { agendaItemId, question: '周末清理楼道', way, rule });
const told = async (desk: Desk, meetingId: number) => (await desk.ask('votes.ofMeeting', { meetingId }))[0];

describe('a vote by hands', () => {
  test('is counted against who is there, and frozen', async ({ desk }) => {
    const { meetingId, agendaItemId } = await held(desk);
    await sign(desk, meetingId, ...names, '记者');
    const { id } = await put(desk, agendaItemId, 'hands');
    const many = await desk.reply('votes.close', { id, count: { agree: 4, oppose: 1, abstain: 0 } });
    expect(many).toMatchObject({ failure: { fields: { agree: expect.stringContaining('只有4人') } } });
    expect(await desk.reply('votes.close', { id })).toMatchObject({ failure: { fields: { agree: '请填写数出来的人数。' } } });
    await desk.ask('votes.close', { id, count: { agree: 2, oppose: 1, abstain: 0 } });
    expect(await told(desk, meetingId)).toMatchObject({
      ...{ passed: false, count: { present: 4, agree: 2, oppose: 1, abstain: 0 } },
      words: ['到会4人，同意2人，反对1人，弃权0人，没有表态1人。要到会的过半数：2×2＝4，不超过4，没有通过，还差1人。'],
    });
    await desk.ask('attendees.mark', { meetingId, ids: await idsOf(desk, meetingId, '孙丽'), state: 'absent', reason: '早退' });
    expect((await told(desk, meetingId))?.count.present).toBe(4);
    expect(await desk.refusal('votes.close', { id, count: { agree: 3, oppose: 0, abstain: 0 } })).toContain('结果不能再改');
    expect(() => desk.sqlite.prepare('update vote set passed = 1').run()).toThrow('append-only');
  });

  test('is not closed while too few are there to decide', async ({ desk }) => {
    const { meetingId, agendaItemId } = await held(desk, 'half');
    await sign(desk, meetingId, '王芳', '李强');
    const { id } = await put(desk, agendaItemId, 'hands');
    const refused = await desk.refusal('votes.close', { id, count: { agree: 2, oppose: 0, abstain: 0 } });
    expect(refused).toBe('到会2人，要3人才能表决。请先签到，或者改天再表决。');
    await sign(desk, meetingId, '赵敏');
    await desk.ask('votes.close', { id, count: { agree: 2, oppose: 0, abstain: 0 } });
    expect((await told(desk, meetingId))?.passed).toBe(true);
  });
});

describe('a meeting whose minutes are final', () => {
  test('takes no vote any more, neither a new one nor the rest of one', async ({ desk }) => {
    const { meetingId, agendaItemId } = await held(desk);
    await sign(desk, meetingId, ...names);
    const [wang = 0] = await idsOf(desk, meetingId, '王芳');
    const { id } = await put(desk, agendaItemId, 'roll');
    await desk.ask('votes.cast', { id, attendeeId: wang, answer: 'agree' });
    await write(desk, meetingId, agendaItemId, said('楼道要清理。'));
    expect(await desk.refusal('minutes.submit', { meetingId, signers: ['王芳'] })).toContain('还没有表决完');
    await desk.ask('votes.close', { id });
    await finish(desk, meetingId);
    const again = { agendaItemId, question: '周末清理楼道', way: 'hands', rule: 'presentHalf' } as const;
    expect(await desk.refusal('votes.open', again)).toContain('纪要已经定稿，会上不能再表决');
    desk.sqlite
      .prepare(
        `insert into vote (agendaItemId, question, way, rule, staffId, at) values (?, '补一次', 'roll', 'presentHalf', 1, 'x')`,
      )
      .run(agendaItemId);
    const late = (await desk.ask('votes.ofMeeting', { meetingId })).at(-1)?.id ?? 0;
    expect(await desk.refusal('votes.cast', { id: late, attendeeId: wang, answer: 'agree' })).toContain('已经定稿');
    expect(await desk.refusal('votes.close', { id: late })).toContain('已经定稿');
    await desk.ask('votes.cancel', { id: late, reason: '会后才提的' });
  });
});

describe('a vote by roll', () => {
  test('takes the last word of each who is there, and nobody else', async ({ desk }) => {
    const { meetingId, agendaItemId } = await held(desk);
    await sign(desk, meetingId, '王芳', '李强', '赵敏', '记者');
    const { id } = await put(desk, agendaItemId, 'roll', 'presentTwoThirds');
    const [wang = 0, li = 0, zhao = 0, sun = 0, press = 0] = await idsOf(desk, meetingId, ...names, '记者');
    await desk.ask('votes.cast', { id, attendeeId: wang, answer: 'oppose' });
    await desk.ask('votes.cast', { id, attendeeId: wang, answer: 'agree' });
    await desk.ask('votes.cast', { id, attendeeId: li, answer: 'agree' });
    await desk.ask('votes.cast', { id, attendeeId: zhao, answer: 'abstain' });
    for (const attendeeId of [sun, press])
      expect(await desk.refusal('votes.cast', { id, attendeeId, answer: 'agree' })).toContain('不参加表决');
    expect(await told(desk, meetingId)).toMatchObject({
      ...{ passed: null, count: { present: 3, agree: 2, oppose: 0, abstain: 1 } },
      roll: [{ answer: 'agree' }, { answer: 'agree' }, { answer: 'abstain' }],
    });
    await desk.ask('votes.close', { id });
    expect((await told(desk, meetingId))?.passed).toBe(true);
    expect(await desk.refusal('votes.cast', { id, attendeeId: wang, answer: 'oppose' })).toContain('已经表决完');
    expect(() =>
      desk.sqlite.prepare('insert into voteCast select 99, voteId, attendeeId, answer, staffId, at from voteCast limit 1').run(),
    ).toThrow('append-only');
  });
});

describe('a vote household by household', () => {
  test('is what its consultation comes to, once that is closed', async ({ desk }) => {
    await ownedBuilding(desk);
    const { meetingId, agendaItemId } = await held(desk);
    const { id: consultationId, rows } = await open(desk, { matter: 5, scope: ofBuilding(desk) });
    const { id } = await desk.ask('votes.open', { agendaItemId, question: '动用维修资金', way: 'household', consultationId });
    for (const row of rows) await answer(desk, row.id);
    expect((await told(desk, meetingId))?.rule).toBe('ordinary278');
    expect(await desk.refusal('votes.close', { id })).toContain('还没有结束统计');
    await desk.ask('consultations.close', { id: consultationId });
    await desk.ask('votes.close', { id });
    expect(await told(desk, meetingId)).toMatchObject({ passed: true, count: { present: 6, agree: 6 } });
  });
});

test('a vote that was put by mistake is called off for a reason, and counts no more', async ({ desk }) => {
  const { meetingId, agendaItemId } = await held(desk);
  const { id } = await put(desk, agendaItemId, 'hands');
  await desk.ask('votes.cancel', { id, reason: '问法不清楚' });
  expect(await desk.refusal('votes.close', { id, count: { agree: 0, oppose: 0, abstain: 0 } })).toContain('作废');
  expect(await told(desk, meetingId)).toMatchObject({ endReason: '问法不清楚', passed: null });
});
