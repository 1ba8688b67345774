// 诉求 counted: what came in, what was closed, and how much of what was due was done.
import type { FigureRow } from '../../../shared/features/summary';
import { among } from '../../database/among';
import type { BuildingCount, Counted, IndicatorSource, RowsWanted } from '../../indicator';
import type { Reader } from '../../powers';
import { type FigureOrder, ordersWithin } from './figure-rows';
import { figuresOf } from './figures';
import { isLate } from './rows';

const received = (db: Reader, { from, to }: Counted) =>
  db.selectFrom('serviceOrder').where('receivedOn', '>=', from).where('receivedOn', '<=', to);
const closed = (db: Reader, { from, to }: Counted) =>
  db.selectFrom('serviceOrder').where('closedOn', '>=', from).where('closedOn', '<=', to);

const rowsOf =
  (query: typeof received, day: 'receivedOn' | 'closedOn') =>
  async (db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> => {
    const rows = await query(db, counted)
      .select(['id', 'number', `${day} as day`])
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute();
    return rows.map(({ id, number, day: on }) => ({ id, day: on ?? counted.to, words: number, to: `/orders/${id}` }));
  };

type Picked = (order: FigureOrder, day: string) => boolean;

/** Of those that came in, whichever a figure speaks of; of a rate all it is out of. */
const pickedRows =
  (picked: Picked) =>
  async (db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> => {
    const orders = await ordersWithin(db, counted.from, counted.to, counted.to);
    const ids = orders.filter((order) => order.id > after && picked(order, counted.to)).map(({ id }) => id);
    const rows = await db
      .selectFrom('serviceOrder')
      .select(['id', 'number as words', 'receivedOn as day'])
      .where('id', 'in', among(ids))
      .orderBy('id')
      .limit(size)
      .execute();
    return rows.map((row) => ({ ...row, to: `/orders/${row.id}` }));
  };

/** Orders that name a building; those of the estate at large are in the total alone. */
async function ofBuildings(query: ReturnType<typeof received>, code: string): Promise<BuildingCount[]> {
  const rows = await query
    .where('buildingId', 'is not', null)
    .groupBy('buildingId')
    .select(({ fn }) => ['buildingId', fn.countAll<number>().as('value')])
    .execute();
  return rows.flatMap(({ buildingId, value }) => (buildingId === null ? [] : [{ buildingId, code, value }]));
}

export const orderIndicators: IndicatorSource = {
  group: '诉求',
  needs: 'orders.list',
  indicators: {
    'orders.received': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '收到诉求', measure: '件' },
      definition: '期内收到的诉求，不论从哪里来；导入的按它自己的收到日期。',
    },
    'orders.closed': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '办结诉求', measure: '件' },
      definition: '期内办结的诉求，不论什么时候收到；重开的算到最后一次办结的日子。',
    },
    'orders.late': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '超期诉求', measure: '件' },
      definition: '期内收到的诉求中，到统计日已经超期的，包括超期以后办结的；延期不改变15天。',
    },
    'orders.doneRate': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '诉求办结率', measure: '%' },
      definition: '期内收到的诉求中，已办结的占应办结的比例；应办结是已办结的加上到统计日超期没有办结的。只舍不入。',
    },
    'orders.satisfied': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '诉求满意率', measure: '%' },
      definition: '期内收到的诉求中，满意的占参加评价的比例；没有评价的不算，基本满意不算满意。只舍不入。',
    },
  },
  async count(db, counted) {
    const figures = await figuresOf(db, counted.from, counted.to, counted.to);
    const { many } = await closed(db, counted)
      .select(({ fn }) => fn.countAll<number>().as('many'))
      .executeTakeFirstOrThrow();
    return {
      'orders.received': figures.taken,
      'orders.closed': many,
      'orders.late': figures.late,
      'orders.doneRate': { part: figures.done, whole: figures.due },
      'orders.satisfied': { part: figures.satisfied, whole: figures.rated },
    };
  },
  byBuilding: async (db, counted) => [
    ...(await ofBuildings(received(db, counted), 'orders.received')),
    ...(await ofBuildings(closed(db, counted), 'orders.closed')),
  ],
  rows: {
    'orders.received': rowsOf(received, 'receivedOn'),
    'orders.closed': rowsOf(closed, 'closedOn'),
    'orders.late': pickedRows(isLate),
    'orders.doneRate': pickedRows((order, day) => order.closedOn !== null || isLate(order, day)),
    'orders.satisfied': pickedRows(({ rating }) => rating !== null),
  },
};
