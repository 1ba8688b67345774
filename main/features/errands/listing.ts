import { sql } from 'kysely';
import { ERRAND_PAGE, type ErrandView, type errands } from '../../../shared/features/errands';
import { among } from '../../database/among';
import { untilWritten } from '../../kept';
import type { HandlersFor, QueryPowers, Reader } from '../../powers';
import { agentsNamed } from './agents';
import { cardOf, errandOf, errandRows, isOut, shownRow } from './rows';

type Wanted = { view: ErrandView; text: string; after: { at: string; id: number } | null };
type Rows = ReturnType<typeof errandRows>;

const open = sql<boolean>`"errand"."doneOn" is null and "errand"."endedOn" is null`;
/** Open ones by the day they are due; what is due on no day comes last. */
const due = sql<string>`ifnull("errand"."dueOn", '9999-12-31')`;

function inView(rows: Rows, view: ErrandView, today: string): Rows {
  if (view === 'all') return rows;
  if (view === 'done' || view === 'ended') return rows.where('errand.state', '=', view);
  const standing = rows.where(open);
  if (view === 'late') return standing.where('errand.dueOn', '<', today);
  return view === 'out' ? standing.where(isOut) : standing;
}

const holding = (rows: Rows, text: string): Rows => {
  const like = `%${text.replace(/[%_]/g, '')}%`;
  return rows.where(({ eb, or }) =>
    or([
      eb('errand.number', 'like', like),
      eb('errand.title', 'like', like),
      eb('errand.name', 'like', like),
      eb('person.name', 'like', like),
    ]),
  );
};

async function page({ db, today }: Pick<QueryPowers, 'db' | 'today'>, { view, text, after }: Wanted) {
  const byDue = view === 'open' || view === 'late' || view === 'out';
  const matching = inView(errandRows(db), view, today).$if(text !== '', (rows) => holding(rows, text));
  const found = byDue
    ? await matching
        .$if(after !== null, (rows) => rows.where(sql<boolean>`(${due}, "errand"."id") > (${after?.at}, ${after?.id})`))
        .orderBy(due)
        .orderBy('errand.id')
        .limit(ERRAND_PAGE + 1)
        .execute()
    : await matching
        .$if(after !== null, (rows) => rows.where('errand.id', '<', after?.id ?? 0))
        .orderBy('errand.id', 'desc')
        .limit(ERRAND_PAGE + 1)
        .execute();
  const rows = found.slice(0, ERRAND_PAGE);
  const last = rows.at(-1);
  const next = found.length > ERRAND_PAGE && last ? { at: last.dueOn ?? '9999-12-31', id: last.id } : null;
  return { rows: rows.map((row) => shownRow(row, today)), next };
}

/** How many are under way, past their day, with papers out. */
export async function countErrands(db: Reader, today: string) {
  return db
    .selectFrom('errand')
    .where(open)
    .select(({ fn }) => [
      fn.countAll<number>().as('open'),
      sql<number>`count(case when "dueOn" < ${today} then 1 end)`.as('late'),
      sql<number>`count(case when ${isOut} then 1 end)`.as('out'),
    ])
    .executeTakeFirstOrThrow();
}

export const listingHandlers: HandlersFor<
  Pick<typeof errands, 'errands.list' | 'errands.of' | 'errands.card' | 'errands.agents'>
> = {
  'errands.list': async (powers, wanted) => ({
    ...(await page(powers, wanted)),
    counts: await untilWritten(powers, 'errands counted', () => countErrands(powers.db, powers.today)),
  }),

  'errands.of': async ({ db, today }, { origin, people }) => {
    const rows = await errandRows(db)
      .where('errand.originKind', '=', origin.kind)
      .where('errand.originId', '=', origin.id)
      .$if(people !== undefined, (all) => all.where('errand.personId', 'in', among(people ?? [])))
      .orderBy('errand.id')
      .limit(ERRAND_PAGE)
      .execute();
    return rows.map((row) => shownRow(row, today));
  },

  'errands.card': async ({ db, today }, { id }) => cardOf(db, await errandOf(db, id), today),

  'errands.agents': ({ db }, { text }) => agentsNamed(db, text),
};
