import type { LastSaving } from '../../../shared/features/entry';
import { dayInChina } from '../../../shared/text';
import type { Reader } from '../../powers';
import { placeOfRoom } from '../residents/queries';
import type { Written } from './save';

/** What this one saved last today and has not taken back. */
export async function lastSaving(db: Reader, staffId: number, today: string): Promise<LastSaving | null> {
  const last = await db
    .selectFrom('entry')
    .selectAll()
    .where('staffId', '=', staffId)
    .where('undoneAt', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last || dayInChina(last.at) !== today) return null;
  const { created, moved } = JSON.parse(last.written) as Written;
  const ids = [...created, ...moved.map(({ personId }) => personId)];
  const people = await db.selectFrom('person').select('name').where('id', 'in', ids).orderBy('id').execute();
  return { id: last.id, place: await placeOfRoom(db, last.roomId), names: people.map(({ name }) => name) };
}
