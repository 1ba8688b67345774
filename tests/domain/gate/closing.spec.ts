// 忘了签退: the desk signs out who forgot to, on its own clock, whoever sits there.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HourRow } from '../../../shared/features/hours';
import { MINUTE, OWN_PASSWORD, PASSWORD, Station } from './station';

let station: Station;
let wang = 0;

beforeEach(async () => {
  station = new Station();
  await station.found();
  const own = { sex: null, birthOn: null, idNumber: null, phone: null, address: null, politics: null };
  const who = { name: '王芳', ...own };
  wang = (await station.ask<{ id: number }>('volunteers.register', { who, on: '2026-11-22' })).id;
});
afterEach(() => station.end());

/** Time goes by, at the desk as on the wall. */
const pass = (minutes: number) => {
  station.uptime += minutes * MINUTE;
  station.now = new Date(Date.parse(station.now) + minutes * MINUTE).toISOString();
};
/** The desk locked itself meanwhile. */
const back = () => station.signIn(1, PASSWORD);
const signIn = () => station.ask('hours.punch', { requestId: randomUUID(), volunteerId: wang });
const rows = async () => (await station.ask<{ rows: HourRow[] }>('hours.list')).rows;
const log = async () =>
  (await station.ask<{ entries: { act: string; who: string }[] }>('audit.list', { kind: 'ledger' })).entries;

describe('who forgot to sign out', () => {
  test('is signed out at closing time by a kiosk nobody touches, and waits for review', async () => {
    await signIn();
    await station.ask('gate.startKiosk');
    pass(119);
    await station.gate.watch();
    expect(station.faults.filter((line) => !line.startsWith('slow query'))).toEqual([]);
    pass(2);
    await station.gate.watch();
    await station.gate.invoke('gate.leaveKiosk', { name: '', secret: PASSWORD }, 'kiosk');
    expect(await rows()).toMatchObject([{ state: 'pending', minutes: 120, closedBy: 'closing', clockDoubt: false }]);
    expect((await log())[0]).toMatchObject({ act: '到点自动签退', who: '李站长' });
    expect(await station.ask('audit.verify')).toMatchObject({ ok: true });
  });

  test('is signed out once, however often the desk looks', async () => {
    await signIn();
    pass(121);
    for (let look = 0; look < 5; look += 1) await station.gate.watch();
    await back();
    expect((await log()).filter(({ act }) => act === '到点自动签退')).toHaveLength(1);
  });

  test('is not signed out before it is time, and nothing is written', async () => {
    await signIn();
    const before = (await log()).length;
    for (let look = 1; look <= 7; look += 1) {
      pass(17);
      await station.gate.watch();
      await back();
    }
    expect(await rows()).toMatchObject([{ state: 'open' }]);
    expect(station.now).toBe('2026-11-22T09:59:00.000Z');
    expect((await log()).length).toBe(before);
  });

  test('is signed out as well where a building chief happens to sit', async () => {
    const { id: building } = await station.placesOf('1号楼');
    const chief = await station.add({ name: '赵楼长', role: 'chief', buildingIds: [building] });
    await station.settle(chief);
    await station.ask('gate.lock');
    await station.signIn(1, PASSWORD);
    await signIn();
    await station.ask('gate.lock');
    await station.signIn(chief, OWN_PASSWORD);
    pass(121);
    await station.gate.watch();
    await station.ask('gate.lock');
    await station.signIn(1, PASSWORD);
    expect(await rows()).toMatchObject([{ state: 'pending', minutes: 120, closedBy: 'closing' }]);
  });

  test('while the station was locked over night is signed out as of then', async () => {
    await signIn();
    await station.restart();
    pass(16 * 60);
    await station.signIn(1, PASSWORD);
    await station.gate.watch();
    expect(await rows()).toMatchObject([
      { state: 'pending', minutes: 120, closedBy: 'closing', endedAt: '2026-11-22T10:00:00.000Z' },
    ]);
  });

  test('gains nothing by a clock that is set on', async () => {
    await signIn();
    pass(30);
    station.now = '2026-11-22T11:00:00.000Z';
    await station.gate.watch();
    await back();
    expect(await rows()).toMatchObject([{ state: 'pending', minutes: 30, closedBy: 'closing', clockDoubt: true }]);
  });
});
