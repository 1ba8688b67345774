import { sql } from 'kysely';
import type { Writer } from '../../powers';

type Two = { from: number; to: number };

/** Where two records of a person become one: what only the record that ends tells goes on under the other. Ids of what was written. */
export async function carryFields(db: Writer, { from, to }: Two): Promise<number[]> {
  const known = db.selectFrom('fieldValue').select('fieldId').where('personId', '=', to);
  const rows = await db
    .selectFrom('fieldValue')
    .selectAll()
    .where('personId', '=', from)
    .where('fieldId', 'not in', known)
    .orderBy('id')
    .execute();
  const ids: number[] = [];
  for (const { id: _, ...row } of rows) {
    const added = { ...row, personId: to };
    ids.push((await db.insertInto('fieldValue').values(added).returning('id').executeTakeFirstOrThrow()).id);
  }
  return ids;
}

/** Takes away again what `carryFields` wrote. */
export const dropCarried = (db: Writer, ids: readonly number[]): Promise<unknown> =>
  db
    .deleteFrom('fieldValue')
    .where('id', 'in', sql<number>`(select "value" from json_each(${JSON.stringify(ids)}))`)
    .execute();
