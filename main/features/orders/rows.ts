// The rows of requests, who may see them, and what the log tells of them.
import type { OrderRow } from '../../../shared/features/orders';
import { nearness } from '../../../shared/rules/order-clock';
import { maskPhone } from '../../../shared/text';
import { permits } from '../../permission';
import type { Reader, Session } from '../../powers';
import { Refusal } from '../../refusal';
import { placeWords } from '../residents/queries';

/** Whether what is confidential is for this one. */
export const seesConfidential = ({ role }: Pick<Session, 'role'>): boolean => permits(role, 'orders.accept');

/** Requests with the names of what they point at; who asks by the name of the ledger where it knows them. */
export const orderRows = (db: Reader) =>
  db
    .selectFrom('serviceOrder')
    .leftJoin('person', 'person.id', 'serviceOrder.personId')
    .leftJoin('building', 'building.id', 'serviceOrder.buildingId')
    .leftJoin('unit', 'unit.id', 'serviceOrder.unitId')
    .leftJoin('room', 'room.id', 'serviceOrder.roomId')
    .leftJoin('orderCategory', 'orderCategory.id', 'serviceOrder.categoryId')
    .leftJoin('orderHandler', 'orderHandler.id', 'serviceOrder.handlerId')
    .selectAll('serviceOrder')
    .select(['building.name as building', 'unit.name as unit', 'room.number as room'])
    .select(['orderCategory.name as category', 'orderCategory.class', 'orderCategory.limitDays'])
    .select(['orderHandler.name as handler', 'orderHandler.phone as handlerPhone'])
    .select(({ fn }) => [
      fn.coalesce('person.name', 'serviceOrder.name').as('reporter'),
      fn.coalesce('person.phone', 'serviceOrder.phone').as('reached'),
    ]);
export type Order = Awaited<ReturnType<ReturnType<typeof orderRows>['execute']>>[number];

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
  const row = await orderRows(db).where('serviceOrder.id', '=', id).executeTakeFirst();
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
export function shownRow(row: Order, session: Session, today: string): OrderRow {
  const { id, number, source, state, receivedAt, dueOn, lateAfter, closedAt } = row;
  const shown = row.confidential === 0 || seesConfidential(session);
  const common = { id, number, source, state, receivedAt, dueOn, lateAfter, closedAt, shown, urgent: row.urgent === 1 };
  const days = { late: isLate(row, today), nearness: closedAt === null ? nearness(row, today) : ('calm' as const) };
  if (!shown) return { ...common, ...days, sourceNumber: '', place: '', category: '', words: '', reporter: '', handler: '' };
  return {
    ...{ ...common, ...days, sourceNumber: row.sourceNumber, place: whereWords(row), category: row.category ?? '' },
    ...{ words: row.words, reporter: reporterWords(row), handler: row.handler ?? '' },
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
