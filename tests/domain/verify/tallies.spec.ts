// What was frozen when something was decided is checked against the answers it was counted from, whoever wrote them.
import { verifyLedger } from '../../../main/verify/ledger';
import { checkTallies } from '../../../main/verify/tallies';
import { answer, ofBuilding, open, ownedBuilding } from '../consultations/support';
import { card, hold, idsOf, list } from '../meetings/helpers';
import { type Desk, describe, expect, test } from '../support/desk';

/** A consultation that ended, three agreed and one did not; one by roll and one by household that are closed. */
async function decided(desk: Desk) {
  await ownedBuilding(desk);
  const { id: consultationId, rows } = await open(desk, { matter: 5, scope: ofBuilding(desk) });
  const answers = ['agree', 'agree', 'oppose', 'agree', 'notReached'] as const;
  for (const [at, said] of answers.entries()) await answer(desk, rows[at]?.id ?? 0, { answer: said });
  await desk.ask('consultations.withdraw', { rowId: rows[1]?.id ?? 0, reason: '填错了' });
  await desk.ask('consultations.close', { id: consultationId });
  const meetingId = await hold(desk, { quorum: 'none' });
  await desk.ask('agenda.add', { meetingId, title: '楼道堆物' });
  const agendaItemId = (await card(desk, meetingId)).agenda.at(-1)?.id ?? 0;
  await list(desk, meetingId, ['王芳'], ['李强']);
  const who = await idsOf(desk, meetingId, '王芳', '李强');
  await desk.ask('attendees.mark', { meetingId, ids: who, state: 'present' });
  const { id } = await desk.ask('votes.open', { agendaItemId, question: '周末清理', way: 'roll', rule: 'presentHalf' });
  for (const attendeeId of who) await desk.ask('votes.cast', { id, attendeeId, answer: 'agree' });
  await desk.ask('votes.close', { id });
  const household = { agendaItemId, question: '动用维修资金', way: 'household', consultationId } as const;
  await desk.ask('votes.close', { id: (await desk.ask('votes.open', household)).id });
}

/** As somebody would who has the file and not the desk: past the guards, which stand again afterwards. */
function tamper({ sqlite }: Desk, sql: string): void {
  const guards = sqlite.prepare("select name, sql from sqlite_schema where type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of guards) sqlite.exec(`drop trigger "${name}"`);
  sqlite.exec(sql);
  for (const guard of guards) sqlite.exec(guard.sql);
}

const wrongs: Record<string, [sql: string, words: string]> = {
  'an answer was turned round': ["update consultationAnswer set answer = 'agree' where answer = 'oppose'", '统计和答复'],
  'the frozen count was written anew': [
    `update consultation set result = json_set(result, '$.by.agree.rows', 6, '$.by.oppose.rows', 0)`,
    '统计和答复',
  ],
  'one owner more agreed': [`update consultation set result = json_set(result, '$.agreed.owners', 6)`, '业主人数'],
  'one owner less took part': [`update consultation set result = json_set(result, '$.took.owners', 1)`, '业主人数'],
  'what somebody said was turned round': ["update voteCast set answer = 'oppose' where id = 1", '每个人的表态'],
  'the result of a roll was written anew': ["update vote set agree = 1, oppose = 1 where way = 'roll'", '每个人的表态'],
  'the vote says more than its consultation': ["update vote set agree = 6 where way = 'household'", '入户表决'],
};

describe('what was decided', () => {
  test('is what its answers come to, also when somebody left the list afterwards', async ({ desk }) => {
    await decided(desk);
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
    desk.sqlite.exec("update attendee set endedOn = '2026-11-23', endReason = '写错' where id = 1");
    expect(checkTallies(desk.sqlite)).toBe(null);
  });

  test.for(Object.entries(wrongs))('is found out: %s', async ([, [sql, words]], { desk }) => {
    await decided(desk);
    tamper(desk, sql);
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: false, words: expect.stringContaining(words) });
  });
});
