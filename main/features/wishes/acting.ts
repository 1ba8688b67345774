// From the moment a wish is shown to the day it came true, or ended.
import { type Claimant, wishConfirmWords, type wishes, wishKindWords, wishStateWords } from '../../../shared/features/wishes';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { standingPartner } from '../activities/queries';
import { checkDay } from '../residents/queries';
import { volunteerOf } from '../volunteers/queries';
import { enterWish } from './enter';
import { checkPublic } from './public-words';
import { noted, type Wish, wishOf } from './rows';

/** One that stands in one of these states. */
async function wishIn(db: Reader, id: number, ...states: Wish['state'][]): Promise<Wish> {
  const wish = await wishOf(db, id);
  if (states.includes(wish.state)) return wish;
  if (wish.state === 'ended') throw new Refusal(`${wish.number}已经结束。还要办，先点“恢复”。`);
  if (wish.state === 'claimed') throw new Refusal(`${wish.number}已经有人认领。先写实现了，或者写没有办成。`);
  if (wish.state === 'open') throw new Refusal(`${wish.number}还没有人认领。先写谁来认领。`);
  throw new Refusal(`${wish.number}现在是“${wishStateWords[wish.state]}”。`);
}

/** Who takes it on, as the row keeps it, and what they are called. Refuses a volunteer or partner who left. */
async function claimantOf(db: Reader, claimant: Claimant) {
  const nobody = { volunteerId: null, partnerId: null, name: null, phone: null };
  if ('volunteerId' in claimant) {
    const { name, endedOn } = await volunteerOf(db, claimant.volunteerId);
    if (endedOn !== null) throw new Refusal({ claimant: `${name}已在${dayWords(endedOn)}退出，请换一位。` });
    return { row: { ...nobody, volunteerId: claimant.volunteerId }, called: name };
  }
  if ('partnerId' in claimant) {
    const { name } = await standingPartner(db, claimant.partnerId);
    return { row: { ...nobody, partnerId: claimant.partnerId }, called: name };
  }
  return { row: { ...nobody, ...claimant }, called: claimant.name };
}

const set = ({ db }: CommandPowers, id: number, change: Partial<Wish>) => {
  const { building: _, wisher: __, reached: ___, held: ____, ...columns } = change;
  return db.updateTable('wish').set(columns).where('id', '=', id).execute();
};

/** The claim that stands comes to its end. */
const endClaim = ({ db, today }: CommandPowers, wishId: number, endReason: string) =>
  db
    .updateTable('wishClaim')
    .set({ endedOn: today, endReason })
    .where('wishId', '=', wishId)
    .where('endedOn', 'is', null)
    .execute();

type Acts = Exclude<keyof typeof wishes, 'wishes.list' | 'wishes.card' | 'wishes.issueWall'>;

export const actingHandlers: HandlersFor<Pick<typeof wishes, Acts>> = {
  'wishes.add': (powers, draft) => enterWish(powers, draft),

  'wishes.amend': async (powers, { id, kind, words }) => {
    const wish = await wishIn(powers.db, id, 'open', 'claimed');
    if (wish.kind === kind && wish.words === words) throw new Refusal('没有改动。');
    await set(powers, id, { kind, words });
    powers.note(noted(wish, { wishKind: wishKindWords[kind], words }));
    return { id };
  },

  'wishes.publish': async (powers, { id, publicWords }) => {
    const { db, today, note } = powers;
    const wish = await wishIn(db, id, 'open', 'claimed');
    if (wish.publicWords === publicWords) throw new Refusal('没有改动。');
    await checkPublic(db, publicWords, wish);
    await set(powers, id, { publicWords, publishedOn: publicWords === '' ? null : (wish.publishedOn ?? today) });
    note(noted(wish, { publicWords }));
    return { id };
  },

  'wishes.claim': async (powers, { id, claimant, on }) => {
    const { db, now, today, session, note } = powers;
    const wish = await wishIn(db, id, 'open');
    const claimedOn = on ?? today;
    checkDay(claimedOn, { today, notBefore: { day: wish.wishedOn, words: `心愿是${dayWords(wish.wishedOn)}说的` } });
    const { row, called } = await claimantOf(db, claimant);
    const common = { wishId: id, claimedOn, staffId: session.staffId, at: now, endedOn: null, endReason: null };
    await db
      .insertInto('wishClaim')
      .values({ ...row, ...common })
      .execute();
    await set(powers, id, { state: 'claimed' });
    note(noted(wish, { claimant: called, claimedOn }));
    return { id };
  },

  'wishes.giveUp': async (powers, { id, reason }) => {
    const wish = await wishIn(powers.db, id, 'claimed');
    await endClaim(powers, id, reason);
    await set(powers, id, { state: 'open' });
    powers.note(noted(wish, { reason }));
    return { id };
  },

  'wishes.fulfil': async (powers, { id, words, way, on }) => {
    const { db, today, note } = powers;
    const wish = await wishIn(db, id, 'claimed');
    const doneOn = on ?? today;
    const claim = await db
      .selectFrom('wishClaim')
      .select('claimedOn')
      .where('wishId', '=', id)
      .where('endedOn', 'is', null)
      .executeTakeFirstOrThrow();
    checkDay(doneOn, { today, notBefore: { day: claim.claimedOn, words: `${dayWords(claim.claimedOn)}才认领` } });
    await set(powers, id, { state: 'done', doneOn, result: words, confirmWay: way });
    note(noted(wish, { doneOn, words, confirmed: wishConfirmWords[way] }));
    return { id };
  },

  'wishes.end': async (powers, { id, reason }) => {
    const { db, today, note } = powers;
    const wish = await wishIn(db, id, 'open', 'claimed');
    await endClaim(powers, id, reason);
    await set(powers, id, { state: 'ended', endedOn: today, endReason: reason });
    note(noted(wish, { endedOn: today, endReason: reason }));
    return { id };
  },

  'wishes.resume': async (powers, { id, reason }) => {
    const wish = await wishOf(powers.db, id);
    if (wish.state !== 'ended') throw new Refusal(`${wish.number}没有结束，不用恢复。`);
    await set(powers, id, { state: 'open', endedOn: null, endReason: null });
    powers.note(noted(wish, { resumed: reason }));
    return { id };
  },

  'wishes.reveal': async ({ db, note }, { id, reason }) => {
    const wish = await wishOf(db, id);
    if (wish.reached === null) throw new Refusal('没有留电话。');
    note(noted(wish, { revealed: 'phone', reason }));
    return { value: wish.reached };
  },
};
