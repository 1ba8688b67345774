// The demo station as it is, and what asking costs: no check compares everybody with everybody.
import { sql } from 'kysely';
import { runCommand } from '../../../main/command';
import { demoStation } from '../../../main/demo/station';
import { foundBy } from '../../../main/features/checkup/checks';
import { demoFounding } from '../../../main/gate/demo';
import { CheckCode } from '../../../shared/features/checkup';
import { GUARDED_UNDER } from '../../../shared/features/groups';
import { ageOn } from '../../../shared/text';
import { expect, NOW, TODAY, test, theHead } from '../support/desk';
import { countsOf } from './estate';

test('the demo station lacks what it was made to lack, and nothing in it contradicts itself', async ({ desk }) => {
  const sitting = { now: NOW, today: TODAY, session: theHead };
  const { founding, fill } = demoFounding(NOW);
  await runCommand(desk, 'gate.openDemo', sitting, async (powers) => {
    const { communityCode, estateNo } = founding.station;
    await powers.db.updateTable('station').set({ communityCode, estateNo }).execute();
    await fill(powers);
    powers.note({ subject: 'station', subjectId: 1, before: null, after: null });
  });
  const { rows } = demoStation({ today: TODAY });
  const firstHome = new Map<string, string>();
  const shared = rows.filter(({ phone, building, unit, room }) => {
    if (phone === null) return false;
    const home = `${building} ${unit} ${room}`;
    const first = firstHome.get(phone);
    firstHome.set(phone, first ?? home);
    return first !== undefined && first !== home;
  });
  const lacking = (field: 'idNumber' | 'phone') => rows.filter((row) => row[field] === null).length;
  expect(await countsOf(desk)).toEqual({
    noGuardian: rows.filter(({ birthOn }) => birthOn !== null && ageOn(birthOn, TODAY) < GUARDED_UNDER).length,
    ...{ samePhone: shared.length, noIdNumber: lacking('idNumber'), noPhone: lacking('phone') },
  });
});

/** Tables that grow with the people. */
const GROWING = /\b(p|r|h|one|two|person|residence|household|first|elder|here|beside|stay|t|personTag)\b/;

test.for(CheckCode.options)(
  'the check %s looks every second table up, and never reads one over for each row of another',
  async (code, { desk }) => {
    const found = foundBy[code]({ today: TODAY, staleBefore: '2025-11-22' });
    const { sql: text, parameters } = sql`select * from (${found})`.compile(desk.db);
    const plan = desk.sqlite.prepare(`explain query plan ${text}`).all(...parameters) as {
      id: number;
      parent: number;
      detail: string;
    }[];
    const scans = new Map<number, number>();
    for (const { parent, detail } of plan) {
      if (/^SCAN (?!CONSTANT)/.test(detail) && GROWING.test(detail)) scans.set(parent, (scans.get(parent) ?? 0) + 1);
      expect(detail).not.toContain('AUTOMATIC');
    }
    expect([...scans.values()].filter((count) => count > 1)).toEqual([]);
    const nested = plan.filter(({ detail }) => /^CORRELATED/.test(detail)).map(({ id }) => id);
    expect(plan.filter(({ parent, detail }) => nested.includes(parent) && detail.startsWith('SCAN'))).toEqual([]);
  },
);
