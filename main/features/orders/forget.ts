// Somebody who asked is erased: that there was a request stays, with its days; who asked and in which words goes.
import { isTheirs, type KnownAs } from '../../database/known-as';
import type { Reader, Writer } from '../../powers';
import { handOver, type Trail, type Two } from '../../trail';
import { attachmentIds, forgetAttachments } from '../attachments/queries';

type Subject = { subject: string; id: number };

/** Requests of this resident, and those taken down by hand under their name with their phone, or with none. */
async function ordersOf(db: Reader, personId: number, known: KnownAs): Promise<number[]> {
  const rows = await db
    .selectFrom('serviceOrder')
    .select('id')
    .where(isTheirs('serviceOrder', personId, known))
    .execute();
  return rows.map(({ id }) => id);
}

/** Their requests and what hangs on them, as the log speaks of both; what the front desk once took down was called an intake. */
export async function askedBy(db: Reader, personId: number, known: KnownAs): Promise<Subject[]> {
  const ids = await ordersOf(db, personId, known);
  const attached = await attachmentIds(db, 'serviceOrder', ids);
  return [
    ...ids.flatMap((id) => [
      { subject: 'serviceOrder', id },
      { subject: 'intake', id },
    ]),
    ...attached.map((id) => ({ subject: 'attachment', id })),
  ];
}

/** Empties steps, answers and extensions. The erasure of each request is written already. */
async function forgetCourse(db: Writer, ids: readonly number[]): Promise<void> {
  await db.updateTable('orderStep').set({ words: '' }).where('orderId', 'in', ids).execute();
  await db.updateTable('orderReply').set({ toWhom: '', words: '—' }).where('orderId', 'in', ids).execute();
  await db.updateTable('orderExtension').set({ reason: '', approver: '' }).where('orderId', 'in', ids).execute();
}

/** Who and what goes; what was open is over. The erasure of each is written already, and the caller notes it. */
export async function forgetAsked(
  db: Writer,
  subjects: readonly Subject[],
  { pseudonym, now, today }: { pseudonym: string; now: string; today: string },
): Promise<void> {
  const ids = subjects.flatMap(({ subject, id }) => (subject === 'serviceOrder' ? [id] : []));
  if (ids.length === 0) return;
  const those = db.updateTable('serviceOrder').where('id', 'in', ids);
  await those.where('closedAt', 'is', null).set({ state: 'closed', closedAt: now, closedOn: today }).execute();
  const emptied = { place: '', words: '', original: '', answers: '[]', temporary: '', result: '', sourceNumber: '', phone: null };
  await those.set(emptied).execute();
  await those.where('name', 'is not', null).set({ name: pseudonym }).execute();
  await forgetCourse(db, ids);
  await forgetAttachments(db, await attachmentIds(db, 'serviceOrder', ids));
}

/** Two records of one person become one: what either asked for is the kept one's. */
export const handOverOrders = (db: Writer, trail: Trail, two: Two): Promise<void> => handOver(db, trail, 'serviceOrder', two);
