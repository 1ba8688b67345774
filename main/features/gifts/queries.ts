// Gifts as other features meet them: what runs low, what a person took, taking a person out, filling the demo station.
import { fenWords } from '../../../shared/features/gifts';
import type { OperationName } from '../../../shared/operations';
import { instantWords } from '../../../shared/text';
import type { CommandPowers, Reader } from '../../powers';
import { type Line, lineOf, type TimelineSource } from '../../timeline';
import { volunteerEntries } from '../volunteers/queries';

export { type DemoGift, enterGifts } from './enter';
export { redeem as redeemGift } from './redeeming';

/** How many things on offer have come to the number the station wants to be told at. */
export async function giftsRunningLow(db: Reader): Promise<number> {
  const { gifts } = await db
    .selectFrom('gift')
    .innerJoin('giftStock', 'giftStock.giftId', 'gift.id')
    .where('gift.endedOn', 'is', null)
    .where('gift.counted', '=', 1)
    .whereRef('giftStock.stock', '<=', 'gift.low')
    .select(({ fn }) => fn.countAll<number>().as('gifts'))
    .executeTakeFirstOrThrow();
  return gifts;
}

/** What a person took and gave back, in words: 项目, 内容. */
export async function redemptionRows(db: Reader, personId: number): Promise<[string, string][]> {
  const rows = await db
    .selectFrom('redemption')
    .innerJoin('volunteer', 'volunteer.id', 'redemption.volunteerId')
    .innerJoin('gift', 'gift.id', 'redemption.giftId')
    .leftJoin('redemptionUndo', 'redemptionUndo.redemptionId', 'redemption.id')
    .select(['redemption.number', 'redemption.at', 'redemption.quantity', 'redemption.points', 'redemption.valueCents'])
    .select(['gift.name', 'redemptionUndo.at as undoneAt', 'redemptionUndo.reason'])
    .where('volunteer.personId', '=', personId)
    .orderBy('redemption.id')
    .execute();
  return rows.map(({ number, at, quantity, points, valueCents, name, undoneAt, reason }) => {
    const back = undoneAt === null ? '' : `\n${instantWords(undoneAt)}退回，${reason}`;
    return [`积分兑换${number}`, `${instantWords(at)} ${name}×${quantity}，${points}分，价值${fenWords(valueCents)}${back}`];
  });
}

/** Takes what was typed about a volunteer out of the redemptions. The erasure is written; numbers and points stay. */
export async function forgetRedemptions({ db }: Pick<CommandPowers, 'db'>, volunteerId: number): Promise<void> {
  await db
    .updateTable('redemptionUndo')
    .set({ reason: '' })
    .where('redemptionId', 'in', (eb) =>
      eb.selectFrom('redemption').select('redemption.id').where('redemption.volunteerId', '=', volunteerId),
    )
    .execute();
}

const told: OperationName[] = [
  ...(['gifts.redeem', 'gifts.undo'] as const),
  ...(['certificates.issue', 'certificates.reissue', 'certificates.revoke'] as const),
];

/** 兑换和证明: what a person who is a volunteer took, gave back, and had certified. */
export const givingSource: TimelineSource = {
  kind: 'giving',
  needs: 'gifts.redemptions',
  async ofPerson(db, personId, before, most): Promise<Line[]> {
    const entries = await volunteerEntries(db, personId, before, most)
      .where('auditEntry.result', '=', 'done')
      .where('auditEntry.operation', 'in', told)
      .execute();
    return entries.map((entry) => lineOf(entry));
  },
  // Points are one person's, never a household's.
  ofHousehold: async () => [],
};
