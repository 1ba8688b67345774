// The figures of a span of days: what came in during it, and how it stands now.
import { sql } from 'kysely';
import type { OrderFigures, OrderReport } from '../../../shared/features/order-reports';
import { orderSourceWords } from '../../../shared/features/order-words';
import { middleOf } from '../../../shared/rules/middle';
import { rateWords } from '../../../shared/rules/rate';
import type { Reader } from '../../powers';
import { homesWords, mattersWithin, standing } from '../matters/queries';
import { isLate } from './rows';
import { classNames } from './setup';

const TOP = 3;
const TOP_BUILDINGS = 5;

/** Minutes from coming in until then; counted by SQLite, which reads times several times as fast. What was typed afterwards for an earlier minute counts as nothing. */
const minutesUntil = (column: 'acceptedAt' | 'arrivedAt' | 'closedAt') => {
  const [until, received] = [sql.ref(`serviceOrder.${column}`), sql.ref('serviceOrder.receivedAt')];
  return sql<
    number | null
  >`max(0, cast(round((unixepoch(${until}, 'subsec') - unixepoch(${received}, 'subsec')) / 60.0) as integer))`;
};

const within = (db: Reader, from: string, to: string) =>
  db
    .selectFrom('serviceOrder')
    .leftJoin('orderCategory', 'orderCategory.id', 'serviceOrder.categoryId')
    .leftJoin('orderHandler', 'orderHandler.id', 'serviceOrder.handlerId')
    .leftJoin('building', 'building.id', 'serviceOrder.buildingId')
    .select(['serviceOrder.id', 'serviceOrder.number', 'serviceOrder.source', 'serviceOrder.closedOn'])
    .select([
      minutesUntil('acceptedAt').as('accepted'),
      minutesUntil('arrivedAt').as('arrived'),
      minutesUntil('closedAt').as('closed'),
    ])
    .select(['serviceOrder.lateAfter', 'serviceOrder.rating', 'serviceOrder.reopened', 'serviceOrder.extended'])
    .select([
      'orderCategory.name as category',
      'orderCategory.class',
      'orderHandler.name as handler',
      'building.name as building',
    ])
    .select(sql<string>`case when "confidential" = 1 then '' else "words" end`.as('words'))
    .where('serviceOrder.receivedOn', '>=', from)
    .where('serviceOrder.receivedOn', '<=', to)
    .orderBy('serviceOrder.receivedOn')
    .orderBy('serviceOrder.id')
    .execute();
type Row = Awaited<ReturnType<typeof within>>[number];

/** As it stood on a day: what was answered later was open then. */
const asOf = (row: Row, day: string): Row =>
  row.closedOn !== null && row.closedOn > day ? { ...row, closedOn: null, closed: null, rating: null } : row;

/** The most first; of equal ones the one that was there first. */
function counted(names: readonly (string | null)[], most = Number.POSITIVE_INFINITY): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rows = [...counts].map(([name, count]) => ({ name, count }));
  return rows.sort((one, other) => other.count - one.count).slice(0, most);
}

/** The middle one of those there are. */
const middleMinutes = (rows: readonly Row[], until: 'accepted' | 'arrived' | 'closed'): number | null =>
  middleOf(rows.map((row) => row[until]).filter((minutes) => minutes !== null));

function sharesOf(rows: readonly Row[], today: string) {
  const closed = rows.filter(({ closedOn }) => closedOn !== null);
  const late = rows.filter((row) => isLate(row, today));
  const open = rows.length - closed.length;
  const due = closed.length + late.filter(({ closedOn }) => closedOn === null).length;
  const inTime = closed.filter((row) => !isLate(row, today)).length;
  const rated = rows.filter(({ rating }) => rating !== null);
  const satisfied = rated.filter(({ rating }) => rating === 'satisfied').length;
  return {
    ...{ taken: rows.length, due, done: closed.length, inTime, open, late: late.length, rated: rated.length, satisfied },
    fair: rated.filter(({ rating }) => rating === 'fair').length,
    reopened: rows.filter(({ reopened }) => reopened > 0).length,
    extended: rows.filter(({ extended }) => extended === 1).length,
    doneShare: rateWords(closed.length, due),
    inTimeShare: rateWords(inTime, due),
    satisfiedShare: rateWords(satisfied, rated.length),
  };
}

/** The figures, and the matters beside them. */
export async function reportOf(db: Reader, from: string, to: string, today: string): Promise<OrderReport> {
  const matters = (await mattersWithin(db, from, to, today)).map((row) => ({
    ...{ id: row.id, number: row.number, title: row.title, responsible: row.responsible, late: row.late },
    ...{ standing: standing(row), orders: row.orders, homes: homesWords(row) },
  }));
  return { ...(await figuresOf(db, from, to, today)), matters };
}

/** What came in from one day to another, as it stands today. */
export async function figuresOf(db: Reader, from: string, to: string, today: string): Promise<OrderFigures> {
  const rows = (await within(db, from, to)).map((row) => asOf(row, today));
  const classes = await classNames(db);
  const late = rows.filter((row) => isLate(row, today));
  const sources = Object.entries(orderSourceWords).flatMap(([source, name]) => {
    const own = rows.filter((row) => row.source === source);
    const done = own.filter(({ closedOn }) => closedOn !== null).length;
    return own.length === 0 ? [] : [{ source: source as Row['source'], name, count: own.length, done }];
  });
  const kinds = [...new Set(rows.map((row) => row.class))].map((kind) => ({
    ...{ class: kind, name: kind === null ? '还没有定' : classes[kind] },
    count: rows.filter((row) => row.class === kind).length,
  }));
  return {
    ...{ from, to, ...sharesOf(rows, today), sources },
    minutes: {
      accepted: middleMinutes(rows, 'accepted'),
      arrived: middleMinutes(rows, 'arrived'),
      closed: middleMinutes(rows, 'closed'),
    },
    classes: kinds.sort((one, other) => other.count - one.count),
    categories: counted(
      rows.map(({ category }) => category),
      TOP,
    ),
    buildings: counted(
      rows.map(({ building }) => building),
      TOP_BUILDINGS,
    ),
    lateBy: counted(late.map(({ handler }) => handler ?? '还没有派')),
    lateOrders: late
      .slice(0, 100)
      .map(({ id, number, words, handler, lateAfter }) => ({ id, number, words, handler: handler ?? '', lateAfter })),
  };
}
