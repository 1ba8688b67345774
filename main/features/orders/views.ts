// Which requests a list shows, by what it is asked for; what is late and what is near its end is said here and nowhere else.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { OrderFilter } from '../../../shared/features/order-acts';
import { keptQuery, type Places } from '../../database/kept-query';
import type { Reader } from '../../powers';
import { type OrdersAround, ordersAround } from './rows';

type Today = string | RawBuilder<string>;

/** Of one that is open: its day is over. */
const isLate = (today: Today): RawBuilder<SqlBool> => sql`"serviceOrder"."lateAfter" < ${today}`;
/** Of one that is open: two thirds of its time are over, or it is the day before. */
const isSoon = (today: Today): RawBuilder<SqlBool> => sql`"serviceOrder"."lateAfter" >= ${today}
  and ("serviceOrder"."warnOn" <= ${today} or "serviceOrder"."eveOn" <= ${today})`;

const counted = keptQuery((db, { today }: Places<{ today: string }>) => {
  const orders = db.selectFrom('serviceOrder');
  const open = orders.where('closedAt', 'is', null);
  const many = (which: typeof open) => sql<number>`(${which.select(({ fn }) => fn.countAll().as('many'))})`;
  return db.selectNoFrom([
    many(open).as('open'),
    many(orders.where('state', '=', 'received')).as('waiting'),
    many(open.where(isSoon(today))).as('soon'),
    many(open.where(sql<boolean>`"serviceOrder"."lateAfter" = ${today}`)).as('dueToday'),
    many(open.where(isLate(today))).as('late'),
    many(open.where(sql<boolean>`"urgent" = 1 and "arrivedAt" is null and "settledAt" is null`)).as('urgent'),
  ]);
});

/** How many are open, not taken on yet, near their end, due today, late, urgent without anybody there: each by its own index. */
export async function countOrders(db: Reader, today: string) {
  const [counts] = await counted(db, { today });
  if (!counts) throw new Error('nothing was counted');
  return counts;
}

function inView(rows: OrdersAround, view: OrderFilter['view'], today: Today): OrdersAround {
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
function matchingText(rows: OrdersAround, like: string | RawBuilder<string>, sees: boolean): OrdersAround {
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

/** What is looked for, beside the view. */
export const soughtOf = (filter: OrderFilter, today: string) => {
  const { source, categoryId, handlerId, handlerKind, buildingId, text } = filter;
  const like = text === '' ? null : `%${text.replace(/[%_]/g, '')}%`;
  return { today, source, class: filter.class, categoryId, handlerId, handlerKind, buildingId, like };
};
export type Sought = ReturnType<typeof soughtOf>;

/** Requests of a filter, in no order yet. `sees`: what is confidential too. */
export function matching(db: Reader, view: OrderFilter['view'], sees: boolean, sought: Sought | Places<Sought>): OrdersAround {
  const { today, source, categoryId, handlerId, handlerKind, buildingId, like } = sought;
  return inView(ordersAround(db), view, today)
    .$if(source !== null, (q) => q.where('serviceOrder.source', '=', source))
    .$if(sought.class !== null, (q) => q.where('orderCategory.class', '=', sought.class))
    .$if(categoryId !== null, (q) => q.where('serviceOrder.categoryId', '=', categoryId))
    .$if(handlerId !== null, (q) => q.where('serviceOrder.handlerId', '=', handlerId))
    .$if(handlerKind !== null, (q) => q.where('orderHandler.kind', '=', handlerKind))
    .$if(buildingId !== null, (q) => q.where('serviceOrder.buildingId', '=', buildingId))
    .$if(like !== null, (q) => (like === null ? q : matchingText(q, like, sees)));
}
