// What the encryption of the file costs: the same rows, the same statements, the same binary, with a key and without.
import path from 'node:path';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { openSqlite } from '../../main/database/open';
import { pragmas } from '../../main/database/pragmas';
import { peopleAtScale } from '../../main/demo/scale';
import { compare, type Result } from './measure';
import { openBenchStation } from './station';

const PEOPLE = 20_000;
const PAIRS = 21;

function openPlain(file: string): Sqlite {
  const sqlite = new Sqlite(file);
  for (const { name, set } of pragmas) sqlite.pragma(`${name}=${set}`);
  return sqlite;
}

/** The same file without its key. */
export function decrypted(from: Sqlite, file: string, key: Uint8Array): Sqlite {
  from.prepare('VACUUM INTO ?').run(file);
  const copy = openSqlite(file, key);
  copy.pragma('journal_mode=delete');
  copy.pragma("rekey=''");
  copy.close();
  return openPlain(file);
}

/** What is timed, over one connection; each call does it often enough to be worth a clock. */
function actsOver(sqlite: Sqlite) {
  const point = sqlite.prepare('SELECT * FROM person WHERE id = ?');
  const search = sqlite.prepare(
    'SELECT person.* FROM personText JOIN person ON person.id = personText.rowid WHERE personText MATCH ? LIMIT 20',
  );
  const write = sqlite.prepare('UPDATE person SET note = ? WHERE id = ?');
  let turn = 0;
  const times = (count: number, act: (turn: number) => unknown) => async () => {
    const began = performance.now();
    for (let at = 0; at < count; at += 1) {
      turn += 1;
      act(turn);
    }
    return performance.now() - began;
  };
  return {
    'point read': times(5000, (at) => point.get(1 + ((at * 7919) % PEOPLE))),
    search: times(300, (at) => search.all(`"${['王 秀', '李 建', '张 小', '刘 玉'][at % 4]}"`)),
    commit: times(100, (at) => write.run(`备注${at}`, 1 + ((at * 7919) % PEOPLE))),
  };
}

const goals = { 'point read': 1.3, search: 1.1, commit: 1.7 };

export async function encryptionBench(): Promise<Result[]> {
  const station = await openBenchStation();
  try {
    await station.fill([...peopleAtScale(PEOPLE, 7)]);
    const plain = decrypted(station.sqlite, path.join(station.folder, 'plain.db'), station.key);
    const [ours, theirs] = [actsOver(station.sqlite), actsOver(plain)];
    const results: Result[] = [];
    for (const name of Object.keys(goals) as (keyof typeof goals)[]) {
      const yardstick = 'the same file and binary without encryption';
      const sides = { ours: ours[name], theirs: theirs[name] };
      results.push(await compare({ name: `encrypted: ${name}`, yardstick, goal: goals[name], pairs: PAIRS, ...sides }));
    }
    plain.close();
    return results;
  } finally {
    await station.discard();
  }
}
