// Gifts on the shelf and volunteers with points, for the tests of redemption.
import { randomUUID } from 'node:crypto';
import { transfer } from '../../../main/features/points/queries';
import type { GiftDraft } from '../../../shared/features/gifts';
import type { Desk } from '../support/desk';
import { volunteer, write } from '../support/volunteers';

export const soap: GiftDraft = {
  ...{ kind: 'gift', name: '洗衣液', words: '', points: 30, valueCents: 1990, counted: true, low: 2 },
};
export const haircut: GiftDraft = {
  ...{ kind: 'service', name: '理发', words: '每周三上午', points: 20, valueCents: 1500, counted: false, low: 0 },
};

/** A gift with so many pieces on the shelf. Returns the id. */
export async function gift(desk: Desk, draft: Partial<GiftDraft> = {}, pieces = 10): Promise<number> {
  const { id } = await desk.ask('gifts.add', { ...soap, ...draft });
  if (pieces > 0 && (draft.counted ?? true)) await desk.ask('gifts.receive', { id, pieces, words: '' });
  return id;
}

/** A volunteer with so many points. Returns the id. */
export async function helper(desk: Desk, points: number, name = '王芳'): Promise<number> {
  const volunteerId = volunteer(desk, name);
  const posting = { from: 'adjusted' as const, to: { volunteerId }, points, code: 'adjusted' as const, words: '测试' };
  if (points > 0) await write(desk, (powers) => transfer(powers, { id: `grant-${randomUUID()}`, ...posting }));
  return volunteerId;
}

export const redeem = (desk: Desk, volunteerId: number, giftId: number, quantity = 1) =>
  desk.ask('gifts.redeem', { requestId: randomUUID(), volunteerId, giftId, quantity });

/** Pieces on the shelf, and points of a volunteer. */
export async function standing(
  desk: Desk,
  volunteerId: number,
  giftId: number,
): Promise<{ stock: number | null; points: number }> {
  const { gifts } = await desk.ask('gifts.list', { ended: true });
  const { points } = await desk.ask('gifts.standing', { volunteerId });
  return { stock: gifts.find(({ id }) => id === giftId)?.stock ?? null, points };
}
