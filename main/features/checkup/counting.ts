// How many a check finds. Counting reads the ledger, so it is done once until something is written.
import { type CheckCode, type CheckCount, checks } from '../../../shared/features/checkup';
import { type Looking, untilWritten } from '../../kept';
import type { Reader } from '../../powers';
import { countFound } from './list';
import { askedOn } from './setting';

const bases = {
  residents: (db: Reader) => db.selectFrom('residence').where('endedOn', 'is', null),
  households: (db: Reader) => db.selectFrom('household').where('endedOn', 'is', null),
  rooms: (db: Reader) => db.selectFrom('room'),
};

async function baseOf(db: Reader, base: keyof typeof bases): Promise<number> {
  const rows = bases[base](db) as ReturnType<(typeof bases)['residents']>;
  const { count } = await rows.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return count;
}

/** How long the list of one check is, in one building or in all. */
export async function totalOf(looking: Looking, code: CheckCode, buildingId: number | null): Promise<number> {
  if (buildingId === null) return (await countOf(looking, code)).count;
  const { db, today } = looking;
  const asked = await askedOn(db, today);
  const counted = await untilWritten(looking, `checkup ${code} ${buildingId}`, () => countFound(db, { code, buildingId, asked }));
  return counted.count;
}

/** Of one check: how many are left, of how many there are, how many were looked at. */
export const countOf = (looking: Looking, code: CheckCode): Promise<CheckCount> =>
  untilWritten(looking, `checkup ${code}`, async () => {
    const { db, today } = looking;
    const { base } = checks[code];
    const of = await untilWritten(looking, `checkup of ${base}`, () => baseOf(db, base));
    return { ...(await countFound(db, { code, asked: await askedOn(db, today), buildingId: null })), of };
  });
