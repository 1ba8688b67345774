// The front desk (前台) at the gate: whoever opens it gives up their seat, and what its window may ask does not depend on who sits
// there. The way back is a sign-in.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { permits } from '../../../main/permission';
import { Role } from '../../../shared/features/staff';
import { gate, type OperationName, operations } from '../../../shared/operations';
import type { Reply } from '../../../shared/reply';
import { FIRST_PASSWORD, MINUTE, OWN_PASSWORD, PASSWORD, Station } from './station';

let station: Station;
beforeAll(async () => {
  station = new Station();
  await station.found();
}, 60_000);
afterAll(() => station.end());

const fromKiosk = (name: string, input: unknown = {}): Promise<Reply<unknown>> => station.gate.invoke(name, input, 'kiosk');

async function refusedAtKiosk(name: string, input: unknown = {}): Promise<string> {
  const reply = await fromKiosk(name, input);
  if (reply.ok || reply.failure.code !== 'refused') throw new Error(`${name}: ${JSON.stringify(reply)}`);
  return reply.failure.words;
}

const backToHead = () => fromKiosk('gate.leaveKiosk', { name: '', secret: PASSWORD });

/** Every name there is, and those the kiosk may have heard. */
const everyName = [...Object.keys(operations), ...Object.keys(gate), 'no.such', '__proto__', ''];
const own = (name: string) => Object.hasOwn(operations, name) && permits('kiosk', name as OperationName);

/** The names that were answered by anything but a no. */
async function answered(): Promise<string[]> {
  const heard: string[] = [];
  for (const name of everyName) {
    const reply = await fromKiosk(name, 7);
    const no = !reply.ok && (reply.failure.code === 'refused' || reply.failure.code === 'fault');
    if (!no) heard.push(name);
  }
  return heard;
}

describe('whose window asks', () => {
  test('the kiosk names nothing while somebody of the staff sits at the desk', async () => {
    expect(await answered()).toEqual([]);
    expect(await refusedAtKiosk('gate.leaveKiosk', { name: '', secret: PASSWORD })).toContain('前台已经停用');
  });

  test('the kiosk that has the desk names its own few operations and the way back; the staff window nothing', async () => {
    await station.ask('gate.startKiosk');
    expect(station.gate.isKiosk()).toBe(true);
    expect((await answered()).sort()).toEqual([...everyName.filter(own), 'gate.leaveKiosk'].sort());
    for (const name of everyName) expect(await station.refusal(name, {}), name).toContain('前台模式');
    await backToHead();
    expect(station.gate.isKiosk()).toBe(false);
    expect((await station.state()).staff?.name).toBe('李站长');
  });

  test('a locked station does not answer the kiosk', async () => {
    await station.ask('gate.lock');
    expect(await answered()).toEqual([]);
    await station.signIn(1, PASSWORD);
  });
});

describe('opening the front desk', () => {
  test('is for head, deputy and front desk, who have a password of their own', async () => {
    const outcomes: Record<string, string> = {};
    for (const role of Role.options.filter((one) => one !== 'head')) {
      const buildingIds = role === 'chief' ? [(await station.placesOf('1号楼')).id] : [];
      const id = await station.add({ name: `账号${role}`, role, buildingIds });
      await station.ask('gate.lock');
      await station.signIn(id, FIRST_PASSWORD);
      expect(await station.refusal('gate.startKiosk')).toContain('不在权限内');
      await station.ask('staff.changePassword', { current: FIRST_PASSWORD, next: OWN_PASSWORD });
      const reply = await station.gate.invoke('gate.startKiosk', {});
      outcomes[role] = reply.ok ? '是' : '—';
      if (reply.ok) await fromKiosk('gate.leaveKiosk', { name: '', secret: OWN_PASSWORD });
      await station.ask('gate.lock');
      await station.signIn(1, PASSWORD);
    }
    expect(outcomes).toEqual({ deputy: '是', chief: '—', frontDesk: '是', viewer: '—', auditor: '—' });
  });

  test('gives up the password that was given just now', async () => {
    await station.ask('gate.startKiosk');
    await backToHead();
    expect((await station.state()).may).toContain('staff.list');
  });

  test('is in the log, with who opened it and who came back', async () => {
    const { entries } = await station.ask<{ entries: { act: string; who: string }[] }>('audit.list', { kind: 'door' });
    expect(entries.slice(0, 2).map(({ act, who }) => `${who} ${act}`)).toEqual(['李站长 登录', '李站长 开前台']);
  });
});

describe('leaving the front desk', () => {
  test('needs a name of the staff and its password; wrong ones wait as at the door, also after a restart', async () => {
    await station.ask('gate.startKiosk');
    expect(await refusedAtKiosk('gate.leaveKiosk', { name: '查无此人', secret: PASSWORD })).toContain('没有叫这个名字的账号');
    for (const name of ['', '李站长'])
      expect(await refusedAtKiosk('gate.leaveKiosk', { name, secret: '' })).toContain('先输密码');
    for (let time = 0; time < 5; time += 1)
      expect(await refusedAtKiosk('gate.leaveKiosk', { name: '', secret: 'wrong' })).toContain('不对');
    expect(await refusedAtKiosk('gate.leaveKiosk', { name: '李站长', secret: PASSWORD })).toContain('输错的次数太多');
    expect(station.gate.isKiosk()).toBe(true);
    await station.restart();
    expect(await station.state()).toMatchObject({ state: 'locked', staff: null });
    expect(await station.refusal('gate.unlock', { staffId: 1, secret: PASSWORD })).toContain('输错的次数太多');
    station.uptime += MINUTE / 2;
    await station.signIn(1, PASSWORD);
  });

  test('seats whoever signs in, with their own rights', async () => {
    await station.ask('gate.startKiosk');
    expect((await fromKiosk('gate.leaveKiosk', { name: '账号chief', secret: OWN_PASSWORD })).ok).toBe(true);
    expect((await station.state()).staff).toMatchObject({ name: '账号chief', role: 'chief' });
    expect(await station.ask<{ name: string }[]>('estate.tree')).toHaveLength(1);
    await station.ask('gate.lock');
    await station.signIn(1, PASSWORD);
  });
});

test('nobody coming for hours does not close the front desk; after twelve hours it locks', async () => {
  await station.ask('gate.startKiosk');
  station.uptime += 11 * 60 * MINUTE;
  await station.gate.watch();
  expect(station.gate.isKiosk()).toBe(true);
  station.uptime += 60 * MINUTE;
  await station.gate.watch();
  expect(station.gate.isKiosk()).toBe(false);
  expect(await station.state()).toMatchObject({ state: 'locked', lockedFor: 'longest' });
});

test('the demo station, which has no passwords, is left without one', async () => {
  await station.ask('gate.openDemo');
  await station.ask('gate.startKiosk');
  expect((await fromKiosk('gate.leaveKiosk', { name: '', secret: '' })).ok).toBe(true);
  expect((await station.state()).demo).toBe(true);
});
