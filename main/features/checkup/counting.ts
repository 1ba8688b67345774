// How many a check finds. Counting reads the ledger, so it is done once until something is written.
import { type CheckCode, type CheckCount, type CheckCounts, checks } from '../../../shared/features/checkup';
import { type Looking, untilWritten } from '../../kept';
import type { Reader } from '../../powers';
import { countFound } from './list';
import { countPresent, isPresentCode } from './person-checks';
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

/** Whether anybody found something of this check right. */
async function isMarked(db: Reader, code: CheckCode): Promise<boolean> {
  const marks = db.selectFrom('checkedFinding').select('id').where('code', '=', code).where('endedOn', 'is', null);
  return (await marks.limit(1).executeTakeFirst()) !== undefined;
}

/** Checks that read everybody are counted together; one of which something was found right, with a look at what. */
async function foundBy(looking: Looking, code: CheckCode): Promise<Omit<CheckCount, 'of'>> {
  const { db, today } = looking;
  const asked = await askedOn(db, today);
  if (!isPresentCode(code) || (await isMarked(db, code))) return countFound(db, { code, asked, buildingId: null });
  const counts = await untilWritten(looking, 'checkup of everybody', () => countPresent(db, asked));
  return { count: counts[code], checked: 0 };
}

/** Of one check: how many are left, of how many there are, how many were looked at. */
const countOf = (looking: Looking, code: CheckCode): Promise<CheckCount> =>
  untilWritten(looking, `checkup ${code}`, async () => {
    const { base } = checks[code];
    const of = await untilWritten(looking, `checkup of ${base}`, () => baseOf(looking.db, base));
    return { ...(await foundBy(looking, code)), of };
  });

/** Counting has the desk to itself no longer than this; what is not counted by then is asked for again. Milliseconds. */
const MOST_MS = 30;

/** Of each of these checks, one after the other, as far as the time goes. */
export async function countsOf(looking: Looking, codes: readonly CheckCode[]): Promise<CheckCounts> {
  const counts: CheckCounts = {};
  const began = performance.now();
  for (const code of codes) {
    counts[code] = await countOf(looking, code);
    if (performance.now() - began > MOST_MS) break;
  }
  return counts;
}
