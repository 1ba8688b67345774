// A verified backup of 20 000 residents, made while somebody searches, against a raw VACUUM INTO of the same ledger.
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { workInThread } from '../../main/backups/in-thread';
import { peopleAtScale } from '../../main/demo/scale';
import { compare, type Result } from './measure';
import { openBenchStation } from './station';

const PEOPLE = 20_000;

/** Longest time the desk kept somebody waiting who searches without a pause, in ms. */
async function longestWait(station: Awaited<ReturnType<typeof openBenchStation>>, until: Promise<unknown>): Promise<number> {
  let [longest, over] = [0, false];
  void until.finally(() => {
    over = true;
  });
  while (!over) {
    const began = performance.now();
    await new Promise((go) => setImmediate(go));
    await station.ask('residents.search', { text: '王' });
    longest = Math.max(longest, performance.now() - began);
  }
  return longest;
}

/** `thread` is the built backup-work.js. */
export async function backupBench(thread: string): Promise<Result> {
  const station = await openBenchStation();
  await station.fill([...peopleAtScale(PEOPLE, 7)]);
  const work = workInThread(thread);
  const folder = mkdtempSync(path.join(station.folder, 'backups-'));
  const waits: number[] = [];
  let number = 0;
  const whole = async () => {
    number += 1;
    const about = { number, stationName: '长宁里', madeAt: new Date().toISOString(), tick: 0, why: 'asked' as const };
    const keyFile = { version: 2, stationName: '长宁里', demo: true, wraps: [{ kind: 'open', key: '' }] };
    const began = performance.now();
    const made = station.lending.lend((file) => work('make', { file, key: station.key, folder, about: { ...about, keyFile } }));
    waits.push(await longestWait(station, made));
    await made;
    return performance.now() - began;
  };
  const raw = async () => {
    const copy = path.join(folder, 'raw.db');
    rmSync(copy, { force: true });
    const began = performance.now();
    station.sqlite.prepare('VACUUM INTO ?').run(copy);
    return performance.now() - began;
  };
  try {
    const result = await compare({
      name: 'backup, verified, 20 k residents, while somebody searches',
      yardstick: 'raw VACUUM INTO',
      goal: 3,
      pairs: 11,
      ours: whole,
      theirs: raw,
    });
    process.stderr.write(`longest wait of who searches meanwhile: ${Math.max(...waits).toFixed(0)} ms\n`);
    return result;
  } finally {
    await station.discard();
  }
}
