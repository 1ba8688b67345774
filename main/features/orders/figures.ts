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

const sourcesOf = (rows: readonly Row[]) =>
  Object.entries(orderSourceWords).flatMap(([source, name]) => {
    const own = rows.filter((row) => row.source === source);
    const done = own.filter(({ closedOn }) => closedOn !== null).length;
    return own.length === 0 ? [] : [{ source: source as Row['source'], name, count: own.length, done }];
  });

/** By the six classes, and those whose category is not settled yet. */
function classesOf(rows: readonly Row[], names: FigureNames, called: Awaited<ReturnType<typeof classNames>>) {
  const kinds = rows.map(names.class);
  const found = [...new Set(kinds)].map((kind) => ({
    ...{ class: kind, name: kind === null ? '还没有定' : called[kind] },
    count: kinds.filter((one) => one === kind).length,
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
    ...{ from, to, ...sharesOf(rows, today), sources: sourcesOf(rows), classes: classesOf(rows, names, classes) },
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
