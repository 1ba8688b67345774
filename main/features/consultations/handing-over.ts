import type { Writer } from '../../powers';
import { remember, type Trail, type Two } from '../../trail';

/** Two records of one person become one: the lines that ask one of them ask the one kept. */
export async function handOverConsulted(db: Writer, trail: Trail, { from, to }: Two): Promise<void> {
  for (const { id } of await db.selectFrom('consultationRoom').select('id').where('personId', '=', from).execute()) {
    await remember(db, trail, 'consultationRoom', id, ['personId']);
    await db.updateTable('consultationRoom').set({ personId: to }).where('id', '=', id).execute();
  }
}
