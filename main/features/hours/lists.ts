import type { z } from 'zod';
import type { hours } from '../../../shared/features/hours';
import type { Output } from '../../../shared/operations';
import { among } from '../../database/among';
import { countedOnce } from '../../kept';
import type { QueryPowers, Reader } from '../../powers';
import { isAlone } from '../staff/queries';
import { entryRows, shown } from './rows';
import { closingTime, entryAt, limitOfStay, ofVolunteer } from './stays';
import { undecided, waitingRows } from './waiting';

/** A page of what waits for review, the oldest first. */
export async function queue(
  powers: QueryPowers,
  asked: z.output<(typeof hours)['hours.queue']['input']>,
): Promise<Output<'hours.queue'>> {
  const { db, session } = powers;
  const { source, size } = asked;
  const { timed, hand, open } = await undecided(powers);
  const found = await waitingRows(db, { ...asked, size: size + 1 }, open);
  const page = found.slice(0, size);
  return {
    rows: await shown(db, page, session.staffId),
    total: source === 'timed' ? timed : hand,
    next: found.length > size ? (page.at(-1)?.id ?? null) : null,
    ...{ timed, hand, alone: await isAlone(db, session.staffId) },
  };
}

/** Who is signed in, since longest first. */
export async function present(powers: QueryPowers): Promise<Output<'hours.present'>> {
  const { db, session } = powers;
  const { open } = await undecided(powers);
  const found = await entryRows(db).where('hourEntry.id', 'in', among(open)).orderBy('hourEntry.startedAt').limit(200).execute();
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
export async function list(powers: QueryPowers, wanted: Wanted): Promise<Output<'hours.list'>> {
  const { db, session } = powers;
  const { before, size } = wanted.page;
  const found = await matching(db, wanted)
    .$if(before !== null, (all) => all.where('hourEntry.id', '<', before ?? 0))
    .orderBy('hourEntry.id', 'desc')
    .limit(size + 1)
    .execute();
  const page = found.slice(0, size);
  const { total } = await countedOnce(
    powers,
    matching(db, wanted)
      .clearSelect()
      .select(({ fn }) => fn.countAll<number>().as('total')),
  );
  const next = found.length > size ? (page.at(-1)?.id ?? null) : null;
  return { rows: await shown(db, page, session.staffId), total, next };
}
