// a long day at the front desk. Thousands of cards through the whole gate; every one is answered, and memory and handles stay flat.
import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figure, isLong } from '../../faults/support/figures';
import { Station } from '../gate/station';
import { scanned } from '../support/scanned';

const PUNCHES = isLong ? 10_000 : 200;
/** Before memory is looked at for the first time: what is compiled and kept once is there by then. */
const WARM_UP = isLong ? 1000 : 60;
const VOLUNTEERS = 40;
const MOST_GROWTH = 1.05;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const station = new Station();
let cards: string[] = [];

beforeAll(async () => {
  await station.found();
  const own = { sex: null, birthOn: null, idNumber: null, phone: null, address: null, politics: null };
  const ids: number[] = [];
  for (let count = 1; count <= VOLUNTEERS; count += 1) {
    const who = { name: `志愿者${count}`, ...own };
    ids.push((await station.ask<{ id: number }>('volunteers.register', { who, on: '2026-11-22' })).id);
  }
  const { id } = await station.ask<{ id: number }>('volunteers.issueCards', { ids });
  const { html } = await station.ask<{ html: string }>('papers.html', { id });
  cards = [...html.matchAll(/class="key" src="([^"]+)"/g)].map(([, picture = '']) => scanned(picture) ?? '');
  await station.ask('gate.startKiosk');
});
afterAll(() => station.end());

/** One card after the other, a good minute apart. */
async function punch(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    station.uptime += 61_000;
    station.now = new Date(Date.parse(station.now) + 61_000).toISOString();
    const who = { card: cards[time % VOLUNTEERS] };
    const reply = await station.gate.invoke('kiosk.punch', { requestId: randomUUID(), who }, 'kiosk');
    expect(reply.ok, JSON.stringify(reply)).toBe(true);
  }
}

function held() {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return { bytes: heapUsed + external, handles: process.getActiveResourcesInfo().length };
}

test('thousands of cards are answered, and neither memory nor handles grow', async () => {
  expect(new Set(cards).size).toBe(VOLUNTEERS);
  await punch(WARM_UP);
  const before = held();
  const began = performance.now();
  await punch(PUNCHES - WARM_UP);
  const each = (performance.now() - began) / (PUNCHES - WARM_UP);
  const after = held();
  const growth = after.bytes / before.bytes;
  figure('R-29 front desk', `${PUNCHES} cards, ${each.toFixed(1)} ms each, memory ×${growth.toFixed(3)}`);
  expect(growth).toBeLessThanOrEqual(MOST_GROWTH);
  expect(after.handles).toBeLessThanOrEqual(before.handles);
  expect(station.faults.filter((line) => !line.startsWith('slow query'))).toEqual([]);
});
