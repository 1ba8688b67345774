// Guessing PINs at the front desk, through the whole gate: the wait is the number's own, and neither a restart nor the clock shortens it.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MINUTE, PASSWORD, Station } from './station';

const PIN = '482915';
const YEAR = 365 * 24 * 60 * MINUTE;

let station: Station;
const numbers: string[] = [];

beforeEach(async () => {
  station = new Station();
  await station.found();
  const own = { sex: null, birthOn: null, idNumber: null, phone: null, address: null, politics: null };
  numbers.length = 0;
  for (const name of ['王芳', '李刚']) {
    const made = await station.ask<{ id: number; number: string }>('volunteers.register', {
      who: { name, ...own },
      on: '2026-11-22',
    });
    await station.ask('volunteers.setPin', { id: made.id, pin: PIN });
    numbers.push(made.number);
  }
  await station.ask('gate.startKiosk');
});
afterEach(() => station.end());

/** What the kiosk answers to a number and a PIN, in words. */
async function typed(number: string | undefined, pin: string): Promise<string> {
  const reply = await station.gate.invoke('kiosk.punch', { requestId: randomUUID(), who: { number, pin } }, 'kiosk');
  if (reply.ok) return (reply.value as { act: string }).act;
  if (reply.failure.code !== 'refused') throw new Error(`${JSON.stringify(reply.failure)} ${station.faults.join('\n')}`);
  return reply.failure.words;
}
const guessWrong = async (number: string | undefined, times: number) => {
  for (let guess = 0; guess < times; guess += 1) expect(await typed(number, '000000')).toContain('编号或密码不对');
};
const turnClock = (ms: number) => {
  station.now = new Date(Date.parse(station.now) + ms).toISOString();
};
const openAgain = async () => {
  await station.restart();
  await station.signIn(1, PASSWORD);
  await station.ask('gate.startKiosk');
};

test('after five wrong PINs even the right one waits, and nobody else does', async () => {
  await guessWrong(numbers[0], 5);
  expect(await typed(numbers[0], PIN)).toContain('输错的次数太多');
  expect(await typed(numbers[0], PIN)).toContain('刷卡');
  expect(await typed(numbers[1], PIN)).toBe('已签到');
  station.uptime += MINUTE / 2;
  expect(await typed(numbers[0], PIN)).toBe('已签到');
});

test('a restart begins the wait anew, and a clock set years on or back changes nothing of it', async () => {
  await guessWrong(numbers[0], 5);
  for (const jump of [YEAR, -2 * YEAR, 11 * YEAR]) {
    turnClock(jump);
    expect(await typed(numbers[0], PIN)).toContain('输错的次数太多');
    await openAgain();
    expect(await typed(numbers[0], PIN)).toContain('输错的次数太多');
  }
  station.uptime += MINUTE / 2 - 1000;
  expect(await typed(numbers[0], PIN)).toContain('输错的次数太多');
  station.uptime += 1000;
  expect(await typed(numbers[0], PIN)).toBe('已签到');
});

test('numbers nobody has wait together, and the wrong guesses stand in the log under whose number it was', async () => {
  for (const number of ['99991', '99992', '99993', '99994', '99995'])
    expect(await typed(number, PIN)).toContain('编号或密码不对');
  expect(await typed('99996', PIN)).toContain('输错的次数太多');
  await guessWrong(numbers[0], 2);
  await station.gate.invoke('gate.leaveKiosk', { name: '', secret: PASSWORD }, 'kiosk');
  const { entries } = await station.ask<{ entries: { subject: string; words: string[] }[] }>('audit.list', {});
  expect(JSON.stringify(entries).match(/前台的密码输错了/g) ?? []).toHaveLength(2);
});
