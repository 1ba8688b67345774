import type { Writer } from '../../powers';
import { remember, type Trail, type Two } from '../../trail';

/** Two records of one person become one: the lines of one of them are lines of the one kept. */
export async function handOverSwept(db: Writer, trail: Trail, { from, to }: Two): Promise<void> {
  for (const { id } of await db.selectFrom('sweepLine').select('id').where('personId', '=', from).execute()) {
    await remember(db, trail, 'sweepLine', id, ['personId']);
    await db.updateTable('sweepLine').set({ personId: to }).where('id', '=', id).execute();
  }
}
