import { sql } from 'kysely';
import type { z } from 'zod';
import { OrderFilter, type orders } from '../../../shared/features/order-acts';
import type { OrderCard } from '../../../shared/features/orders';
import type { HandlersFor, QueryPowers, Reader } from '../../powers';
import { masked, type Order, orderRows, seenOrder, seesConfidential, shownRow } from './rows';
import { similarTo } from './similar';

type Filter = z.output<typeof OrderFilter>;
type Wanted = Filter & { after: { at: string; id: number } | null; size: number };
type Looking = Pick<QueryPowers, 'db' | 'session' | 'today'>;

/** Closed ones stand by when they were closed, all by when they came in, the others by when they are late. */
const sortOf = {
  closed: sql<string>`"serviceOrder"."closedAt"`,
  all: sql<string>`"serviceOrder"."receivedOn"`,
  open: sql<string>`"serviceOrder"."lateAfter"`,
};
const sortFor = (view: Filter['view']) => (view === 'closed' || view === 'all' ? sortOf[view] : sortOf.open);

/** What may be searched for: what is confidential is found by its number alone. */
function matchingText(db: ReturnType<typeof orderRows>, text: string, sees: boolean) {
  const like = `%${text.replace(/[%_]/g, '')}%`;
  return db.where(({ eb, or, and }) => {
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

function inView(rows: ReturnType<typeof orderRows>, view: Filter['view'], today: string) {
  if (view === 'all') return rows;
  if (view === 'closed') return rows.where('serviceOrder.closedAt', 'is not', null);
  const open = rows.where('serviceOrder.closedAt', 'is', null);
  if (view === 'waiting') return rows.where('serviceOrder.state', '=', 'received');
  if (view === 'late') return open.where('serviceOrder.lateAfter', '<', today);
  if (view === 'soon')
    return open
      .where('serviceOrder.lateAfter', '>=', today)
      .where(({ eb, or }) => or([eb('serviceOrder.warnOn', '<=', today), eb('serviceOrder.eveOn', '<=', today)]));
  return open;
}

function matching({ db, session, today }: Looking, wanted: Filter) {
  const { source, categoryId, handlerId, buildingId, text } = wanted;
  return inView(orderRows(db), wanted.view, today)
    .$if(source !== null, (q) => q.where('serviceOrder.source', '=', source))
    .$if(wanted.class !== null, (q) => q.where('orderCategory.class', '=', wanted.class))
    .$if(categoryId !== null, (q) => q.where('serviceOrder.categoryId', '=', categoryId))
    .$if(handlerId !== null, (q) => q.where('serviceOrder.handlerId', '=', handlerId))
    .$if(buildingId !== null, (q) => q.where('serviceOrder.buildingId', '=', buildingId))
    .$if(text !== '', (q) => matchingText(q, text, seesConfidential(session)));
}

/** How many are open, not taken on yet, near their end, late. */
export async function countOrders(db: Reader, today: string) {
  const open = sql<boolean>`"closedAt" is null`;
  return db
    .selectFrom('serviceOrder')
    .where(open)
    .select(({ fn }) => [
      fn.countAll<number>().as('open'),
      sql<number>`count(case when "state" = 'received' then 1 end)`.as('waiting'),
      sql<number>`count(case when "lateAfter" >= ${today} and ("warnOn" <= ${today} or "eveOn" <= ${today}) then 1 end)`.as(
        'soon',
      ),
      sql<number>`count(case when "lateAfter" = ${today} then 1 end)`.as('dueToday'),
      sql<number>`count(case when "lateAfter" < ${today} then 1 end)`.as('late'),
    ])
    .executeTakeFirstOrThrow();
}

async function page(powers: Looking, wanted: Wanted) {
  const { view, after, size } = wanted;
  const sort = sortFor(view);
  const down = view === 'closed' || view === 'all';
  const found = await matching(powers, wanted)
    .$if(after !== null, (q) => {
      const [here, last] = [sql`(${sort}, "serviceOrder"."id")`, sql`(${after?.at}, ${after?.id})`];
      return q.where(down ? sql<boolean>`${here} < ${last}` : sql<boolean>`${here} > ${last}`);
    })
    .orderBy(sort, down ? 'desc' : 'asc')
    .orderBy('serviceOrder.id', down ? 'desc' : 'asc')
    .limit(size + 1)
    .execute();
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  const at = last && (view === 'closed' ? last.closedAt : view === 'all' ? last.receivedOn : last.lateAfter);
  return { rows, next: found.length > size && last ? { at: at ?? '', id: last.id } : null };
}

async function courseOf(db: Reader, orderId: number) {
  const steps = await db
    .selectFrom('orderStep')
    .innerJoin('staff', 'staff.id', 'orderStep.staffId')
    .select(['orderStep.id', 'orderStep.kind', 'orderStep.words', 'orderStep.at', 'orderStep.notedAt', 'staff.name as by'])
    .where('orderStep.orderId', '=', orderId)
    .orderBy('orderStep.id')
    .execute();
  const replies = await db
    .selectFrom('orderReply')
    .innerJoin('staff', 'staff.id', 'orderReply.staffId')
    .select(['orderReply.id', 'orderReply.toWhom', 'orderReply.way', 'orderReply.words', 'orderReply.at', 'staff.name as by'])
    .where('orderReply.orderId', '=', orderId)
    .orderBy('orderReply.id')
    .execute();
  return { steps, replies };
}

async function cardOf({ db, session, today }: Looking, order: Order): Promise<OrderCard> {
  const { id, personId, roomId, unitId, buildingId, place, categoryId, handlerId, original, hardOn, result, temporary } = order;
  return {
    ...shownRow(order, session, today),
    ...{ personId, categoryId, handlerId, original, hardOn, result, temporary, rating: order.rating, reopened: order.reopened },
    ...{ anonymous: order.anonymous === 1, extended: order.extended === 1, confidential: order.confidential === 1 },
    ...{ where: { roomId, unitId, buildingId, place }, phone: masked(order.reached), handlerPhone: order.handlerPhone ?? '' },
    ...{ class: order.class, answers: JSON.parse(order.answers) },
    origin: order.originKind === null || order.originId === null ? null : { kind: order.originKind, id: order.originId },
    ...(await courseOf(db, id)),
    similar: await similarTo(db, { where: order, categoryId, except: id, on: order.receivedOn }),
  };
}

export const listingHandlers: HandlersFor<
  Pick<typeof orders, 'orders.list' | 'orders.card' | 'orders.search' | 'orders.similar'>
> = {
  'orders.list': async (powers, wanted) => {
    const { db, session, today } = powers;
    const { rows, next } = await page(powers, wanted);
    const { dueToday: _, ...counts } = await countOrders(db, today);
    return { rows: rows.map((row) => shownRow(row, session, today)), next, counts };
  },

  'orders.card': async (powers, { id }) => cardOf(powers, await seenOrder(powers.db, powers.session, id)),

  'orders.search': async (powers, { text, most }) => {
    if (text === '') return [];
    const { rows } = await page(powers, { ...OrderFilter.parse({ view: 'all', text }), after: null, size: most });
    return rows.map((row) => shownRow(row, powers.session, powers.today));
  },

  'orders.similar': ({ db, today }, { where, categoryId, except }) => similarTo(db, { where, categoryId, except, on: today }),
};
