import type { Writer } from '../../powers';
import { remember, type Trail, type Two } from '../../trail';

/** Two records of one person become one: what either claims, and what either answered, counts for the one kept. */
export async function handOverClaims(db: Writer, trail: Trail, { from, to }: Two): Promise<void> {
  for (const table of ['claim', 'screeningCall'] as const) {
    const rows = await db.selectFrom(table).select('id').where('personId', '=', from).orderBy('id').execute();
    for (const { id } of rows) {
      await remember(db, trail, table, id, ['personId']);
      await db.updateTable(table).set({ personId: to }).where('id', '=', id).execute();
    }
  }
}
