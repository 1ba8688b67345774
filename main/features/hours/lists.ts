import type { z } from 'zod';
import type { hours } from '../../../shared/features/hours';
import type { Output } from '../../../shared/operations';
import type { QueryPowers, Reader } from '../../powers';
import { isAlone } from '../staff/queries';
import { entryRows, shown } from './rows';
import { closingTime, entryAt, limitOfStay, ofVolunteer } from './stays';

const countOf = async (found: { executeTakeFirstOrThrow(): Promise<{ count: number }> }) =>
  (await found.executeTakeFirstOrThrow()).count;

const counting = (db: Reader) => db.selectFrom('hourEntry').select(({ fn }) => fn.countAll<number>().as('count'));
const waiting = (db: Reader, source: 'timed' | 'hand') =>
  counting(db).where('settled', '=', 0).where('state', '=', 'pending').where('source', '=', source);

/** A page of what waits for review, the oldest first. */
export async function queue(
  { db, session }: QueryPowers,
  asked: z.output<(typeof hours)['hours.queue']['input']>,
): Promise<Output<'hours.queue'>> {
  const { source, after, size } = asked;
  const found = await entryRows(db)
    .where('hourEntry.settled', '=', 0)
    .where('hourEntry.state', '=', 'pending')
    .where('hourEntry.source', '=', source)
    .where('hourEntry.id', '>', after ?? 0)
    .orderBy('hourEntry.id')
    .limit(size + 1)
    .execute();
  const page = found.slice(0, size);
  const [timed, hand] = [await countOf(waiting(db, 'timed')), await countOf(waiting(db, 'hand'))];
  return {
    rows: await shown(db, page, session.staffId),
    total: source === 'timed' ? timed : hand,
    next: found.length > size ? (page.at(-1)?.id ?? null) : null,
    ...{ timed, hand, alone: await isAlone(db, session.staffId) },
  };
}

/** Who is signed in, since longest first. */
export async function present({ db, session }: QueryPowers): Promise<Output<'hours.present'>> {
  const found = await entryRows(db)
    .where('hourEntry.settled', '=', 0)
    .where('hourEntry.state', '=', 'open')
    .orderBy('hourEntry.startedAt')
    .limit(200)
    .execute();
  const rows = await shown(db, found, session.staffId);
  const closesAt = await closingTime(db);
  const list: Output<'hours.present'> = [];
  for (const row of rows) {
    const limit = await limitOfStay(db, await entryAt(db, row.id), closesAt);
    list.push({ row, until: limit.until });
  }
  return list;
}

type Wanted = z.output<(typeof hours)['hours.list']['input']>;

const matching = (db: Reader, { volunteerId, activityId, state, text }: Wanted) =>
  entryRows(db)
    .$if(volunteerId !== null, (all) => all.where(ofVolunteer(volunteerId ?? 0)))
    .$if(activityId !== null, (all) => all.where('hourEntry.activityId', '=', activityId))
    .$if(state !== null, (all) => all.where('hourEntry.state', '=', state ?? 'open'))
    .$if(text !== '', (all) =>
      all.where(({ eb, fn, or }) =>
        or([
          eb('volunteer.number', '=', text),
          eb(fn.coalesce('person.name', 'volunteer.name'), 'like', `%${text.replace(/[%_]/g, '')}%`),
        ]),
      ),
    );

/** A page of everything there was, the latest first. */
export async function list({ db, session }: QueryPowers, wanted: Wanted): Promise<Output<'hours.list'>> {
  const { before, size } = wanted.page;
  const found = await matching(db, wanted)
    .$if(before !== null, (all) => all.where('hourEntry.id', '<', before ?? 0))
    .orderBy('hourEntry.id', 'desc')
    .limit(size + 1)
    .execute();
  const page = found.slice(0, size);
  const total = await countOf(
    matching(db, wanted)
      .clearSelect()
      .select(({ fn }) => fn.countAll<number>().as('count')),
  );
  const next = found.length > size ? (page.at(-1)?.id ?? null) : null;
  return { rows: await shown(db, page, session.staffId), total, next };
}
