// Items of an agenda, as they are put there.
import { type ItemDraft, MOST_ITEMS } from '../../../shared/features/meetings';
import type { Reader, Writer } from '../../powers';
import { Refusal } from '../../refusal';
import { itemsOf } from './queries';

/** An item before it stands on an agenda. */
export type Planned = Pick<ItemDraft, 'title'> & Partial<ItemDraft> & { topicId?: number | null };

/** Puts these at the end. Refuses more than one agenda takes. The id of the last one. */
export async function appendItems(db: Writer, meetingId: number, items: readonly Planned[]): Promise<number> {
  const there = await itemsOf(db, meetingId);
  if (there.length + items.length > MOST_ITEMS) throw new Refusal(`一次会议最多排${MOST_ITEMS}项议程，其余的请排到下次。`);
  let last = 0;
  for (const { title, minutes = null, owner = '', words = '', topicId = null } of items) {
    const position = (await lastPosition(db, meetingId)) + 1;
    const row = { meetingId, position, title, minutes, owner, words, topicId, endedOn: null, endReason: null };
    last = (await db.insertInto('agendaItem').values(row).returning('id').executeTakeFirstOrThrow()).id;
  }
  return last;
}

async function lastPosition(db: Reader, meetingId: number): Promise<number> {
  const query = db.selectFrom('agendaItem').where('meetingId', '=', meetingId);
  return (await query.select(({ fn }) => fn.max('position').as('last')).executeTakeFirst())?.last ?? 0;
}
