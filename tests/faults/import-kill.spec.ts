// an import is killed, or cancelled, at any moment: then either all of its people are there or none.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../main/database/open';
import { seeded } from '../bench/measure';
import { bundleChild, dropChildren } from './support/child';
import { figure, isLong } from './support/figures';
import { firstFault } from './support/invariants';
import { importInto } from './support/sheet';
import { foundAt } from './support/station';

const KILLS = isLong ? 50 : 4;
const PEOPLE = 3000;
const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-import-'));
const [bare, file, key] = [path.join(folder, 'bare.db'), path.join(folder, 'station.db'), randomBytes(32)];
let importer = '';
beforeAll(async () => {
  importer = await bundleChild('importer');
  await foundAt(bare, key);
});
afterAll(() => {
  dropChildren();
  rmSync(folder, { recursive: true, force: true });
});

function freshFile(): void {
  for (const beside of ['', '-wal', '-shm']) rmSync(file + beside, { force: true });
  copyFileSync(bare, file);
}

/** Kills the importer so long after it began, or lets it end by itself. Returns how long it took and whether it was done. */
async function importFor(ms: number): Promise<{ lasted: number; done: boolean }> {
  freshFile();
  const child = spawn(process.execPath, [importer, file, key.toString('hex'), String(PEOPLE)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => {
    said += bytes;
  });
  await Promise.race([closed, new Promise((resolve) => child.stdout.once('data', resolve))]);
  expect(said).toContain('BEGIN');
  const began = performance.now();
  await Promise.race([closed, wait(ms)]);
  child.kill('SIGKILL');
  await closed;
  return { lasted: performance.now() - began, done: said.includes('DONE') };
}

/** How many people the file holds; nothing else of an import may be there either when it is none. */
function peopleIn(database: ReturnType<typeof openDatabase>): number {
  expect(firstFault(database.sqlite)).toBeNull();
  const count = (table: string) => database.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  if (count('person') === 0)
    for (const table of ['residence', 'household', 'importRun', 'importLayout', 'personText', 'personDigits'])
      expect(count(table), table).toBe(0);
  return count('person');
}

test(`an import that is killed leaves all of its people or none (${KILLS} kills)`, async () => {
  const { lasted } = await importFor(60_000);
  const random = seeded(3);
  const seen = { none: 0, all: 0 };
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const { done } = await importFor(random() * lasted * 1.1);
    const database = openDatabase({ path: file, key });
    const people = peopleIn(database);
    await database.close();
    expect(done ? [PEOPLE] : [0, PEOPLE]).toContain(people);
    seen[people === 0 ? 'none' : 'all'] += 1;
  }
  expect(seen.none).toBeGreaterThan(0);
  figure('R-14 import killed', `${KILLS} kills, ${seen.none} with nobody, ${seen.all} with all ${PEOPLE}, 0 between`);
});

test('an import that is cancelled at any step leaves all of its people or none', async () => {
  for (const step of [0, 1, 2, 3]) {
    freshFile();
    const database = openDatabase({ path: file, key });
    const outcome = await importInto(database, 500, { progress: (done, cancel) => done === step && cancel() });
    expect(peopleIn(database)).toBe(outcome === 'done' ? 500 : 0);
    if (step === 0) expect(outcome).toBe('refused');
    await database.close();
  }
});
