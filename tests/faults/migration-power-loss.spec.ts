// the power goes while a ledger of the first version is brought to the next one, step by step.
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../main/database/migrate';
import { migrations } from '../../main/database/migrations';
import { openSqlite } from '../../main/database/open';
import { seeded } from '../bench/measure';
import { bundleChild, dropChildren } from './support/child';
import { Disk } from './support/disk';
import { figure, isLong } from './support/figures';
import { foundFirstVersion } from './support/first-version';
import { imagesOf } from './support/images';
import { contentDigest, firstFault } from './support/invariants';
import { canTrace, traced } from './support/trace';

/** Every how many images one is opened. */
const EVERY = isLong ? 1 : 8;
const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-migration-'));
const first = path.join(folder, 'first.db');
const key = randomBytes(32);
const disk = new Disk();
let migrator = '';
let questions: string[] = [];
beforeAll(async () => {
  migrator = await bundleChild('migrator');
  questions = foundFirstVersion(first, key);
});
afterAll(() => {
  dropChildren();
  disk.discard();
  rmSync(folder, { recursive: true, force: true });
});

/** Brings a file up to a version; returns its content as the first version would tell it. */
function at(file: string, version: number): string {
  const sqlite = openSqlite(file, key);
  try {
    migrate(
      sqlite,
      migrations.filter((step) => step.version <= version),
    );
    expect(schemaVersion(sqlite)).toBe(version);
    return contentDigest(sqlite, questions);
  } finally {
    sqlite.close();
  }
}

/** Old or new, nothing between; the same content; and what was interrupted is done at the next start. */
function lookAt(file: string, { version, done, content }: { version: number; done: boolean; content: string }): 'old' | 'new' {
  const sqlite = openSqlite(file, key);
  try {
    const found = schemaVersion(sqlite);
    expect(done ? [version] : [version - 1, version]).toContain(found);
    expect(sqlite.pragma('quick_check', { simple: true })).toBe('ok');
    expect(contentDigest(sqlite, questions)).toBe(content);
    migrate(sqlite);
    expect(contentDigest(sqlite, questions)).toBe(content);
    expect(firstFault(sqlite)).toBeNull();
    return found === version ? 'new' : 'old';
  } finally {
    sqlite.close();
  }
}

/** The newest are the ones a change may still touch; the long run takes them all. */
const steps = isLong ? migrations.slice(1) : migrations.slice(-5);
describe.skipIf(!canTrace)('when the power goes during an upgrade', () => {
  test.each(steps)('step $name is wholly there or not at all, and is completed at the next start', async ({ version, name }) => {
    const base = path.join(folder, `${version}.db`);
    copyFileSync(first, base);
    const content = at(base, version - 1);
    const start = new Map([[base, readFileSync(base)]]);
    const trace = traced(base, migrator, [base, key.toString('hex'), String(version)]);
    const seen = { old: 0, new: 0 };
    let turn = 0;
    for (const { said, image } of imagesOf(start, trace, seeded(version))) {
      turn += 1;
      if (turn % EVERY === 0) seen[lookAt(disk.lay(image(), base), { version, done: said > 1, content })] += 1;
    }
    expect(Math.min(seen.old, seen.new)).toBeGreaterThan(0);
    const words = `${seen.old + seen.new} images, ${seen.old} as before, ${seen.new} as after, 0 between, 0 rows lost`;
    figure(`R-04 power loss during ${name}`, words);
  });
});
