// Desks of one office through their gates, as their windows ask them, over the server that DATABASE_URL names.
import { expect, onTestFinished } from 'vitest';
import { founding, PASSWORD, Station } from '../gate/station';
import { STREET, sample } from './office';

const members = sample.map(({ sender }) => ({ code: sender.code, name: sender.name }));
const period = '2026-10';

/** A desk that was founded at this level, signed in. */
export async function deskAt(level: 'street' | 'station', databaseUrl: string): Promise<Station> {
  const desk = new Station(databaseUrl);
  onTestFinished(() => desk.end());
  const station = { ...founding.station, streetCode: STREET };
  await desk.ask('gate.create', { ...founding, station, level, buildings: level === 'station' ? founding.buildings : [] });
  await desk.ask('gate.recoveryKept');
  return desk;
}

const expected = async (desk: Station) =>
  (await desk.ask<{ expected: number; server: string | null }>('rollup.board', { period })).expected;

/** What one desk says the other sees, also after a lock; the file of neither has it. */
export async function twoDesksOver(url: string): Promise<void> {
  const [one, other] = [await deskAt('street', url), await deskAt('street', url)];
  await one.ask('rollup.addMembers', { members });
  await other.ask('rollup.setDue', { kind: 'month', days: 20 });
  expect(await expected(other)).toBe(members.length);
  expect(await one.ask('rollup.board', { period })).toMatchObject({
    dueOn: '2026-11-20',
    server: expect.stringMatching(/^127\.0\.0\.1/),
  });
  expect(await one.ask('rollup.totals', { period, level: 'station' })).toEqual({ indicators: [], groups: [] });
  await one.ask('gate.lock');
  expect(await one.failure('rollup.board', { period })).toMatchObject({ code: 'refused' });
  await one.signIn(1, PASSWORD);
  expect(await expected(one)).toBe(members.length);
  await one.restart();
  await one.signIn(1, PASSWORD);
  expect(await expected(one)).toBe(members.length);
}
