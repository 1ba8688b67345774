import { fenWords, type GiftDraft, type gifts } from '../../../shared/features/gifts';
import { dayWords } from '../../../shared/text';
import type { HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { capsNow, findGift } from './listing';

/** Refuses what is worth more than one thing may be, a name that is taken, and a gift whose pieces nobody counts. */
async function checkDraft(db: Reader, { kind, name, valueCents, counted }: GiftDraft, except: number | null): Promise<void> {
  const { eachCents } = await capsNow(db);
  if (valueCents > eachCents)
    throw new Refusal({ valueCents: `单样价值上限是${fenWords(eachCents)}，请换便宜些的，或先改上限。` });
  if (kind === 'gift' && !counted) throw new Refusal({ counted: '礼品要数份数，请勾上。' });
  const taken = await db
    .selectFrom('gift')
    .select('id')
    .where('name', '=', name)
    .where('endedOn', 'is', null)
    .$if(except !== null, (all) => all.where('id', '!=', except ?? 0))
    .executeTakeFirst();
  if (taken) throw new Refusal({ name: `已经有“${name}”，直接改它就行。` });
}

const columnsOf = ({ kind, name, words, points, valueCents, counted, low }: GiftDraft) => ({
  ...{ kind, name, words, points, valueCents, low },
  counted: counted ? (1 as const) : (0 as const),
});
const noted = ({ name, points, valueCents }: GiftDraft) => ({ name, points, value: fenWords(valueCents) });

type Defining = 'gifts.add' | 'gifts.amend' | 'gifts.end' | 'gifts.resume' | 'gifts.setCaps';

export const definingHandlers: HandlersFor<Pick<typeof gifts, Defining>> = {
  'gifts.add': async ({ db, note }, draft) => {
    await checkDraft(db, draft, null);
    const row = { ...columnsOf(draft), photo: null, photoKind: null, endedOn: null, endReason: null };
    const { id } = await db.insertInto('gift').values(row).returning('id').executeTakeFirstOrThrow();
    note({ subject: 'gift', subjectId: id, before: null, after: noted(draft) });
    return { id };
  },

  'gifts.amend': async ({ db, note }, { id, ...draft }) => {
    const was = await findGift(db, id);
    await checkDraft(db, draft, id);
    await db.updateTable('gift').set(columnsOf(draft)).where('id', '=', id).execute();
    note({ subject: 'gift', subjectId: id, before: noted(was), after: noted(draft) });
    return { id };
  },

  'gifts.end': async ({ db, today, note }, { id, reason }) => {
    const { name, endedOn } = await findGift(db, id);
    if (endedOn !== null) throw new Refusal(`“${name}”已于${dayWords(endedOn)}停止兑换。`);
    await db.updateTable('gift').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note({ subject: 'gift', subjectId: id, before: { name }, after: { name, endedOn: today, endReason: reason } });
    return { id };
  },

  'gifts.resume': async ({ db, note }, { id }) => {
    const gift = await findGift(db, id);
    if (gift.endedOn === null) throw new Refusal(`“${gift.name}”正在兑换。`);
    await checkDraft(db, gift, id);
    await db.updateTable('gift').set({ endedOn: null, endReason: null }).where('id', '=', id).execute();
    note({ subject: 'gift', subjectId: id, before: { endedOn: gift.endedOn }, after: { name: gift.name, endedOn: null } });
    return { id };
  },

  'gifts.setCaps': async ({ db, note }, caps) => {
    const was = await capsNow(db);
    if (caps.yearCents < caps.eachCents) throw new Refusal({ yearCents: '一年的上限不能比单样的还低。' });
    await db.updateTable('giftCap').set(caps).execute();
    const words = ({ eachCents, yearCents }: typeof caps) => ({ eachValue: fenWords(eachCents), yearValue: fenWords(yearCents) });
    note({ subject: 'giftCap', subjectId: 1, before: words(was), after: words(caps) });
    return caps;
  },
};
