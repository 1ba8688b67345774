import type { GiftDraft } from '../../../shared/features/gifts';
import type { CommandPowers } from '../../powers';
import { moveStock } from './stock';

export type DemoGift = GiftDraft & { pieces: number };

/** Puts gifts on the shelf of a new station. The caller notes it. */
export async function enterGifts(powers: CommandPowers, gifts: readonly DemoGift[]): Promise<void> {
  for (const { pieces, counted, ...draft } of gifts) {
    const row = { ...draft, counted: counted ? (1 as const) : (0 as const), photo: null, photoKind: null };
    const { id } = await powers.db
      .insertInto('gift')
      .values({ ...row, endedOn: null, endReason: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    if (counted && pieces > 0) await moveStock(powers, { giftId: id, kind: 'received', pieces, words: '社区采购' });
  }
}
