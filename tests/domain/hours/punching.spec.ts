import { runCommand } from '../../../main/command';
import { closeForgotten, type Punch, punch } from '../../../main/features/hours/queries';
import { limitOf } from '../../../main/features/hours/rules';
import { type Desk, describe, expect, NOW, test } from '../support/desk';
import { activity, volunteer, write } from '../support/volunteers';

let asked = 0;
const scan = (desk: Desk, volunteerId: number, wanted: Partial<Punch> = {}) => {
  asked += 1;
  const request = { requestId: `request-${asked}`, volunteerId, activityId: null, by: 'self' as const, ...wanted };
  return write(desk, (powers) => punch(powers, request));
};
const entries = ({ sqlite }: Desk) => sqlite.prepare('select * from hourEntry order by id').all() as Record<string, unknown>[];
const notes = ({ sqlite }: Desk) => sqlite.prepare("select count(*) from auditEntry where subject = 'hourEntry'").pluck().get();

const minutesLater = (desk: Desk, minutes: number) => {
  desk.now = new Date(Date.parse(desk.now) + minutes * 60_000).toISOString();
};

describe('a card before the reader', () => {
  test('signs in, and out again, and the minutes wait for review', async ({ desk }) => {
    const id = volunteer(desk);
    expect(await scan(desk, id)).toMatchObject({ way: 'in', at: NOW, minutes: null, again: false });
    minutesLater(desk, 95.9);
    expect(await scan(desk, id)).toMatchObject({ way: 'out', minutes: 95, again: false });
    expect(entries(desk)).toMatchObject([
      { state: 'pending', source: 'timed', minutes: 95, closedBy: 'self', clockDoubt: 0, countsAs: 'service' },
    ]);
  });

  test('means the same when it is there twice within a minute, both ways', async ({ desk }) => {
    const id = volunteer(desk);
    const first = await scan(desk, id);
    minutesLater(desk, 0.9);
    expect(await scan(desk, id)).toEqual({ ...first, again: true });
    minutesLater(desk, 30);
    const out = await scan(desk, id);
    minutesLater(desk, 0.5);
    expect(await scan(desk, id)).toEqual({ ...out, again: true });
    expect(notes(desk)).toBe(2);
    minutesLater(desk, 2);
    expect(await scan(desk, id)).toMatchObject({ way: 'in', again: false });
  });

  test('asked about again under the same request does nothing, a thousand times', async ({ desk }) => {
    const id = volunteer(desk);
    const first = await scan(desk, id, { requestId: 'the-same-request' });
    minutesLater(desk, 60);
    for (let turn = 0; turn < 1000; turn += 1) {
      expect(await scan(desk, id, { requestId: 'the-same-request' })).toEqual({ ...first, again: true });
    }
    expect(entries(desk)).toMatchObject([{ state: 'open' }]);
    expect(notes(desk)).toBe(1);
    await expect(scan(desk, volunteer(desk, '李刚'), { requestId: 'the-same-request' })).rejects.toThrow('another volunteer');
  });

  test('takes part in what is held today, and in nothing else', async ({ desk }) => {
    const id = volunteer(desk);
    const drill = activity(desk, { countsAs: 'drill' });
    await expect(scan(desk, id, { activityId: activity(desk, { heldOn: '2026-11-23' }) })).rejects.toMatchObject({
      failure: { words: '“清扫楼道”在2026年11月23日，不是今天。' },
    });
    await scan(desk, id, { activityId: drill });
    expect(entries(desk)).toMatchObject([{ activityId: drill, countsAs: 'drill' }]);
  });

  test('of somebody who left opens nothing', async ({ desk }) => {
    const id = volunteer(desk);
    desk.sqlite.prepare("update volunteer set endedOn = '2026-11-20', endReason = '搬走' where id = ?").run(id);
    await expect(scan(desk, id)).rejects.toMatchObject({
      failure: { words: expect.stringContaining('王芳已在2026年11月20日退出') },
    });
  });
});

