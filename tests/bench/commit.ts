// A command through the whole gate (parse, role, transaction, change, audit entry, reply) against a commit of one row on a
// file with the same encryption and the same settings.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openSqlite } from '../../main/database/open';
import { peopleAtScale } from '../../main/demo/scale';
import { compare, median, type Result } from './measure';
import { type BenchStation, openBenchStation } from './station';

const PEOPLE = 20_000;
/** Commits of one sample. */
const COMMITS = 40;
/**
 * Milliseconds between two commits. A person's commits come one by one; in a tight loop many fall into one tick of the file
 * system's clock, and all but the first are synced without touching its journal.
 */
const PAUSE_MS = 6;

/** The middle of so many runs of an act, ms. */
export async function middle(act: (turn: number) => unknown): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < COMMITS; turn += 1) {
    await wait(PAUSE_MS);
    const began = performance.now();
    await act(turn);
    taken.push(performance.now() - began);
  }
  return median(taken);
}

/** So many commits and its journal has been written through once: from then on it is written over, as that of a station is. */
const SETTLED = 1200;

/** Commits of one row each, on a file of their own with the same encryption. */
export function rawCommits({ folder }: BenchStation) {
  const sqlite = openSqlite(path.join(folder, 'raw.db'), randomBytes(32));
  sqlite.exec('CREATE TABLE entry (id INTEGER PRIMARY KEY, at TEXT NOT NULL, words TEXT NOT NULL) STRICT');
  const insert = sqlite.prepare('INSERT INTO entry (at, words) VALUES (?, ?)');
  const words = 'x'.repeat(200);
  const commit = () => insert.run('2026-11-22T08:00:00.000Z', words);
  for (let row = 0; row < SETTLED; row += 1) commit();
  return { commit, close: () => sqlite.close() };
}

/** Two commands, 21 pairs each. */
export async function commitBench(): Promise<Result[]> {
  const station = await openBenchStation();
  const raw = rawCommits(station);
  try {
    await station.fill([...peopleAtScale(PEOPLE, 7)]);
    let turn = 0;
    const id = () => {
      turn += 1;
      return 1 + ((turn * 7919) % 5000);
    };
    const commands = {
      'households.verify': () => station.ask('households.verify', { id: id() }),
      'residents.amend': () => station.ask('residents.amend', { id: id(), changes: { note: `备注${turn}` } }),
    };
    const results: Result[] = [];
    for (const [name, command] of Object.entries(commands)) {
      results.push(
        await compare({
          ...{ name: `${name} through the gate, p50`, yardstick: 'raw one-row FULL commit, same encryption', goal: 2, pairs: 21 },
          ours: () => middle(command),
          theirs: () => middle(raw.commit),
        }),
      );
    }
    return results;
  } finally {
    raw.close();
    await station.discard();
  }
}
