// Whom a row that names somebody by hand is about: what they were ever called and could be reached at.
import { type RawBuilder, sql } from 'kysely';

export type KnownAs = { names: readonly string[]; idNumbers: readonly string[]; phones: readonly string[] };

const within = (column: RawBuilder<unknown>, texts: readonly string[]) =>
  sql<boolean>`${column} in (select "value" from json_each(${JSON.stringify(texts)}))`;

/** SQL: rows of a table that were written down by hand under one of these names, with a phone of theirs or with none. */
export function underName(table: string, { names, phones }: KnownAs): RawBuilder<boolean> {
  const [name, phone] = [sql.ref(`${table}.name`), sql.ref(`${table}.phone`)];
  return sql<boolean>`(${within(name, names)} and (${phone} is null or ${within(phone, phones)}))`;
}

/** SQL: rows that are this resident's, and those under their name. */
export const isTheirs = (table: string, personId: number, known: KnownAs): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${table}.personId`)} = ${personId} or ${underName(table, known)})`;
