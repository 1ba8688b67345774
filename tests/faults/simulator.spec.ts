// thousands of random commands over a real station, each answer and every row compared with a plain model.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../main/database/open';
import { seeded } from '../bench/measure';
import { dayAfter, nextAct } from './support/acts';
import { figure, isLong } from './support/figures';
import { firstFault } from './support/invariants';
import { act } from './support/model';
import { deskOver, FIRST_DAY, foundAt } from './support/station';
import { firstDifference, readTables } from './support/tables';

const seeds = isLong ? [1, 2, 3] : [1];
const MOST = isLong ? 50_000 : 500;
/** Acts between two looks at every row; acts a day. */
const LOOK = isLong ? 2500 : 100;
const A_DAY = 40;

/** Answers and rows of `MOST` acts against the model. Returns how many were done. */
async function simulate(seed: number, folder: string): Promise<number> {
  const [file, key] = [path.join(folder, `${seed}.db`), randomBytes(32)];
  await foundAt(file, key);
  const database = openDatabase({ path: file, key });
  const ledger = readTables(database.sqlite);
  const random = seeded(seed);
  const at = { today: dayAfter(FIRST_DAY, 30) };
  const desk = deskOver(database, at);
  let done = 0;
  for (let turn = 1; turn <= MOST; turn += 1) {
    const next = nextAct(random, ledger, at.today);
    const where = `seed ${seed}, act ${turn}: ${JSON.stringify(next)}`;
    const outcome = await desk.carryOut(next.name, next.input);
    expect(outcome, where).toBe(act(ledger, next, at.today));
    if (outcome === 'done') done += 1;
    if (turn % LOOK === 0) expect(firstDifference(readTables(database.sqlite), ledger), where).toBeNull();
    if (turn % A_DAY === 0) at.today = dayAfter(at.today, 1);
  }
  expect(firstFault(database.sqlite), `seed ${seed}`).toBeNull();
  await database.close();
  return done;
}

test.each(seeds)('the ledger does what a plain model of it does, act after act (seed %i)', async (seed) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-model-'));
  try {
    const done = await simulate(seed, folder);
    expect(done).toBeGreaterThan(MOST / 3);
    figure(`R-30 simulator, seed ${seed}`, `${MOST} commands, ${done} done, ${MOST - done} refused, 0 differ from the model`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
