import { type RawBuilder, sql } from 'kysely';

/**
 * The values of a list, as a query to be `in`. As one parameter: SQLite takes 32 766 of them at most, and a statement for every length
 * of a list would be prepared anew each time.
 */
export const among = <T extends string | number | null>(values: readonly T[]): RawBuilder<T> =>
  sql<T>`(select "value" from json_each(${JSON.stringify(values)}))`;
