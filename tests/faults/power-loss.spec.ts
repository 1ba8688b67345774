// the power goes at every moment of a writer's work. The controls show that the test can tell: with less syncing
// it finds acknowledged changes lost, and files that no longer open.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../main/database/open';
import { seeded } from '../bench/measure';
import { bundleChild, dropChildren } from './support/child';
import { Disk } from './support/disk';
import { figure, isLong } from './support/figures';
import { type Image, imagesOf } from './support/images';
import { contentDigest, firstFault } from './support/invariants';
import { foundAt } from './support/station';
import { canTrace, type Step, traced } from './support/trace';

/** Acts of the traced writer, and every how many images one is opened. */
const runs = {
  full: { acts: isLong ? 90 : 50, every: isLong ? 1 : 24 },
  control: { acts: 40, every: isLong ? 4 : 24 },
};
/** The log is copied into the file every 40 pages, so that many cuts fall into that. */
const CHECKPOINT = 'wal_autocheckpoint=40';

const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-power-'));
const key = randomBytes(32);
const disk = new Disk();
let writer = '';
beforeAll(async () => {
  writer = await bundleChild('writer');
});
afterAll(() => {
  dropChildren();
  disk.discard();
  rmSync(folder, { recursive: true, force: true });
});

type Tally = { images: number; damaged: number; losing: number; first: string };

/** What the writer had said of the ledger by then: `ACK 7 digest`. */
const digestsOf = (steps: readonly Step[]) =>
  steps.flatMap((step) => (step.kind === 'said' ? [step.line.split(' ')[2] ?? ''] : []));

/** Null when the image opens whole and holds what was acknowledged, and at most the one act more that was under way. */
async function lookAt(file: string, due: readonly (string | undefined)[]): Promise<'damaged' | 'losing' | null> {
  let database: ReturnType<typeof openDatabase>;
  try {
    database = openDatabase({ path: file, key });
  } catch {
    return 'damaged';
  }
  try {
    if (firstFault(database.sqlite) !== null) return 'damaged';
    return due.includes(contentDigest(database.sqlite)) ? null : 'losing';
  } catch {
    return 'damaged';
  } finally {
    database.sqlite.close();
  }
}

async function cutThePower(name: string, { acts, every }: { acts: number; every: number }, settings: string[]): Promise<Tally> {
  const base = path.join(folder, `${name}.db`);
  await foundAt(base, key);
  const start: Image = new Map([[base, readFileSync(base)]]);
  const steps = traced(base, writer, [base, key.toString('hex'), '7', String(acts), CHECKPOINT, ...settings]);
  const digests = digestsOf(steps);
  expect(digests).toHaveLength(acts + 1);
  const tally: Tally = { images: 0, damaged: 0, losing: 0, first: '' };
  let turn = 0;
  for (const { at, loss, said, image } of imagesOf(start, steps, seeded(acts))) {
    turn += 1;
    // Before its first word the writer has promised nothing.
    if (said === 0 || turn % every !== 0) continue;
    tally.images += 1;
    const trouble = await lookAt(disk.lay(image(), base), [digests[said - 1], digests[said]]);
    if (!trouble) continue;
    tally[trouble] += 1;
    tally.first ||= `${trouble} at step ${at}, ${loss}, after ${said - 1} acknowledged`;
  }
  const { images, damaged, losing } = tally;
  figure(`R-03 power loss, ${name}`, `${images} images, ${damaged} damaged, ${losing} losing acknowledged changes`);
  return tally;
}

describe.skipIf(!canTrace)('when the power goes', () => {
  test('nothing that was reported as saved is lost, at whatever moment', async () => {
    const { images, first } = await cutThePower('full', runs.full, []);
    expect(first).toBe('');
    expect(images).toBeGreaterThan(isLong ? 8000 : 150);
  });

  // The controls show that the look sees losses; they belong to the long run.
  test.runIf(isLong)('the same look finds changes lost where a commit is not synced (control)', async () => {
    const { losing } = await cutThePower('normal', runs.control, ['synchronous=normal']);
    expect(losing).toBeGreaterThan(10);
  });

  test.runIf(isLong)('the same look finds files damaged or changes lost where nothing is synced (control)', async () => {
    const { damaged, losing } = await cutThePower('off', runs.control, ['synchronous=off']);
    expect(damaged + losing).toBeGreaterThan(10);
  });
});
