// What the card of a volunteer says in four figures is what the whole statement comes to, and costs as much however long that is.
import { pointSums } from '../../../main/features/points/sums';
import { add, approve, timed } from '../hours/asking';
import { plansOf } from '../hours/planning';
import { describe, expect, test } from '../support/desk';
import { grant, volunteer } from '../support/volunteers';

describe('the sums of a volunteer', () => {
  test('are those of the statement, of who gave and spent, of who only gave, and of who did nothing', async ({ desk }) => {
    const [both, gave, nothing] = [volunteer(desk), volunteer(desk, '李刚'), volunteer(desk, '赵敏')];
    await grant(desk, both, 30);
    await approve(desk, [await timed(desk, both, 130), await timed(desk, gave, 20)]);
    await add(desk, both);
    await desk.ask('points.adjust', { requestId: 'adjust-a-little', volunteerId: both, points: -4, reason: '换了毛巾' });
    const told = [];
    for (const volunteerId of [both, gave, nothing]) {
      const { hours, closing } = await desk.ask('points.statement', { volunteerId });
      const sums = await desk.ask('points.sums', { volunteerId });
      expect(sums).toEqual({ hours, balance: closing });
      told.push([sums.hours.timed, sums.hours.pending, sums.balance]);
    }
    expect(told).toEqual([
      [130, 150, 28],
      [20, 0, 0],
      [0, 0, 0],
    ]);
    expect(await desk.refusal('points.sums', { volunteerId: 999 })).toContain('没有');
  });

  test('are asked at once and by indexes, and no line of the statement is read', async ({ desk }) => {
    const steps = await plansOf(desk, (db) => pointSums(db, 1));
    expect(steps.filter((step) => /^(SCAN|SEARCH)/.test(step))).toEqual([
      'SEARCH hourEntry USING INDEX hourEntryByVolunteer (settled=? AND volunteerId=?)',
      expect.stringMatching(/^SEARCH pointAccount USING .*INDEX .*\(volunteerId=\?\)$/),
      'SEARCH pointBalance USING INTEGER PRIMARY KEY (rowid=?)',
    ]);
    expect(steps.join()).not.toContain('pointTransfer');
  });
});
