import { type RawBuilder, sql } from 'kysely';
import type { Placed } from './kept-query';

/**
 * The values of a list, as a query to be `in`. As one parameter: SQLite takes 32 766 of them at most, and a statement for every length
 * of a list would be prepared anew each time.
 */
export const among = <T extends string | number | null>(values: readonly T[]): RawBuilder<T> =>
  amongWritten<T>(JSON.stringify(values));

/** The same of a list that is JSON already, as it is where the query is kept. */
export const amongWritten = <T extends string | number | null>(json: Placed<string>): RawBuilder<T> =>
  sql<T>`(select "value" from json_each(${json}))`;
