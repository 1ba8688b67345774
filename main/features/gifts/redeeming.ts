// 兑换: points and pieces leave in one transaction, or neither does; undoing gives both back, once.
import type { gifts } from '../../../shared/features/gifts';
import type { Input } from '../../../shared/operations';
import { instantWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { balanceOf, reverse, transfer } from '../points/queries';
import { volunteerOf } from '../volunteers/queries';
import { capsNow, findGift } from './listing';
import { findRedemption, nextRedemptionNumber, type RedemptionRow, redemptionBy, shown, takenCents } from './redemptions';
import { whyNot } from './rules';
import { moveStock } from './stock';

type Wanted = Input<'gifts.redeem'> & { quantity: number };

/** The same id for the same thing is the same redemption; for another thing it is a mistake nobody may paper over. */
function repeated({ already }: CommandPowers, was: RedemptionRow, wanted: Wanted) {
  const same = was.volunteerId === wanted.volunteerId && was.giftId === wanted.giftId && was.quantity === wanted.quantity;
  if (!same) throw new Error(`the redemption ${was.requestId} was sent before with other content`);
  already();
  return shown(was);
}

/** Refuses in words where this may not be taken; answers what it takes. */
async function checked({ db, today }: CommandPowers, { volunteerId, giftId, quantity }: Wanted) {
  const volunteer = await volunteerOf(db, volunteerId);
  const gift = await findGift(db, giftId);
  const balance = await balanceOf(db, volunteerId);
  const refusal = whyNot({
    ...{ gift, quantity, balance, stock: gift.stock },
    takenCents: await takenCents(db, volunteerId, today),
    caps: await capsNow(db),
    leftOn: volunteer.endedOn,
  });
  if (refusal !== null) throw new Refusal(refusal);
  const points = gift.points * quantity;
  return { gift, points, pointsLeft: balance - points };
}

/** Takes points and pieces in one go. The same request again is the same redemption. */
export async function redeem(powers: CommandPowers, wanted: Wanted) {
  const { db, today, now, session, note } = powers;
  const { requestId, volunteerId, giftId, quantity } = wanted;
  const was = await redemptionBy(db, requestId);
  if (was) return repeated(powers, was, wanted);
  const { gift, points, pointsLeft } = await checked(powers, wanted);
  const number = await nextRedemptionNumber(db, today);
  const words = `${number} ${gift.name}×${quantity}`;
  const posting = {
    id: `redeem-${requestId}`,
    from: { volunteerId },
    to: 'redeemed' as const,
    points,
    code: 'redeemed' as const,
  };
  const { id: transferId } = await transfer(powers, { ...posting, words });
  const row = {
    ...{ requestId, number, volunteerId, giftId, quantity, points, pointsLeft, transferId },
    ...{ valueCents: gift.valueCents * quantity, staffId: session.staffId, at: now },
  };
  const { id } = await db.insertInto('redemption').values(row).returning('id').executeTakeFirstOrThrow();
  if (gift.stock !== null) await moveStock(powers, { giftId, kind: 'redeemed', pieces: -quantity, words: '', redemptionId: id });
  const after = { number, gift: gift.name, quantity, points, pointsLeft };
  note({ subject: 'volunteer', subjectId: volunteerId, before: null, after });
  return shown(await findRedemption(db, id));
}

async function undo(powers: CommandPowers, id: number, reason: string) {
  const { db, now, session, note } = powers;
  const was = await findRedemption(db, id);
  const { number, volunteerId, giftId, quantity, points } = was;
  if (was.undoneAt !== null) throw new Refusal(`${number}已于${instantWords(was.undoneAt)}退回过，只能退回一次。`);
  const { id: transferId } = await reverse(powers, {
    ...{ id: `unredeem-${was.requestId}`, transferId: was.transferId },
    words: `退回${number}：${reason}`,
  });
  const row = { redemptionId: id, transferId, reason, staffId: session.staffId, at: now };
  await db.insertInto('redemptionUndo').values(row).execute();
  if (await tookStock(powers, id)) {
    await moveStock(powers, { giftId, kind: 'returned', pieces: quantity, words: '', redemptionId: id });
  }
  const after = { number, gift: was.gift, quantity, points, returned: true, reason };
  note({ subject: 'volunteer', subjectId: volunteerId, before: null, after });
  return shown(await findRedemption(db, id));
}

/** Whether pieces left with it: a service may have begun to be counted since. */
const tookStock = async ({ db }: CommandPowers, redemptionId: number): Promise<boolean> =>
  (await db.selectFrom('stockMove').select('id').where('redemptionId', '=', redemptionId).executeTakeFirst()) !== undefined;

export const redeemingHandlers: HandlersFor<Pick<typeof gifts, 'gifts.redeem' | 'gifts.undo'>> = {
  'gifts.redeem': (powers, wanted) => redeem(powers, wanted),
  'gifts.undo': (powers, { id, reason }) => undo(powers, id, reason),
};
