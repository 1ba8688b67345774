// R-02 of minutes: the process is killed while a clerk types, again and again on the same text.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../main/database/open';
import { bundleChild, dropChildren } from './support/child';
import { figure, isLong } from './support/figures';
import { firstFault } from './support/invariants';
import { deskOver, foundAt } from './support/station';

const KILLS = isLong ? 60 : 4;
const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-minutes-'));
const [file, key] = [path.join(folder, 'station.db'), randomBytes(32)];
let clerk = '';
let meetingId = 0;

beforeAll(async () => {
  clerk = await bundleChild('clerk');
  await foundAt(file, key);
  const database = openDatabase({ path: file, key });
  const { app } = deskOver(database, { today: '2026-01-01' });
  const meeting = { kind: 'weekly', title: '例会', heldOn: '2026-01-01', startsAt: '09:00', endsAt: '10:00', place: '站里' };
  const reply = await app.invoke('meetings.add', meeting);
  meetingId = reply.ok ? (reply.value as { id: number }).id : 0;
  await database.close();
});
afterAll(() => {
  dropChildren();
  rmSync(folder, { recursive: true, force: true });
});

/** Lets a clerk type for so long; the last length that was acknowledged. */
async function killedAfter(ms: number): Promise<number> {
  const child = spawn(process.execPath, [clerk, file, key.toString('hex'), String(meetingId)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => said.push(bytes));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('close', (code) => reject(new Error(`the clerk ended with code ${code}`)));
  });
  await wait(ms);
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await closed;
  const lines = Buffer.concat(said).toString().split('\n').slice(0, -1);
  return Number(lines.at(-1)?.slice('KEPT '.length));
}

test(`a text that was kept a moment before a kill is there afterwards, whole (${KILLS} kills)`, async () => {
  let last = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const kept = await killedAfter(60 + kill * 35);
    const { sqlite, close } = openDatabase({ path: file, key });
    expect(firstFault(sqlite)).toBeNull();
    const { content, words } = sqlite.prepare('select content, words from minutesPart').get() as {
      content: string;
      words: string;
    };
    expect(JSON.parse(content).content[0].content[0].text).toBe(words);
    // What was acknowledged, and at most the one save more that was under way.
    expect(words.length).toBeGreaterThanOrEqual(kept);
    expect(words.length).toBeLessThanOrEqual(kept + 1);
    expect(words).toBe('三单元堆物。'.repeat(Math.ceil(words.length / 6)).slice(0, words.length));
    await close();
    expect(kept).toBeGreaterThan(last);
    last = kept;
  }
  figure('R-02 minutes', `${KILLS} kills, ${last} characters typed one by one, 0 lost`);
});
