import { verifyLedger } from '../../../main/verify/ledger';
import { enter, WOMAN_1949 } from '../residents/people';
import { type Desk, describe, expect, test } from '../support/desk';
import { volunteer, write } from '../support/volunteers';
import { timed } from './asking';

const SAID = '在李婶家帮忙';

/** A resident who helped, wrote it down, was reviewed and got points, with words beside all of it. */
async function helper(desk: Desk): Promise<{ personId: number; id: number }> {
  const { id: personId } = await enter(desk, { idNumber: WOMAN_1949 });
  const id = volunteer(desk, '临时');
  desk.sqlite.prepare('update volunteer set personId = ?, name = null, latin = null where id = ?').run(personId, id);
  const entry = await timed(desk, id, 120);
  await desk.ask('hours.review', { ids: [entry], decision: 'approved', reason: SAID });
  const added = { requestId: 'hours-with-words', volunteerId: id, on: '2026-11-20', from: '09:00', to: '10:00', words: SAID };
  await desk.ask('hours.add', added);
  await desk.ask('points.adjust', { requestId: 'adjust-with-words', volunteerId: id, points: 5, reason: SAID });
  return { personId, id };
}

const anywhere = ({ sqlite }: Desk) =>
  ['hourEntry', 'hourReview', 'pointTransfer', 'auditEntry'].filter((table) =>
    JSON.stringify(sqlite.prepare(`select * from ${table}`).all()).includes(SAID),
  );

describe('a resident who helps', () => {
  test('is told of hours and points on the file they may ask for, and on their card', async ({ desk }) => {
    const { personId } = await helper(desk);
    const paper = await desk.ask('privacy.issueFile', { id: personId, reason: '本人' });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    expect(html).toContain('志愿时长');
    expect(html).toContain(SAID);
    const { lines, kinds } = await desk.ask('timeline.of', { subject: 'person', id: personId, kinds: ['hours'] });
    expect(kinds).toContain('hours');
    expect(lines.map(({ words }) => words.join())).toContainEqual(expect.stringContaining('已通过：2小时'));
    desk.session = { ...desk.session, role: 'chief', buildings: [desk.building('1号楼')] };
    expect((await desk.ask('timeline.of', { subject: 'person', id: personId })).kinds).not.toContain('hours');
  });

  test('who is erased leaves minutes and points under a number, and nothing that was written beside them', async ({ desk }) => {
    const { personId, id } = await helper(desk);
    await desk.ask('residents.moveOut', { id: personId, on: '2026-11-22', reason: '搬走' });
    expect(anywhere(desk)).toEqual(['hourEntry', 'hourReview', 'pointTransfer', 'auditEntry']);
    const name = desk.sqlite.prepare('select name from person where id = ?').pluck().get(personId) as string;
    await desk.ask('privacy.erase', { id: personId, name, basis: 'served' });
    expect(anywhere(desk)).toEqual([]);
    const hours = { timed: 120, hand: 0, pending: 60 };
    expect(await desk.ask('points.sums', { volunteerId: id })).toEqual({ hours, balance: 7 });
    expect((await desk.ask('points.statement', { volunteerId: id })).closing).toBe(7);
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
    expect(await desk.ask('points.verify', {})).toMatchObject({ ok: true });
  });

  test('keeps what was written as long as nobody was erased, whoever asks the file', async ({ desk }) => {
    await helper(desk);
    for (const sql of [
      "update hourEntry set words = ''",
      "update hourReview set reason = ''",
      'update pointTransfer set words = null, salt = null',
    ])
      expect(() => desk.sqlite.exec(sql)).toThrow('append-only');
    await expect(write(desk, async () => undefined)).rejects.toThrow('without noting');
  });
});
