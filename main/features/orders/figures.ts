// The figures of a span of days: what came in during it, and how it stands now.
import type { OrderFigures, OrderReport } from '../../../shared/features/order-reports';
import { orderSourceWords } from '../../../shared/features/order-words';
import { middleOf } from '../../../shared/rules/middle';
import { rateWords } from '../../../shared/rules/rate';
import type { Reader } from '../../powers';
import { homesWords, mattersWithin, standing } from '../matters/queries';
import { type FigureNames, type FigureOrder, figureNames, namedOrders, ordersWithin } from './figure-rows';
import { isLate } from './rows';
import { classNames } from './setup';

const TOP = 3;
const TOP_BUILDINGS = 5;
const MOST_LATE = 100;

type Row = FigureOrder;

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

/** How many of these are so. */
function many(rows: readonly Row[], so: (row: Row) => boolean): number {
  let count = 0;
  for (const row of rows) if (so(row)) count += 1;
  return count;
}

function sharesOf(rows: readonly Row[], late: readonly Row[]) {
  const done = many(rows, ({ closedOn }) => closedOn !== null);
  const lateDone = many(late, ({ closedOn }) => closedOn !== null);
  const [due, inTime] = [done + late.length - lateDone, done - lateDone];
  const rated = many(rows, ({ rating }) => rating !== null);
  const satisfied = many(rows, ({ rating }) => rating === 'satisfied');
  return {
    ...{ taken: rows.length, due, done, inTime, open: rows.length - done, late: late.length, rated, satisfied },
    fair: many(rows, ({ rating }) => rating === 'fair'),
    reopened: many(rows, ({ reopened }) => reopened > 0),
    extended: many(rows, ({ extended }) => extended === 1),
    doneShare: rateWords(done, due),
    inTimeShare: rateWords(inTime, due),
    satisfiedShare: rateWords(satisfied, rated),
  };
}

const sourcesOf = (rows: readonly Row[]) =>
  Object.entries(orderSourceWords).flatMap(([source, name]) => {
    const own = rows.filter((row) => row.source === source);
    const done = many(own, ({ closedOn }) => closedOn !== null);
    return own.length === 0 ? [] : [{ source: source as Row['source'], name, count: own.length, done }];
  });

/** By the six classes, and those whose category is not settled yet. */
function classesOf(rows: readonly Row[], names: FigureNames, called: Awaited<ReturnType<typeof classNames>>) {
  const found = [...new Set(rows.map(names.class))].map((kind) => ({
    ...{ class: kind, name: kind === null ? '还没有定' : called[kind] },
    count: many(rows, (row) => names.class(row) === kind),
  }));
  return found.sort((one, other) => other.count - one.count);
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
  const rows = await ordersWithin(db, from, to, today);
  const classes = await classNames(db);
  const late = rows.filter((row) => isLate(row, today));
  const names = await figureNames(db);
  const named = await namedOrders(
    db,
    late.slice(0, MOST_LATE).map(({ id }) => id),
  );
  return {
    ...{ from, to, ...sharesOf(rows, late), sources: sourcesOf(rows), classes: classesOf(rows, names, classes) },
    minutes: {
      accepted: middleMinutes(rows, 'accepted'),
      arrived: middleMinutes(rows, 'arrived'),
      closed: middleMinutes(rows, 'closed'),
    },
    categories: counted(rows.map(names.category), TOP),
    buildings: counted(rows.map(names.building), TOP_BUILDINGS),
    lateBy: counted(late.map((row) => names.handler(row) ?? '还没有派')),
    lateOrders: late.slice(0, MOST_LATE).map((row) => ({
      ...{ id: row.id, number: named(row.id)?.number ?? '', words: named(row.id)?.words ?? '' },
      ...{ handler: names.handler(row) ?? '', lateAfter: row.lateAfter },
    })),
  };
}
