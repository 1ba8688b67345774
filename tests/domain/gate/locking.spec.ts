// What time does to the desk: idleness, the long day, a password given a while ago, wrong ones in a row.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Throttle } from '../../../main/gate/throttle';
import { FIRST_PASSWORD, MINUTE, PASSWORD, Station } from './station';

let station: Station;
let viewer: number;
beforeAll(async () => {
  station = new Station();
  await station.found();
  viewer = await station.add({ name: '孙查阅', role: 'viewer' });
}, 60_000);
afterAll(() => station.end());

const pass = (minutes: number) => {
  station.uptime += minutes * MINUTE;
};

test('a password given more than five minutes ago is wanted once more before accounts are touched', async () => {
  pass(4.9);
  await station.ask('safety.setIdle', { idleMinutes: 15 });
  pass(0.2);
  expect((await station.failure('safety.setIdle', { idleMinutes: 10 })).code).toBe('password');
  expect(await station.ask('safety.get')).toEqual({ idleMinutes: 15 });
  expect(await station.failure('gate.confirm', { password: 'not this' })).toMatchObject({ code: 'invalid' });
  expect((await station.failure('safety.setIdle', { idleMinutes: 10 })).code).toBe('password');
  await station.ask('gate.confirm', { password: PASSWORD });
  await station.ask('safety.setIdle', { idleMinutes: 10 });
});

test('a desk nobody touches for ten minutes locks itself and says why; a touch puts it off', async () => {
  pass(9);
  await station.ask('gate.active');
  pass(9);
  await station.gate.watch();
  expect(station.told).toEqual([]);
  station.now = '2031-01-01T00:00:00.000Z';
  await station.gate.watch();
  expect(station.told).toEqual([]);
  station.now = '2026-11-22T08:30:00.000Z';
  pass(1);
  await station.gate.watch();
  expect(station.told).toEqual([{ lockedFor: 'idle' }]);
  expect(await station.state()).toMatchObject({ state: 'locked', lockedFor: 'idle', staff: null, may: [] });
  expect(await station.refusal('residents.search', { text: '王' })).toContain('锁着');
});

test('after twelve hours the password is wanted again, however busy the day', async () => {
  station.told.length = 0;
  await station.signIn(1, PASSWORD);
  for (let minute = 0; minute < 12 * 60 - 5; minute += 5) {
    pass(5);
    await station.ask('gate.active');
    await station.gate.watch();
  }
  expect(station.told).toEqual([]);
  pass(5);
  await station.ask('gate.active');
  await station.gate.watch();
  expect(station.told).toEqual([{ lockedFor: 'longest' }]);
});

test('a half-written form comes back to its writer and to nobody else, and lies sealed on the disk', async () => {
  await station.signIn(1, PASSWORD);
  const form = 'residents.register.anywhere';
  await station.ask('gate.keepDraft', { form, text: '{"name":"诸葛清漪"}' });
  await station.ask('gate.keepDraft', { form: 'station.amend', text: '{}' });
  await station.ask('gate.keepDraft', { form: 'station.amend', text: null });
  expect((await station.failure('gate.keepDraft', { form, text: 'x'.repeat(20_001) })).code).toBe('invalid');
  const drafts = path.join(station.own, 'drafts');
  for (const file of readdirSync(drafts)) {
    const text = readFileSync(path.join(drafts, file), 'utf8');
    for (const planted of ['诸葛清漪', 'residents', 'name']) expect(text).not.toContain(planted);
  }
  await station.restart();
  expect(await station.refusal('gate.drafts')).toContain('锁着');
  await station.signIn(viewer, FIRST_PASSWORD);
  expect(await station.ask('gate.drafts')).toEqual([]);
  await station.ask('gate.lock');
  await station.signIn(1, PASSWORD);
  expect(await station.ask('gate.drafts')).toEqual([{ form, text: '{"name":"诸葛清漪"}' }]);
  await station.ask('gate.keepDraft', { form, text: null });
  expect(await station.ask('gate.drafts')).toEqual([]);
  expect(readdirSync(drafts)).toEqual([]);
});

test('five wrong passwords in a row make that name wait, through a restart and under any clock', async () => {
  await station.ask('gate.lock');
  for (let time = 0; time < 5; time += 1) {
    expect(await station.refusal('gate.unlock', { staffId: 1, secret: 'wrong' })).toContain('不对');
  }
  const right = { staffId: 1, secret: PASSWORD };
  expect(await station.refusal('gate.unlock', right)).toContain('输错的次数太多');
  await station.restart();
  station.now = '2036-11-22T08:00:00.000Z';
  expect(await station.refusal('gate.unlock', right)).toContain('输错的次数太多');
  expect((await station.state()).people.map(({ waitSeconds }) => waitSeconds)).toEqual([30, 0]);
  expect((await station.signIn(viewer, FIRST_PASSWORD)).staff?.id).toBe(viewer);
  await station.ask('gate.lock');
  pass(0.5);
  expect((await station.signIn(1, PASSWORD)).staff?.id).toBe(1);
});

test('guessing at the current password from an open desk waits like guessing at the gate', async () => {
  for (let time = 0; time < 5; time += 1)
    await station.failure('staff.changePassword', { current: 'wrong', next: '一句很长的新密码' });
  const change = { current: PASSWORD, next: '一句很长的新密码' };
  expect(await station.refusal('staff.changePassword', change)).toContain('输错的次数太多');
  expect(await station.refusal('gate.confirm', { password: PASSWORD })).toContain('输错的次数太多');
});

test('nobody gets more than thirty guesses in a day, whether or not the desk is started anew in between', async () => {
  for (const restarts of [0, 1, 50]) {
    const folder = mkdtempSync(path.join(tmpdir(), 'throttle-'));
    let uptime = 0;
    let throttle = new Throttle(
      folder,
      () => uptime,
      () => station.now,
    );
    let guesses = 0;
    for (let minute = 0; minute < 24 * 60; minute += 0.5) {
      if (restarts > 0 && minute % Math.floor((24 * 60) / restarts) === 0) {
        uptime = 0;
        throttle = new Throttle(
          folder,
          () => uptime,
          () => station.now,
        );
      }
      while (throttle.waitFor('1') === 0) {
        await throttle.guess('1');
        guesses += 1;
      }
      uptime += MINUTE / 2;
    }
    expect(guesses).toBeGreaterThan(5);
    expect(guesses).toBeLessThanOrEqual(30);
    rmSync(folder, { recursive: true });
  }
});
