// What a ledger and its copy must have in common: how many live here, where the audit chain ends, up to twenty people to the letter.
import { createHmac } from 'node:crypto';
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { schemaVersion } from '../database/migrate';
import type { Facts } from './header';

const SPOTS = 20;

type Chain = { id: number; hash: string };

/** Twenty people evenly spread over all; where there are fewer, some of them more than once. */
function spotsIn(sqlite: Sqlite): unknown[][] {
  const last = sqlite.prepare('SELECT ifnull(max(id), 0) FROM main.person').pluck().get() as number;
  const person = sqlite.prepare('SELECT * FROM main.person WHERE id >= ? ORDER BY id LIMIT 1').raw();
  const places = Array.from({ length: SPOTS }, (_, spot) => 1 + Math.floor((spot * last) / SPOTS));
  return places.map((place) => person.get(place) as unknown[] | undefined).filter((found) => found !== undefined);
}

/** How many people were looked at to the letter. */
export const spotted = (sqlite: Sqlite): number => new Set(spotsIn(sqlite).map(([id]) => id)).size;

/** The same with where they live, as one digest under the file key. */
function spotOf(sqlite: Sqlite, key: Uint8Array): string {
  const lives = sqlite.prepare('SELECT * FROM main.residence WHERE personId = ? ORDER BY id').raw();
  const digest = createHmac('sha256', key);
  for (const found of spotsIn(sqlite)) digest.update(JSON.stringify([found, lives.all(found[0])]));
  return digest.digest('hex');
}

/** How many live here now. */
export const livingIn = (sqlite: Sqlite) =>
  sqlite
    .prepare('SELECT count(*) AS residents, count(DISTINCT householdId) AS households FROM main.residence WHERE endedOn IS NULL')
    .get() as { residents: number; households: number };

/** Reads the facts of an open ledger past the views of a building chief. `key` is its file key. */
export function factsOf(sqlite: Sqlite, key: Uint8Array): Facts {
  const chain = (order: string) =>
    sqlite.prepare(`SELECT id, hash FROM main.auditEntry ORDER BY id ${order} LIMIT 1`).get() as Chain | undefined;
  const living = livingIn(sqlite);
  return {
    schema: schemaVersion(sqlite),
    audit: chain('DESC') ?? { id: 0, hash: '' },
    origin: chain('ASC')?.hash ?? '',
    households: living.households,
    residents: living.residents,
    erasures: sqlite.prepare('SELECT count(*) FROM main.erasure').pluck().get() as number,
    spot: spotOf(sqlite, key),
  };
}

/** The first thing two ledgers do not have in common, in words; null when they agree. */
export function difference(one: Facts, other: Facts): string | null {
  if (one.audit.id !== other.audit.id || one.audit.hash !== other.audit.hash) return '审计记录的末尾不一致';
  if (one.households !== other.households || one.residents !== other.residents) return '户数或人数不一致';
  if (one.spot !== other.spot) return '抽查的人不一致';
  return one.schema === other.schema && one.erasures === other.erasures ? null : '版本或抹除记录不一致';
}
