// The requests the figures are counted from. Thousands are read: with ids in place of names, which are looked up once each.
import { sql } from 'kysely';
import { amongWritten } from '../../database/among';
import { keptQuery, type Places } from '../../database/kept-query';
import type { Reader } from '../../powers';

/** Minutes from coming in until then; counted by SQLite, which reads times several times as fast. What was typed afterwards for an earlier minute counts as nothing. */
const minutesUntil = (column: 'acceptedAt' | 'arrivedAt' | 'closedAt') => {
  const [until, received] = [sql.ref(column), sql.ref('receivedAt')];
  return sql<
    number | null
  >`max(0, cast(round((unixepoch(${until}, 'subsec') - unixepoch(${received}, 'subsec')) / 60.0) as integer))`;
};

const received = keptQuery((db, { from, to }: Places<{ from: string; to: string }>) =>
  db
    .selectFrom('serviceOrder')
    .select(['id', 'source', 'closedOn', 'lateAfter', 'rating', 'reopened', 'extended', 'categoryId', 'handlerId', 'buildingId'])
    .select([
      minutesUntil('acceptedAt').as('accepted'),
      minutesUntil('arrivedAt').as('arrived'),
      minutesUntil('closedAt').as('closed'),
    ])
    .where('receivedOn', '>=', from)
    .where('receivedOn', '<=', to)
    .orderBy('receivedOn')
    .orderBy('id'),
);

const categories = keptQuery((db) => db.selectFrom('orderCategory').select(['id', 'name', 'class']));
const handlers = keptQuery((db) => db.selectFrom('orderHandler').select(['id', 'name']));
const buildings = keptQuery((db) => db.selectFrom('building').select(['id', 'name']));

export type FigureOrder = Awaited<ReturnType<typeof received>>[number];

const byId = <T extends { id: number }>(rows: readonly T[]) => {
  const found = new Map(rows.map((row) => [row.id, row]));
  return (id: number | null) => (id === null ? undefined : found.get(id));
};

/** As it stood on a day: what was answered later was open then. */
const asOf = (row: FigureOrder, day: string): FigureOrder =>
  row.closedOn !== null && row.closedOn > day ? { ...row, closedOn: null, closed: null, rating: null } : row;

/** What came in from one day to another, as it stood on the third. */
export const ordersWithin = async (db: Reader, from: string, to: string, day: string): Promise<FigureOrder[]> =>
  (await received(db, { from, to })).map((row) => asOf(row, day));

/** How what a request points at is called; null where it points at nothing. */
export async function figureNames(db: Reader) {
  const categoryOf = byId(await categories(db, {}));
  const handlerOf = byId(await handlers(db, {}));
  const buildingOf = byId(await buildings(db, {}));
  return {
    category: ({ categoryId }: FigureOrder) => categoryOf(categoryId)?.name ?? null,
    class: ({ categoryId }: FigureOrder) => categoryOf(categoryId)?.class ?? null,
    handler: ({ handlerId }: FigureOrder) => handlerOf(handlerId)?.name ?? null,
    building: ({ buildingId }: FigureOrder) => buildingOf(buildingId)?.name ?? null,
  };
}

export type FigureNames = Awaited<ReturnType<typeof figureNames>>;

const spelled = keptQuery((db, { ids }: Places<{ ids: string }>) =>
  db
    .selectFrom('serviceOrder')
    .select(['id', 'number', sql<string>`case when "confidential" = 1 then '' else "words" end`.as('words')])
    .where('id', 'in', amongWritten<number>(ids)),
);

/** Number and words of some of them; nothing of what is confidential but its number. */
export async function namedOrders(db: Reader, ids: readonly number[]) {
  return byId(await spelled(db, { ids: JSON.stringify(ids) }));
}
