// Saved queries as other features meet them: whom one means today, and what stands in the monthly summary.
import type { Source } from '../../../shared/features/queries';
import type { Reader } from '../../powers';
import { countUnder, staysUnder } from '../residents/queries';
import { meantBy, savedQueries } from './saved';

export { type CustomColumn, customColumns } from './custom-columns';
export { cellOf, type Outgoing, outgoing, outgoingOn, placeOf, toldOf } from './outgoing';
export { definitionOf, findQuery } from './saved';
export { savingHandlers as savedActs } from './saving';

/** More than any estate has. */
const EVERYBODY = 1_000_000;

/** Ids of the people a query or filter means today, in house order, each once. */
export async function peopleOf(db: Reader, source: Source, today: string): Promise<number[]> {
  const { filter } = await meantBy(db, source);
  const stays = await staysUnder(db, filter, today, EVERYBODY);
  return [...new Set(stays.map(({ personId }) => personId))];
}

export type QueryCount = { id: number; name: string; definition: string; version: number; count: number };

/** The queries the station reports by. */
export const reportedQueries = async (db: Reader) => (await savedQueries(db)).filter(({ inSummary }) => inSummary);

/** What the station reports by its own queries, counted as of a day; a query that names its own day keeps it. */
export async function reportedOn(db: Reader, day: string): Promise<QueryCount[]> {
  const counts: QueryCount[] = [];
  for (const { id, name, definition, version, filter } of await reportedQueries(db)) {
    counts.push({ id, name, definition, version, count: await countUnder(db, { ...filter, asOf: filter.asOf ?? day }, day) });
  }
  return counts;
}

/** The stays of those one of these queries counts, as of a day; none of a query that is not reported any more. */
export async function reportedStays(db: Reader, id: number, day: string): Promise<number[]> {
  const query = (await reportedQueries(db)).find((one) => one.id === id);
  if (!query) return [];
  const stays = await staysUnder(db, { ...query.filter, asOf: query.filter.asOf ?? day }, day, EVERYBODY);
  return stays.map((stay) => stay.id);
}
