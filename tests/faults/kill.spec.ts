// the process that owns the station is killed in the middle of its work, again and again on the same file.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../main/database/open';
import { seeded } from '../bench/measure';
import { dayAfter } from './support/acts';
import { bundleChild, dropChildren } from './support/child';
import { figure, isLong } from './support/figures';
import { firstFault } from './support/invariants';
import { type Act, act } from './support/model';
import { FIRST_DAY, foundAt } from './support/station';
import { firstDifference, readTables, type Tables } from './support/tables';

const KILLS = isLong ? 100 : 10;
/** Longest life of a writer after its first word. Milliseconds. */
const LONGEST = 500;
const DAY = dayAfter(FIRST_DAY, 30);

const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-kill-'));
const [file, key] = [path.join(folder, 'station.db'), randomBytes(32)];
let writer = '';
beforeAll(async () => {
  writer = await bundleChild('writer');
  await foundAt(file, key);
});
afterAll(() => {
  dropChildren();
  rmSync(folder, { recursive: true, force: true });
});

/** Lets a writer live for so long; returns the whole lines it said. */
async function killedAfter(seed: number, ms: number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, file, key.toString('hex'), String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => said.push(bytes));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('close', (code) => reject(new Error(`the writer ended by itself with code ${code}`)));
  });
  await wait(ms);
  const closed = new Promise((resolve) => child.once('close', resolve));
  expect(child.kill('SIGKILL')).toBe(true);
  await closed;
  return Buffer.concat(said).toString().split('\n').slice(0, -1);
}

/** Carries out on the model what was acknowledged; returns how much that was and what was under way when the writer died. */
function replay(ledger: Tables, lines: readonly string[]) {
  let tried: Act | null = null;
  let acked = 0;
  for (const line of lines.slice(1)) {
    if (line.startsWith('TRY ')) tried = JSON.parse(line.slice(4)) as Act;
    else if (tried) {
      expect(act(ledger, tried, DAY)).toBe('done');
      tried = null;
      acked += 1;
    }
  }
  return { acked, tried };
}

/** What the file holds now. It must be everything acknowledged, and at most the one act more that was under way. */
async function survivors(ledger: Tables, tried: Act | null): Promise<Tables> {
  const { sqlite, close } = openDatabase({ path: file, key });
  try {
    expect(firstFault(sqlite)).toBeNull();
    const found = readTables(sqlite);
    const difference = firstDifference(found, ledger);
    if (difference === null || !tried) expect(difference).toBeNull();
    else {
      act(ledger, tried, DAY);
      expect(firstDifference(found, ledger), difference).toBeNull();
    }
    return found;
  } finally {
    await close();
  }
}

test(`nothing that was reported as saved is lost when the desk process is killed (${KILLS} kills)`, async () => {
  const random = seeded(1);
  const opened = openDatabase({ path: file, key });
  let ledger = readTables(opened.sqlite);
  await opened.close();
  let acknowledged = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const { acked, tried } = replay(ledger, await killedAfter(kill, random() * LONGEST));
    ledger = await survivors(ledger, tried);
    acknowledged += acked;
    if (kill % 20 === 0) figure('R-01 kill -9', `${kill} kills, ${acknowledged} acknowledged changes, 0 lost, 0 rules broken`);
  }
  expect(acknowledged).toBeGreaterThan(KILLS);
  figure('R-01 kill -9', `${KILLS} kills, ${acknowledged} acknowledged changes, 0 lost, 0 rules broken`);
});
