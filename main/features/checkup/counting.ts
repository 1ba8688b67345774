// How many a check finds. Counting reads the ledger, so it is done once until something is written: every write leaves an entry
// in the log, and while the last one is the same, so are the counts.
import { type CheckCode, type CheckCount, checks } from '../../../shared/features/checkup';
import { chainHead } from '../../audit';
import type { QueryPowers, Reader } from '../../powers';
import { countFound } from './list';
import { askedOn } from './setting';

type Looking = Pick<QueryPowers, 'db' | 'today' | 'session'>;
type Kept = { as: string; counts: Map<CheckCode, CheckCount>; bases: Map<string, number> };
const kept = new WeakMap<Reader, Kept>();

async function keptFor({ db, today, session }: Looking): Promise<Kept> {
  const head = await chainHead(db);
  const as = `${head?.hash} ${today} ${session.buildings?.join()}`;
  const known = kept.get(db);
  if (known?.as === as) return known;
  const fresh: Kept = { as, counts: new Map(), bases: new Map() };
  kept.set(db, fresh);
  return fresh;
}

const bases = {
  residents: (db: Reader) => db.selectFrom('residence').where('endedOn', 'is', null),
  households: (db: Reader) => db.selectFrom('household').where('endedOn', 'is', null),
  rooms: (db: Reader) => db.selectFrom('room'),
};

async function baseOf(db: Reader, base: keyof typeof bases, known: Kept['bases']): Promise<number> {
  const found = known.get(base);
  if (found !== undefined) return found;
  const rows = bases[base](db) as ReturnType<(typeof bases)['residents']>;
  const { count } = await rows.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  known.set(base, count);
  return count;
}

/** How long the list of one check is, in one building or in all. */
export async function totalOf(powers: Looking, code: CheckCode, buildingId: number | null): Promise<number> {
  if (buildingId === null) return (await countOf(powers, code)).count;
  return (await countFound(powers.db, { code, buildingId, asked: await askedOn(powers.db, powers.today) })).count;
}

/** Of one check: how many are left, of how many there are, how many were looked at. */
export async function countOf(powers: Looking, code: CheckCode): Promise<CheckCount> {
  const { db, today } = powers;
  const known = await keptFor(powers);
  const found = known.counts.get(code);
  if (found) return found;
  const where = { code, asked: await askedOn(db, today), buildingId: null };
  const counted = { ...(await countFound(db, where)), of: await baseOf(db, checks[code].base, known.bases) };
  known.counts.set(code, counted);
  return counted;
}
