// The rows of requests, who may see them, and what the log tells of them.
import { sql } from 'kysely';
import type { OrderRow } from '../../../shared/features/orders';
import { nearness } from '../../../shared/rules/order-clock';
import { maskPhone } from '../../../shared/text';
import { permits } from '../../permission';
import type { Reader, Session } from '../../powers';
import { Refusal } from '../../refusal';
import { placeWords } from '../residents/queries';

/** Whether what is confidential is for this one. */
export const seesConfidential = ({ role }: Pick<Session, 'role'>): boolean => permits(role, 'orders.accept');

/** Requests beside what they point at. */
export const ordersAround = (db: Reader) =>
  db
    .selectFrom('serviceOrder')
    .leftJoin('person', 'person.id', 'serviceOrder.personId')
    .leftJoin('building', 'building.id', 'serviceOrder.buildingId')
    .leftJoin('unit', 'unit.id', 'serviceOrder.unitId')
    .leftJoin('room', 'room.id', 'serviceOrder.roomId')
    .leftJoin('orderCategory', 'orderCategory.id', 'serviceOrder.categoryId')
    .leftJoin('orderHandler', 'orderHandler.id', 'serviceOrder.handlerId');
export type OrdersAround = ReturnType<typeof ordersAround>;

/** What they point at by its name; who asks by the name of the ledger where it knows them. */
const names = [
  ...(['building.name as building', 'unit.name as unit', 'room.number as room'] as const),
  ...(['orderCategory.name as category', 'orderHandler.name as handler'] as const),
  sql<string | null>`coalesce("person"."name", "serviceOrder"."name")`.as('reporter'),
] as const;

/** Everything of a request. */
export const whole = (orders: OrdersAround) =>
  orders
    .selectAll('serviceOrder')
    .select(names)
    .select(['orderCategory.class', 'orderCategory.limitDays', 'orderHandler.phone as handlerPhone'])
    .select(({ fn }) => fn.coalesce('person.phone', 'serviceOrder.phone').as('reached'));
export type Order = Awaited<ReturnType<ReturnType<typeof whole>['execute']>>[number];

/** What a list shows of one, and goes on from. */
const listedColumns = [
  ...(['id', 'number', 'source', 'sourceNumber', 'state', 'receivedAt', 'receivedOn', 'dueOn', 'lateAfter', 'warnOn'] as const),
  ...(['eveOn', 'closedAt', 'closedOn', 'place', 'words', 'urgent', 'confidential', 'anonymous'] as const),
] as const;
const ofOrder = <N extends string>(name: N) => `serviceOrder.${name}` as const;
export const listed = (orders: OrdersAround) => orders.select(listedColumns.map(ofOrder)).select(names);
export type ListedOrder = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number];

/** Where it is, in words: 3号楼2单元1101室, 1号楼, 小广场. */
export function whereWords({ building, unit, room, place }: Pick<Order, 'building' | 'unit' | 'room' | 'place'>): string {
  const home =
    building === null ? '' : room === null ? building + (unit ?? '') : placeWords({ building, unit: unit ?? '', room });
  return [home, place].filter(Boolean).join(' ');
}

/** Whoever asks, as people call them. */
export const reporterWords = ({ anonymous, reporter }: Pick<Order, 'anonymous' | 'reporter'>): string =>
  anonymous === 1 ? '不愿留名' : (reporter ?? '');

/** Whether one was answered late, or is not answered and late by now. */
export const isLate = ({ closedOn, lateAfter }: Pick<Order, 'closedOn' | 'lateAfter'>, today: string): boolean =>
  (closedOn ?? today) > lateAfter;

/** One that is there, whoever asks. */
export async function orderOf(db: Reader, id: number): Promise<Order> {
  const row = await whole(ordersAround(db)).where('serviceOrder.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这件诉求，请重新打开“诉求”。');
  return row;
}

/** One that whoever sits here may see. */
export async function seenOrder(db: Reader, session: Session, id: number): Promise<Order> {
  const row = await orderOf(db, id);
  if (row.confidential === 1 && !seesConfidential(session)) throw new Refusal(`${row.number}是保密的诉求，请找站长办理。`);
  return row;
}

/** As lists know it. What is confidential shows its number, state and days alone. */
export function shownRow(row: ListedOrder, session: Session, today: string): OrderRow {
  const { id, number, source, state, receivedAt, dueOn, lateAfter, closedAt } = row;
  const shown = row.confidential === 0 || seesConfidential(session);
  return {
    ...{ id, number, source, state, receivedAt, dueOn, lateAfter, closedAt, shown, urgent: row.urgent === 1 },
    ...{ late: isLate(row, today), nearness: closedAt === null ? nearness(row, today) : 'calm' },
    ...{ sourceNumber: shown ? row.sourceNumber : '', place: shown ? whereWords(row) : '', words: shown ? row.words : '' },
    ...{ category: (shown && row.category) || '', handler: (shown && row.handler) || '' },
    reporter: shown ? reporterWords(row) : '',
  };
}

export const masked = (phone: string | null): string | null => (phone === null ? null : maskPhone(phone));

/** As the log tells of one: of a confidential one nothing but the number. */
export const told = (order: Pick<Order, 'number' | 'confidential'>, more: object): object =>
  order.confidential === 1 ? { number: order.number, sealedFile: true } : { number: order.number, ...more };

/** A number the log and lists go by. */
export const noted = (id: number, order: Pick<Order, 'number' | 'confidential'>, more: object) => ({
  ...{ subject: 'serviceOrder', subjectId: id, before: null },
  after: told(order, more),
});
