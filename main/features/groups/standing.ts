// THE rule of when somebody is in a care group: from the first day, through the last day it is valid, until the day it ended.
// Whatever counts, filters, lists or prints groups asks by it, so that a tag that lapses is gone from all of them on one day.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Placed } from '../../database/kept-query';

/** `tag`: the name `personTag` goes by in the query. `day`: `YYYY-MM-DD`. */
export const standsOn = (day: Placed<string>, tag = 'personTag'): RawBuilder<SqlBool> => {
  const of = (column: string) => sql.ref(`${tag}.${column}`);
  return sql<SqlBool>`(${of('startedOn')} <= ${day} and (${of('endedOn')} is null or ${of('endedOn')} > ${day})
    and (${of('validTo')} is null or ${of('validTo')} >= ${day}))`;
};

/** Not ended by anybody, but no longer valid. */
export const lapsedBy = (day: string, tag = 'personTag'): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.ref(`${tag}.endedOn`)} is null and ${sql.ref(`${tag}.validTo`)} < ${day})`;
