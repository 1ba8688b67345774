import { sql } from 'kysely';
import { OrderFilter, type orders } from '../../../shared/features/order-acts';
import type { OrderCard } from '../../../shared/features/orders';
import { keptQuery, type Places } from '../../database/kept-query';
import { untilWritten } from '../../kept';
import type { HandlersFor, QueryPowers, Reader } from '../../powers';
import { matterOfOrder } from '../matters/queries';
import { listed, masked, type Order, seenOrder, seesConfidential, shownRow } from './rows';
import { similarTo } from './similar';
import { countOrders, matching, type Sought, sortOf, soughtOf } from './views';

type Wanted = OrderFilter & { after: { at: string; id: number } | null; size: number };
type Looking = Pick<QueryPowers, 'db' | 'session' | 'today'>;
type Begun = Sought & { at: string | null; id: number | null };

const pageOf = keptQuery((db, places: Places<Begun>, view: OrderFilter['view'], sees: boolean, most: number) => {
  const { by, down } = sortOf(view);
  const { at, id } = places;
  const [here, last] = [sql`(${by}, "serviceOrder"."id")`, sql`(${at}, ${id})`];
  return listed(matching(db, view, sees, places))
    .$if(id !== null, (q) => q.where(down ? sql<boolean>`${here} < ${last}` : sql<boolean>`${here} > ${last}`))
    .orderBy(by, down ? 'desc' : 'asc')
    .orderBy('serviceOrder.id', down ? 'desc' : 'asc')
    .limit(most);
});

async function page({ db, session, today }: Looking, wanted: Wanted) {
  const { view, after, size } = wanted;
  const sought = { ...soughtOf(wanted, today), at: after?.at ?? null, id: after?.id ?? null };
  const found = await pageOf(db, sought, view, seesConfidential(session), size + 1);
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  const at =
    last && (view === 'closed' || view === 'unrated' ? last.closedAt : view === 'all' ? last.receivedOn : last.lateAfter);
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
    matter: await matterOfOrder(db, id),
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
    const counted = await untilWritten(powers, 'orders counted', () => countOrders(db, today));
    const { dueToday: _, urgent: __, ...counts } = counted;
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