describe('a clock that was moved while somebody was here', () => {
  test.for([-600, -1, 60, 5_256_000])('by %i minutes changes no minute of theirs, and is said', async (moved, { desk }) => {
    const id = volunteer(desk);
    desk.ran = 0;
    await scan(desk, id);
    desk.ran = 30 * 60_000;
    minutesLater(desk, 30 + moved);
    const answer = await scan(desk, id);
    // Too far on and the day is over: they are signed out as of then, and in anew.
    const [entry] = entries(desk);
    expect(entry).toMatchObject({ state: 'pending', minutes: 30, clockDoubt: moved === -1 ? expect.any(Number) : 1 });
    expect(answer.way).toBe(moved > 1000 ? 'in' : 'out');
  });

  test('and a desk that was started anew are measured by the clock, and said', async ({ desk }) => {
    const id = volunteer(desk);
    await scan(desk, id);
    minutesLater(desk, 45);
    const [sitting, running] = [
      { now: desk.now, today: '2026-11-22', session: desk.session },
      () => ({ run: 'another', ran: 5 }),
    ];
    const request = { requestId: 'after-restart', volunteerId: id, activityId: null, by: 'self' as const };
    await runCommand({ ...desk, running }, 'points.adjust', sitting, (powers) => punch(powers, request));
    expect(entries(desk)).toMatchObject([{ minutes: 45, clockDoubt: 1 }]);
  });

  test('and a desk started anew with its clock set back leave one minute, and say so', async ({ desk }) => {
    const id = volunteer(desk);
    await scan(desk, id);
    minutesLater(desk, -600);
    const sitting = { now: desk.now, today: '2026-11-22', session: desk.session };
    const request = { requestId: 'after-restart', volunteerId: id, activityId: null, by: 'self' as const };
    const running = () => ({ run: 'another', ran: 5 });
    await runCommand({ ...desk, running }, 'points.adjust', sitting, (powers) => punch(powers, request));
    expect(entries(desk)).toMatchObject([{ minutes: 1, clockDoubt: 1 }]);
  });
});

describe('who forgets to sign out', () => {
  test('is signed out when the activity ended, once the station has closed', async ({ desk }) => {
    const id = volunteer(desk);
    await scan(desk, id, { activityId: activity(desk) });
    desk.now = '2026-11-22T09:59:00.000Z';
    expect(await write(desk, async (powers) => (await closeForgotten(powers)) || powers.already())).toBeUndefined();
    desk.now = '2026-11-22T10:01:00.000Z';
    expect(await write(desk, closeForgotten)).toBe(1);
    expect(entries(desk)).toMatchObject([
      { state: 'pending', minutes: 60, closedBy: 'closing', endedAt: '2026-11-22T09:00:00.000Z' },
    ]);
  });

  test('is signed in anew the next day, and yesterday ended when the station closed', async ({ desk }) => {
    const id = volunteer(desk);
    await scan(desk, id);
    desk.now = '2026-11-23T01:00:00.000Z';
    expect(await scan(desk, id)).toMatchObject({ way: 'in', at: desk.now });
    expect(entries(desk)).toMatchObject([{ minutes: 120, closedBy: 'closing', clockDoubt: 0 }, { state: 'open' }]);
  });

  test.for([
    ['before closing, no activity', '2026-11-22T08:00:00.000Z', null, '2026-11-22T10:00:00.000Z', '2026-11-22T10:00:00.000Z'],
    ['during an activity', '2026-11-22T08:00:00.000Z', '09:00', '2026-11-22T09:00:00.000Z', '2026-11-22T10:00:00.000Z'],
    ['in the evening', '2026-11-22T11:00:00.000Z', '13:00', '2026-11-22T13:00:00.000Z', '2026-11-22T13:00:00.000Z'],
    ['after the activity', '2026-11-22T09:30:00.000Z', '09:00', '2026-11-22T10:00:00.000Z', '2026-11-22T10:00:00.000Z'],
    ['after everything', '2026-11-22T12:00:00.000Z', '09:00', '2026-11-22T16:00:00.000Z', '2026-11-22T16:00:00.000Z'],
  ] as const)('counts until then: %s', ([, startedAt, end, until, forgottenAfter]) => {
    expect(limitOf(startedAt, '18:00', end && `2026-11-22T${end}:00.000Z`)).toEqual({ until, forgottenAfter });
  });
});

describe('the rows of hours', () => {
  test.for([
    'update hourEntry set minutes = 600',
    "update hourEntry set state = 'approved'",
    "update hourEntry set startedAt = '2026-11-22T01:00:00.000Z'",
    "update hourEntry set words = ''",
    'update hourEntry set volunteerId = 2',
    'delete from hourEntry',
    "insert or replace into hourEntry select 1, 'other-request', volunteerId, activityId, source, countsAs, state, startedAt, endedAt, 999, run, ran, null, closedBy, 0, '', staffId, writtenAt, null, 0 from hourEntry",
  ])('cannot be changed from outside: %s', async (sql, { desk }) => {
    const id = volunteer(desk);
    await scan(desk, id);
    minutesLater(desk, 30);
    await scan(desk, id);
    const before = entries(desk);
    expect(() => desk.sqlite.exec(sql)).toThrow(/append-only/);
    expect(entries(desk)).toEqual(before);
  });

  test('hold one open stay of a volunteer, never two', async ({ desk }) => {
    const id = volunteer(desk);
    await scan(desk, id);
    const twice = `insert into hourEntry (requestId, volunteerId, source, countsAs, state, startedAt, clockDoubt, words, staffId, writtenAt)
      values ('another-request', ${id}, 'timed', 'service', 'open', '', 0, '', 1, '')`;
    expect(() => desk.sqlite.exec(twice)).toThrow('has an open stay');
  });
});
