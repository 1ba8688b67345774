// What nobody has decided on yet: stays under way, and what waits for review. It may be tens of thousands, so its entries are read
// once until something is written; a page of them is put in order by the index alone.
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { HourSource } from '../../../shared/features/hours';
import { among } from '../../database/among';
import { countedOnce, type Looking } from '../../kept';
import type { Reader } from '../../powers';
import type { Database } from '../index';
import { entryRows } from './rows';

type Entries = ExpressionBuilder<Database, 'hourEntry'>;
const waits = (eb: Entries, source: HourSource) => eb.and([eb('state', '=', 'pending'), eb('source', '=', source)]);

/** So many wait, timed and written down apart; and the numbers of the stays under way. */
export async function undecided(looking: Looking): Promise<{ timed: number; hand: number; open: number[] }> {
  const counted = looking.db
    .selectFrom('hourEntry')
    .where('settled', '=', 0)
    .select(({ fn }) => [
      fn
        .countAll<number>()
        .filterWhere((eb) => waits(eb, 'timed'))
        .as('timed'),
      fn
        .countAll<number>()
        .filterWhere((eb) => waits(eb, 'hand'))
        .as('hand'),
      sql<string>`json_group_array("id") filter (where "state" = 'open')`.as('open'),
    ]);
  const { open, ...many } = await countedOnce(looking, counted);
  return { ...many, open: JSON.parse(open) as number[] };
}

type Page = { source: HourSource; after: number | null; size: number };

/** At most so many that wait behind an entry, the oldest first. So many more are put in order as may turn out to be under way. */
export async function waitingRows(db: Reader, { source, after, size }: Page, open: readonly number[]) {
  const inOrder = await db
    .selectFrom('hourEntry')
    .select('id')
    .where('settled', '=', 0)
    .where('source', '=', source)
    .where('id', '>', after ?? 0)
    .orderBy('id')
    .limit(size + open.length)
    .execute();
  return entryRows(db)
    .where('hourEntry.id', 'in', among(inOrder.map(({ id }) => id)))
    .where('hourEntry.state', '=', 'pending')
    .orderBy('hourEntry.id')
    .limit(size)
    .execute();
}

/** How many wait that this one may review: what `hindranceOf` says of one, of all of them. */
export async function waitingFor(db: Reader, staffId: number, alone: boolean): Promise<number> {
  const own = db.selectFrom('volunteer').select('id').where('staffId', '=', staffId);
  const typed = sql<SqlBool>`(("source" = 'hand' or "corrects" is not null) and "staffId" = ${staffId})`;
  const { count } = await db
    .selectFrom('hourEntry')
    .where('settled', '=', 0)
    .where('state', '=', 'pending')
    .where('volunteerId', 'not in', own)
    .$if(!alone, (all) => all.where(({ not }) => not(typed)))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
