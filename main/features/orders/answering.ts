// The answer somebody got, and the end of a request.
import { type OrderRating, orderRatingWords, replyWayWords } from '../../../shared/features/order-words';
import type { ReplyDraft } from '../../../shared/features/orders';
import { dayInChina } from '../../../shared/text';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { happenedAt } from './minutes';
import type { Order } from './rows';
import { addStep, said } from './steps';

/** Writes an answer down. Its id. */
export async function reply(powers: CommandPowers, order: Pick<Order, 'id' | 'receivedAt'>, draft: ReplyDraft): Promise<number> {
  const { db, now, session } = powers;
  const at = happenedAt(draft.at, now, order.receivedAt);
  const { toWhom, way, words } = draft;
  const row = { orderId: order.id, toWhom, way, words, at, notedAt: now, staffId: session.staffId };
  const { id } = await db.insertInto('orderReply').values(row).returning('id').executeTakeFirstOrThrow();
  await addStep(powers, order.id, { kind: 'replied', words: `${replyWayWords[way]}答复${toWhom}：${words}`, at });
  return id;
}

/** Whether an answer was written down since it was settled; what only told of more time is none. */
async function isAnswered(db: Reader, orderId: number): Promise<boolean> {
  const settled = await db
    .selectFrom('orderStep')
    .select('notedAt')
    .where('orderId', '=', orderId)
    .where('kind', '=', 'settled')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const answer = await db
    .selectFrom('orderReply')
    .select('id')
    .where('orderId', '=', orderId)
    .where('notedAt', '>=', settled?.notedAt ?? '')
    .where('id', 'not in', (eb) => eb.selectFrom('orderExtension').select('replyId').where('orderId', '=', orderId))
    .executeTakeFirst();
  return answer !== undefined;
}

/** How satisfied whoever asked is; said again, the last one counts. */
export async function rate(powers: CommandPowers, orderId: number, rating: OrderRating, words: string): Promise<void> {
  await powers.db.updateTable('serviceOrder').set({ rating }).where('id', '=', orderId).execute();
  await addStep(powers, orderId, { kind: 'rated', words: said(orderRatingWords[rating], words), at: powers.now });
}

/** Ends it today. Refuses one that nobody was told of. */
export async function end(powers: CommandPowers, orderId: number, rating: OrderRating | null): Promise<void> {
  const { db, now } = powers;
  if (!(await isAnswered(db, orderId))) throw new Refusal({ reply: '还没有答复记录。请写下怎么答复的，再办结。' });
  const closed = { state: 'closed' as const, closedAt: now, closedOn: dayInChina(now) };
  await db.updateTable('serviceOrder').set(closed).where('id', '=', orderId).execute();
  await addStep(powers, orderId, { kind: 'closed', words: '', at: now });
  if (rating !== null) await rate(powers, orderId, rating, '');
}
