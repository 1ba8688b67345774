// Who may ask what in an office above the stations: what only offices are asked by a table of its own, the rest as in a station.

import { afterAll, beforeAll } from 'vitest';
import { knownAt } from '../../../main/desk-kind';
import { allowedTo } from '../../../main/permission';
import { Role } from '../../../shared/features/staff';
import { type OperationName, operations } from '../../../shared/operations';
import { rollingUpRows } from '../house/role-rows/rolling-up';
import { type Desk, describe, expect, openTestStation, test, theHead } from '../support/desk';
import { columnOf, roleTable } from '../support/role-table';

const table = roleTable(rollingUpRows);
const ofOffices = (Object.keys(operations) as OperationName[]).filter((name) => !knownAt('station', name));
const NOT_YOURS = '这件事不在权限内，请找负责人办理。';

describe('the table of roles in an office', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openTestStation('district');
  });
  afterAll(() => desk.close());

  test('has a line for everything only offices are asked, and no other', () => {
    expect(Object.keys(table).sort()).toEqual([...ofOffices].sort());
  });

  test.for([...Role.options, 'kiosk' as const])(
    'holds for the role %s, line by line, and for what the window shows',
    async (role) => {
      desk.session = { ...theHead, role };
      const may = (name: string) => role !== 'kiosk' && columnOf(table, role)[name] !== '—';
      for (const name of ofOffices) {
        const failure = may(name) ? { code: 'invalid' } : { code: 'refused', words: NOT_YOURS };
        expect(await desk.reply(name, 7), name).toMatchObject({ ok: false, failure });
      }
      const shown = allowedTo(desk.session, 'district').filter((name) => ofOffices.includes(name));
      expect(shown.sort()).toEqual(ofOffices.filter(may).sort());
    },
  );
});
