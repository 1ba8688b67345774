import { sql } from 'kysely';
import type { Reader } from '../../powers';

/** Which of these keys lead to a line of a consultation. */
export async function keysGivenOut(db: Reader, keys: readonly string[]): Promise<string[]> {
  const asked = sql<string>`(select "value" from json_each(${JSON.stringify(keys)}))`;
  const rows = await db.selectFrom('consultationRoom').select('rowKey').where('rowKey', 'in', asked).execute();
  return rows.map(({ rowKey }) => rowKey);
}
