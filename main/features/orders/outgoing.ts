// Requests that leave the desk as a list: those of a filter, as they stand. What is confidential goes out by its number alone, and
// phones masked.

import type { OrderFilter } from '../../../shared/features/order-acts';
import { type HandlerKind, handlerKindWords, orderSourceWords, orderStateWords } from '../../../shared/features/order-words';
import { orderViewWords } from '../../../shared/features/orders';
import { nearness } from '../../../shared/rules/order-clock';
import { dayInChina, numberWords } from '../../../shared/text';
import type { QueryPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { masked, type Order, reporterWords, seesConfidential, whereWords, whole } from './rows';
import { matching, sortOf, soughtOf } from './views';

/** No list that goes out is longer. */
const MOST_LISTED = 5000;

export type Listed = {
  order: Order;
  /** Empty of what is confidential. */
  words: string;
  place: string;
  category: string;
  reporter: string;
  phone: string;
  result: string;
  /** 物业维修班（物业）; null: nobody yet. */
  handler: string | null;
  late: boolean;
};

function listed(order: Order, kind: HandlerKind | null, today: string): Listed {
  const handler = order.handler === null || kind === null ? null : `${order.handler}（${handlerKindWords[kind]}）`;
  const late = order.closedOn === null ? nearness(order, today) === 'late' : order.closedOn > order.lateAfter;
  if (order.confidential === 1)
    return { order, handler, late, words: '保密，另行交办', place: '', category: '', reporter: '', phone: '', result: '' };
  const known = { words: order.words, place: whereWords(order), category: order.category ?? '', result: order.result };
  return { order, handler, late, ...known, reporter: reporterWords(order), phone: masked(order.reached) ?? '' };
}

/** In the order of the screen. Refuses none, and more than a list holds. */
export async function outgoing(powers: Pick<QueryPowers, 'db' | 'session' | 'today'>, filter: OrderFilter): Promise<Listed[]> {
  const { by, down } = sortOf(filter.view);
  const { db, session, today } = powers;
  const rows = await whole(matching(db, filter.view, seesConfidential(session), soughtOf(filter, today)))
    .select('orderHandler.kind as handlerKind')
    .orderBy(by, down ? 'desc' : 'asc')
    .orderBy('serviceOrder.id', down ? 'desc' : 'asc')
    .limit(MOST_LISTED + 1)
    .execute();
  if (rows.length === 0) throw new Refusal('现在的条件下没有诉求，不用印也不用导出。');
  if (rows.length > MOST_LISTED) throw new Refusal(`一次最多${numberWords(MOST_LISTED)}件，请先收窄条件。`);
  return rows.map(({ handlerKind, ...order }) => listed(order, handlerKind, today));
}

/** Everybody of the ledger who stands on it, each once. */
export const peopleOn = (rows: readonly Listed[]): number[] => [
  ...new Set(rows.flatMap(({ order }) => (order.personId === null || order.confidential === 1 ? [] : [order.personId]))),
];

async function nameOf(db: Reader, table: 'orderCategory' | 'orderHandler' | 'building', id: number): Promise<string> {
  return (await db.selectFrom(table).select('name').where('id', '=', id).executeTakeFirst())?.name ?? '';
}

/** What the list was narrowed to, in words: 在办；来源：电话；交给谁：物业维修班. */
export async function filterWords(db: Reader, filter: OrderFilter): Promise<string> {
  const { view, text, source, categoryId, handlerId, handlerKind, buildingId } = filter;
  const parts = [
    orderViewWords[view],
    source && `来源：${orderSourceWords[source]}`,
    categoryId !== null && `类别：${await nameOf(db, 'orderCategory', categoryId)}`,
    buildingId !== null && `楼栋：${await nameOf(db, 'building', buildingId)}`,
    handlerKind && `交给：${handlerKindWords[handlerKind]}`,
    handlerId !== null && `交给谁：${await nameOf(db, 'orderHandler', handlerId)}`,
    text !== '' && `找“${text}”`,
  ];
  return parts.filter(Boolean).join('；');
}

export const stateWordsOf = ({ order, late }: Listed): string =>
  late ? `${orderStateWords[order.state]}，逾期` : orderStateWords[order.state];

export const receivedDay = ({ order }: Listed): string => dayInChina(order.receivedAt);
