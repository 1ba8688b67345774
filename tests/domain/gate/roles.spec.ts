// Who may ask what of the gate while a ledger is open: what the gate itself decides by role.
import { Role } from '../../../shared/features/staff';
import { gate } from '../../../shared/operations';
import type { Reply } from '../../../shared/reply';
import { describe, expect, PASSWORD, type Pc, test } from '../backups/station';
import { type Cell, type RoleTable, roleTable } from '../support/role-table';

/** 是: may; 密: may, with the password once more; —: may not. */
const table = roleTable(`
                      head  deputy  chief  frontDesk  viewer  auditor
gate.state            是    是      是     是         是      是
gate.backupState      是    是      是     是         是      是
gate.backups          是    是      是     是         是      是
gate.backUp           是    是      —      —          —       —
gate.drill            是    是      —      —          —       —
gate.secondFolder     是    —       —      —          —       —
gate.chooseBackup     是    是      是     是         是      是
gate.previewRestore   密    —       —      —          —       —
gate.rekey            密    —       —      —          —       —
gate.keepDraft        是    是      是     是         是      是
gate.drafts           是    是      是     是         是      是
gate.active           是    是      是     是         是      是
gate.cancel           是    是      是     是         是      是
`);

/** Asked of the door, or of a damaged file, or with what another one handed out: a role decides nothing here. The kiosk: kiosk.spec.ts. */
const elsewhere = [
  ...['create', 'recoveryPaper', 'recoveryKept', 'unlock', 'lock', 'confirm', 'readBuildings', 'restore'],
  ...['salvage', 'useSalvaged', 'leaveDamaged', 'openDemo', 'resetDemo', 'leaveDemo'],
  ...['startKiosk', 'leaveKiosk'],
].map((name) => `gate.${name}`);

const FIRST = 'heping-meihua-yanzi-88';
const OWN = '桂花巷口第三棵树';
const others = Role.options.filter((role) => role !== 'head');

/** Accounts of every role, each with an own password; the head sits at the desk. Returns their numbers. */
async function settled(pc: Pc, roles: readonly Role[]): Promise<Map<Role, number>> {
  await pc.found();
  const [building] = await pc.ask<{ id: number }[]>('estate.tree');
  const numbers = new Map<Role, number>();
  for (const role of roles) {
    const draft = { name: `账号${role}`, role, buildingIds: role === 'chief' ? [building?.id] : [], password: FIRST };
    numbers.set(role, (await pc.ask<{ id: number }>('staff.add', draft)).id);
  }
  return numbers;
}

async function sit(pc: Pc, staffId: number): Promise<void> {
  await pc.ask('gate.lock');
  await pc.unlock(FIRST, staffId);
  await pc.ask('staff.changePassword', { current: FIRST, next: OWN });
}

function cellOf(name: string, reply: Reply<unknown>): Cell {
  if (reply.ok) return '是';
  const { failure } = reply;
  if (failure.code === 'password') return '密';
  const notYours = /不在权限内，请找站长|要由站长来做，请找站长/;
  if (failure.code === 'refused' && notYours.test(failure.words)) return '—';
  throw new Error(`${name}: ${JSON.stringify(failure)}`);
}

const asking = (backup: string): Record<string, object> => ({
  'gate.secondFolder': { act: 'choose' },
  'gate.previewRestore': { id: backup, staffId: null, secret: null, secretThen: null },
  'gate.rekey': { reason: '有人离任' },
  'gate.keepDraft': { form: '登记', text: null },
  'gate.cancel': { operation: 'imports.confirm' },
});

describe('the gate at an open desk', () => {
  test('has a line, or stands among what no role decides, for everything it can be asked', () => {
    expect([...Object.keys(table), ...elsewhere].sort()).toEqual(Object.keys(gate).sort());
  });

  test('answers each role as the table says', async ({ pc }) => {
    const numbers = await settled(pc, others);
    pc.platform.chosen.folder = null;
    const { id } = await pc.backUp();
    const answers: Record<string, Partial<Record<Role, Cell>>> = {};
    for (const role of Role.options) {
      const number = numbers.get(role);
      if (number !== undefined) await sit(pc, number);
      // The password given at the door counts for five minutes.
      pc.pass(6);
      for (const name of Object.keys(table)) {
        const reply = await pc.gate.invoke(name, asking(id)[name] ?? {});
        answers[name] = { ...answers[name], [role]: cellOf(name, reply) };
      }
    }
    expect(answers as RoleTable).toEqual(table);
    expect(pc.faults.filter((line) => !line.startsWith('slow query'))).toEqual([]);
  });

  test('forgets what a head looked at when the next one sits down', async ({ pc }) => {
    const numbers = await settled(pc, ['deputy']);
    const { id } = await pc.backUp();
    await pc.ask('gate.confirm', { password: PASSWORD });
    const { plan } = await pc.preview(id);
    await sit(pc, numbers.get('deputy') ?? 0);
    expect(await pc.refused('gate.restore', { plan })).toContain('请重新选一份备份');
  });
});
