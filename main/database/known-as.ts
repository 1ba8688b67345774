// Whom a row that names somebody by hand is about: what they were ever called and could be reached at.
import { type RawBuilder, sql } from 'kysely';
import { among } from './among';

/** Now and ever before: an amended phone still stands in what was noted then. */
export type KnownAs = { names: readonly string[]; idNumbers: readonly string[]; phones: readonly string[] };

/** SQL: one of these texts stands in these words. An empty text stands nowhere. */
export const naming = (words: RawBuilder<unknown>, texts: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from json_each(${JSON.stringify(texts.filter((text) => text !== ''))}) as "known"
    where instr(${words}, "known"."value") > 0)`;

/** SQL: rows of a table that were written down by hand under one of these names, with a phone of theirs or with none. */
export function underName(table: string, { names, phones }: KnownAs): RawBuilder<boolean> {
  const [name, phone] = [sql.ref(`${table}.name`), sql.ref(`${table}.phone`)];
  return sql<boolean>`(${name} in ${among(names)} and (${phone} is null or ${phone} in ${among(phones)}))`;
}

/** SQL: rows that are this resident's, and those under their name. */
export const isTheirs = (table: string, personId: number, known: KnownAs): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${table}.personId`)} = ${personId} or ${underName(table, known)})`;
