import type { Writer } from '../../powers';
import { remember, type Trail, type Two } from '../../trail';

/** Two records of one person become one: what that person asked for is asked of the one kept. */
export async function handOverRequests(db: Writer, trail: Trail, { from, to }: Two): Promise<void> {
  for (const { id } of await db.selectFrom('privacyRequest').select('id').where('personId', '=', from).execute()) {
    await remember(db, trail, 'privacyRequest', id, ['personId']);
    await db.updateTable('privacyRequest').set({ personId: to }).where('id', '=', id).execute();
  }
}
