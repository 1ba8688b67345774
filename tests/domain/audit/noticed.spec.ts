// What the log notices by itself: a clock that was moved, and somebody who asks again and again for what is not theirs.
import type { Session } from '../../../main/powers';
import { enter } from '../residents/people';
import { type Desk, describe, expect, NOW, openTestStation, test, theHead } from '../support/desk';

const minutesOn = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
const acts = ({ sqlite }: Desk) =>
  sqlite.prepare('SELECT operation, result, before, after FROM auditEntry ORDER BY id').all() as {
    operation: string;
    result: string;
    before: string | null;
    after: string | null;
  }[];
const viewer: Session = { ...theHead, staffId: 2, staffName: '周看看', role: 'viewer' };

describe('a clock that was moved', () => {
  test('on is noted, with what it should have shown', async ({ desk }) => {
    desk.ran = 0;
    await desk.ask('residents.search', { text: '王' });
    [desk.now, desk.ran] = [minutesOn(4), 60_000];
    await desk.ask('residents.search', { text: '王' });
    expect(acts(desk)).toEqual([]);
    [desk.now, desk.ran] = [minutesOn(3 * 24 * 60), 120_000];
    await desk.ask('residents.search', { text: '王' });
    const jump = { before: { at: minutesOn(2) }, after: { at: minutesOn(3 * 24 * 60) } };
    const [entry, ...more] = acts(desk);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ operation: 'clock.jumped', result: 'done' });
    expect({ before: JSON.parse(entry?.before ?? ''), after: JSON.parse(entry?.after ?? '') }).toEqual(jump);
    const [row] = (await desk.ask('audit.list', {})).entries;
    expect(row).toMatchObject({ who: '李站长', result: 'done' });
    expect(row?.words.join('')).not.toBe('');
  });
});

test.for([
  [1, true],
  [0.999, false],
] as const)(
  'a clock that goes back by %d seconds between two changes is noted: %s',
  async ([seconds, noted], { onTestFinished }) => {
    const desk = await openTestStation();
    onTestFinished(() => desk.close());
    const { id } = await enter(desk);
    desk.now = new Date(Date.parse(NOW) - seconds * 1000).toISOString();
    await desk.ask('residents.amend', { id, changes: { note: '改过' } });
    expect(acts(desk).map(({ operation }) => operation)).toEqual([
      ...['residents.register', 'residents.register'],
      ...(noted ? ['clock.wentBack'] : []),
      'residents.amend',
    ]);
  },
);

test('who asks ten times in a minute for what is not theirs is noted once, and the rest is counted', async ({ desk }) => {
  desk.session = viewer;
  const ask = () => desk.refusal('residents.moveOut', { id: 1, on: '2026-11-22', reason: '搬走' });
  for (let turn = 0; turn < 10; turn += 1) {
    desk.now = minutesOn(turn / 20);
    expect(await ask()).toContain('不在权限内');
  }
  expect(acts(desk)).toMatchObject([{ operation: 'residents.moveOut', result: 'refused', after: null }]);
  desk.now = minutesOn(5);
  await ask();
  const counted = acts(desk);
  expect(counted).toHaveLength(2);
  expect(JSON.parse(counted[1]?.after ?? '')).toEqual({ times: 10 });
  desk.session = theHead;
  const [row] = (await desk.ask('audit.list', { result: 'refused' })).entries;
  expect(row).toMatchObject({ who: '周看看', words: [expect.stringContaining('10次')] });
});
