// Who may ask what of the open ledger. The table is the rule; the contract says which lines it must have, and the desk is asked.

import { knownAt } from '../../../main/desk-kind';
import { withoutWriting } from '../../../main/gate/view-only';
import { allowedTo } from '../../../main/permission';
import type { SeatRole, Session } from '../../../main/powers';
import { Role } from '../../../shared/features/staff';
import { type OperationName, operations } from '../../../shared/operations';
import { type Desk, describe, expect, test, theHead } from '../support/desk';
import { type Cell, columnOf, roleTable } from '../support/role-table';
import { agreementRows } from './role-rows/agreements';
import { careRows } from './role-rows/care';
import { cataloguingRows } from './role-rows/cataloguing';
import { consultingRows } from './role-rows/consulting';
import { deliberationRows } from './role-rows/deliberation';
import { dutyRows } from './role-rows/duties';
import { errandRows } from './role-rows/errands';
import { formingRows } from './role-rows/forming';
import { ledgerRows } from './role-rows/ledger';
import { noticingRows } from './role-rows/noticing';
import { postingRows } from './role-rows/posting';
import { pursuingRows } from './role-rows/pursuing';
import { sendingRows } from './role-rows/sending';
import { servingRows } from './role-rows/serving';
import { stationRows } from './role-rows/station';
import { sweepingRows } from './role-rows/sweeping';
import { tellingRows } from './role-rows/telling';
import { visitingRows } from './role-rows/visiting';
import { volunteeringRows } from './role-rows/volunteering';
import { wishingRows } from './role-rows/wishing';

const table = roleTable(
  ledgerRows,
  careRows,
  volunteeringRows,
  deliberationRows,
  consultingRows,
  agreementRows,
  tellingRows,
  postingRows,
  sendingRows,
  sweepingRows,
  noticingRows,
  servingRows,
  pursuingRows,
  cataloguingRows,
  errandRows,
  wishingRows,
  dutyRows,
  formingRows,
  visitingRows,
  stationRows,
);

/** The column of the kiosk (前台), which is nobody's account: it may name these, and nothing else there is. */
const atKiosk = ['kiosk.home', 'kiosk.punch', 'kiosk.mine', 'intake.take'];

/** What a station may be asked; an office above has a table of its own (tests/domain/rollup/roles.spec.ts). */
const names = (Object.keys(operations) as OperationName[]).filter((name) => knownAt('station', name));
const NOT_YOURS = '这件事不在权限内，请找站长办理。';

const seated = (desk: Desk, role: SeatRole): Session => ({
  ...theHead,
  role,
  buildings: role === 'chief' ? [desk.building('1号楼')] : null,
});

/** What the desk makes of nonsense: whoever is refused for their role, or asked for the password, hears that first. */
async function cellOf(desk: Desk, name: string): Promise<Cell> {
  const reply = await desk.reply(name, 7);
  if (reply.ok) throw new Error(`${name} took nonsense`);
  const { failure } = reply;
  if (failure.code === 'invalid') return '是';
  if (failure.code === 'password') return '密';
  if (failure.code === 'refused' && failure.words === NOT_YOURS) return '—';
  throw new Error(`${name}: ${JSON.stringify(failure)}`);
}

async function columnAt(desk: Desk): Promise<Record<string, Cell>> {
  const column: Record<string, Cell> = {};
  for (const name of names) column[name] = await cellOf(desk, name);
  return column;
}

describe('the table of roles', () => {
  test('has a line for everything the ledger can be asked, and no other', () => {
    expect(Object.keys(table).sort()).toEqual([...names].sort());
  });

  test.for(Role.options)('holds for somebody in the role %s, line by line', async (role, { desk }) => {
    desk.session = seated(desk, role);
    desk.proved = false;
    expect(await columnAt(desk)).toEqual(columnOf(table, role));
  });

  test('holds for the kiosk, line by line', async ({ desk }) => {
    desk.session = seated(desk, 'kiosk');
    desk.proved = true;
    const may = names.map((name) => [name, atKiosk.includes(name) ? '是' : '—']);
    expect(await columnAt(desk)).toEqual(Object.fromEntries(may));
    expect(allowedTo(desk.session).sort()).toEqual([...atKiosk].sort());
  });

  test.for(Role.options)('wants the password of the role %s no second time within minutes', async (role, { desk }) => {
    desk.session = seated(desk, role);
    desk.proved = true;
    const afresh = Object.entries(columnOf(table, role)).map(([name, cell]) => [name, cell === '密' ? '是' : cell]);
    expect(await columnAt(desk)).toEqual(Object.fromEntries(afresh));
  });

  test.for(Role.options)('is what the window of the role %s shows', (role, { desk }) => {
    const shown = Object.entries(columnOf(table, role)).filter(([, cell]) => cell !== '—');
    expect(allowedTo(seated(desk, role)).sort()).toEqual(shown.map(([name]) => name).sort());
  });

  test('is cut down to what only reads where the file cannot be written', () => {
    const left = withoutWriting(allowedTo(theHead));
    expect(left).toContain('residents.list');
    for (const name of ['imports.open', 'intake.take', 'residents.register', 'queries.saveXlsx', 'papers.print'])
      expect(left).not.toContain(name);
  });

  test.for(Role.options)('waits for the role %s until there is an own password', async (role, { desk }) => {
    desk.session = { ...seated(desk, role), mustChange: true };
    for (const [name, cell] of Object.entries(columnOf(table, role))) {
      const words = cell === '—' ? NOT_YOURS : '请先换成自己的密码，再继续。';
      const failure = name === 'staff.changePassword' ? { code: 'invalid' } : { code: 'refused', words };
      expect(await desk.reply(name, 7), name).toMatchObject({ ok: false, failure });
    }
    expect(allowedTo(desk.session)).toEqual(['staff.changePassword']);
  });
});
