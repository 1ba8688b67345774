// Which requests a list shows, by what it is asked for; what is late and what is near its end is said here and nowhere else.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { OrderFilter } from '../../../shared/features/order-acts';
import type { QueryPowers, Reader } from '../../powers';
import { orderRows, seesConfidential } from './rows';

type Looking = Pick<QueryPowers, 'db' | 'session' | 'today'>;
type Rows = ReturnType<typeof orderRows>;

/** Of one that is open: its day is over. */
const isLate = (today: string): RawBuilder<SqlBool> => sql`"serviceOrder"."lateAfter" < ${today}`;
/** Of one that is open: two thirds of its time are over, or it is the day before. */
const isSoon = (today: string): RawBuilder<SqlBool> => sql`"serviceOrder"."lateAfter" >= ${today}
  and ("serviceOrder"."warnOn" <= ${today} or "serviceOrder"."eveOn" <= ${today})`;

/** How many are open, not taken on yet, near their end, due today, late, urgent without anybody there. */
export async function countOrders(db: Reader, today: string) {
  const counted = (which: RawBuilder<unknown>) => sql<number>`count(case when ${which} then 1 end)`;
  return db
    .selectFrom('serviceOrder')
    .where('closedAt', 'is', null)
    .select(({ fn }) => [
      fn.countAll<number>().as('open'),
      counted(sql`"state" = 'received'`).as('waiting'),
      counted(isSoon(today)).as('soon'),
      counted(sql`"serviceOrder"."lateAfter" = ${today}`).as('dueToday'),
      counted(isLate(today)).as('late'),
      counted(sql`"urgent" = 1 and "arrivedAt" is null and "settledAt" is null`).as('urgent'),
    ])
    .executeTakeFirstOrThrow();
}

function inView(rows: Rows, view: OrderFilter['view'], today: string): Rows {
  if (view === 'all') return rows;
  const closed = rows.where('serviceOrder.closedAt', 'is not', null);
  if (view === 'closed') return closed;
  // Whoever left no name cannot be asked.
  if (view === 'unrated') return closed.where('serviceOrder.rating', 'is', null).where('serviceOrder.anonymous', '=', 0);
  if (view === 'waiting') return rows.where('serviceOrder.state', '=', 'received');
  const open = rows.where('serviceOrder.closedAt', 'is', null);
  if (view === 'late') return open.where(isLate(today));
  return view === 'soon' ? open.where(isSoon(today)) : open;
}

/** What may be searched for: what is confidential is found by its number alone. */
function matchingText(rows: Rows, text: string, sees: boolean): Rows {
  const like = `%${text.replace(/[%_]/g, '')}%`;
  return rows.where(({ eb, or, and }) => {
    const content = or([
      eb('serviceOrder.words', 'like', like),
      eb('serviceOrder.place', 'like', like),
      eb('serviceOrder.name', 'like', like),
      eb('person.name', 'like', like),
      sql<boolean>`("building"."name" || ifnull("unit"."name", '') || ifnull("room"."number", '')) like ${like}`,
    ]);
    const numbers = [eb('serviceOrder.number', 'like', like), eb('serviceOrder.sourceNumber', 'like', like)];
    return or([...numbers, sees ? content : and([content, eb('serviceOrder.confidential', '=', 0)])]);
  });
}

/** Closed ones stand by when they were closed, all by when they came in, the others by when they are late. */
const sorts = {
  closed: sql<string>`"serviceOrder"."closedAt"`,
  all: sql<string>`"serviceOrder"."receivedOn"`,
  open: sql<string>`"serviceOrder"."lateAfter"`,
};

/** What a view is sorted by, then by id; `down`: the latest first. */
export function sortOf(view: OrderFilter['view']) {
  if (view === 'all') return { by: sorts.all, down: true };
  return view === 'closed' || view === 'unrated' ? { by: sorts.closed, down: true } : { by: sorts.open, down: false };
}

/** Requests of a filter, in no order yet. */
export function matching({ db, session, today }: Looking, wanted: OrderFilter): Rows {
  const { source, categoryId, handlerId, handlerKind, buildingId, text } = wanted;
  return inView(orderRows(db), wanted.view, today)
    .$if(source !== null, (q) => q.where('serviceOrder.source', '=', source))
    .$if(wanted.class !== null, (q) => q.where('orderCategory.class', '=', wanted.class))
    .$if(categoryId !== null, (q) => q.where('serviceOrder.categoryId', '=', categoryId))
    .$if(handlerId !== null, (q) => q.where('serviceOrder.handlerId', '=', handlerId))
    .$if(handlerKind !== null, (q) => q.where('orderHandler.kind', '=', handlerKind))
    .$if(buildingId !== null, (q) => q.where('serviceOrder.buildingId', '=', buildingId))
    .$if(text !== '', (q) => matchingText(q, text, seesConfidential(session)));
}
