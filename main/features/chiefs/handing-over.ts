import type { Writer } from '../../powers';
import { remember, type Trail, type Two } from '../../trail';

/** Two records of one person become one: who serves as a chief is the kept one. */
export async function handOverChiefs(db: Writer, trail: Trail, { from, to }: Two): Promise<void> {
  const rows = await db.selectFrom('chief').select('id').where('personId', '=', from).orderBy('id').execute();
  for (const { id } of rows) {
    await remember(db, trail, 'chief', id, ['personId']);
    await db.updateTable('chief').set({ personId: to }).where('id', '=', id).execute();
  }
}
