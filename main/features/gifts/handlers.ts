import type { gifts } from '../../../shared/features/gifts';
import type { HandlersFor } from '../../powers';
import { balanceOf } from '../points/queries';
import { volunteerOf } from '../volunteers/queries';
import { definingHandlers } from './defining';
import { capsNow, giftList } from './listing';
import { photoHandlers } from './photo';
import { redeemingHandlers } from './redeeming';
import { redemptionPage, takenCents } from './redemptions';
import { stockHandlers } from './stock';

export const giftHandlers: HandlersFor<typeof gifts> = {
  'gifts.list': async ({ db }, { ended }) => ({ gifts: await giftList(db, ended), caps: await capsNow(db) }),

  'gifts.standing': async ({ db, today }, { volunteerId }) => {
    const { endedOn } = await volunteerOf(db, volunteerId);
    const yearCents = await takenCents(db, volunteerId, today);
    return { points: await balanceOf(db, volunteerId), yearCents, ended: endedOn !== null };
  },

  'gifts.redemptions': ({ db }, { volunteerId, after }) => redemptionPage(db, volunteerId, after),

  // Drawing papers takes React; it is loaded with the first slip, not with the desk.
  'gifts.issueSlip': async (powers, { id }) => (await import('./slip')).issueSlip(powers, id),

  ...definingHandlers,
  ...stockHandlers,
  ...photoHandlers,
  ...redeemingHandlers,
};
