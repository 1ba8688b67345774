import { sql } from 'kysely';
import { WISH_PAGE, type WishView, type wishes } from '../../../shared/features/wishes';
import { untilWritten } from '../../kept';
import type { HandlersFor, Reader } from '../../powers';
import { cardOf, shownRows, wishOf, wishRows } from './rows';

type Wanted = { view: WishView; text: string; after: number | null };

function matching(db: Reader, { view, text, after }: Wanted) {
  const like = `%${text.replace(/[%_]/g, '')}%`;
  return wishRows(db)
    .$if(view !== 'all', (rows) => rows.where('wish.state', '=', view === 'all' ? 'open' : view))
    .$if(after !== null, (rows) => rows.where('wish.id', '<', after))
    .$if(text !== '', (rows) =>
      rows.where(({ eb, or }) =>
        or([
          eb('wish.number', 'like', like),
          eb('wish.words', 'like', like),
          eb('wish.publicWords', 'like', like),
          eb('wish.name', 'like', like),
          eb('person.name', 'like', like),
        ]),
      ),
    );
}

/** How many nobody has taken on, how many are under way, and how many of the open ones are not shown. */
export const countWishes = (db: Reader) =>
  db
    .selectFrom('wish')
    .where('state', 'in', ['open', 'claimed'])
    .select([
      sql<number>`count(case when "state" = 'open' then 1 end)`.as('open'),
      sql<number>`count(case when "state" = 'claimed' then 1 end)`.as('claimed'),
      sql<number>`count(case when "state" = 'open' and "publicWords" = '' then 1 end)`.as('hidden'),
    ])
    .executeTakeFirstOrThrow();

export const listingHandlers: HandlersFor<Pick<typeof wishes, 'wishes.list' | 'wishes.card'>> = {
  'wishes.list': async (powers, wanted) => {
    const { db } = powers;
    const found = await matching(db, wanted)
      .orderBy('wish.id', 'desc')
      .limit(WISH_PAGE + 1)
      .execute();
    const rows = await shownRows(db, found.slice(0, WISH_PAGE));
    const counts = await untilWritten(powers, 'wishes counted', () => countWishes(db));
    return { rows, next: found.length > WISH_PAGE ? (rows.at(-1)?.id ?? null) : null, counts };
  },

  'wishes.card': async ({ db }, { id }) => cardOf(db, await wishOf(db, id)),
};
