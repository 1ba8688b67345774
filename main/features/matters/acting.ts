// A matter from its beginning to its end: who answers for it, its steps, what it waits for, the requests it gathers.
import { sql } from 'kysely';
import { matterLabels, type matters } from '../../../shared/features/matters';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { checkDay } from '../residents/queries';
import { type Matter, matterOf, noted, openMatter } from './rows';

const nextNumber = (year: string) =>
  sql<string>`(select printf(${`事项${year}-%04d`}, ifnull(max(cast(substr("number", 8) as integer)), 0) + 1)
    from "matter" where "number" glob ${`事项${year}-*`})`;

const NOT_OVER = { endedOn: null, endReason: null };
const set = ({ db }: CommandPowers, id: number, change: object) =>
  db.updateTable('matter').set(change).where('id', '=', id).execute();

/** An open step, with the matter it belongs to. */
async function openStep(db: Reader, stepId: number) {
  const step = await db.selectFrom('matterStep').selectAll().where('id', '=', stepId).executeTakeFirst();
  if (!step) throw new Refusal('没有找到这一步，请重新打开事项。');
  if (step.doneOn !== null) throw new Refusal(`“${step.title}”${dayWords(step.doneOn)}已经做完。`);
  if (step.endedOn !== null) throw new Refusal(`“${step.title}”已经不做了。`);
  return { step, matter: await openMatter(db, step.matterId) };
}

/** Takes a request in. Refuses one that another matter has already. */
async function gather(powers: CommandPowers, matter: Pick<Matter, 'id'>, orderId: number): Promise<string> {
  const { db, now, session } = powers;
  const order = await db.selectFrom('serviceOrder').select('number').where('id', '=', orderId).executeTakeFirst();
  if (!order) throw new Refusal({ orderId: '没有找到这件诉求，请重新选择。' });
  const there = await db
    .selectFrom('matterOrder')
    .innerJoin('matter', 'matter.id', 'matterOrder.matterId')
    .select(['matter.number', 'matter.title'])
    .where('orderId', '=', orderId)
    .where('matterOrder.endedOn', 'is', null)
    .executeTakeFirst();
  if (there) throw new Refusal({ orderId: `${order.number}已经归到${there.number}“${there.title}”。` });
  const row = { matterId: matter.id, orderId, staffId: session.staffId, at: now, ...NOT_OVER };
  await db.insertInto('matterOrder').values(row).execute();
  return order.number;
}

type Acts = Exclude<
  keyof typeof matters,
  'matters.list' | 'matters.card' | 'matters.addHomes' | 'matters.settleHomes' | 'matters.dropHomes' | StepActs
>;
type StepActs = 'matters.addStep' | 'matters.doStep' | 'matters.dropStep';

export const stepHandlers: HandlersFor<Pick<typeof matters, StepActs>> = {
  'matters.addStep': async (powers, { id, title, dueOn }) => {
    const { db, now, session, note } = powers;
    const matter = await openMatter(db, id);
    const row = { matterId: id, title, dueOn, doneOn: null, words: '', staffId: session.staffId, at: now, ...NOT_OVER };
    await db.insertInto('matterStep').values(row).execute();
    note(noted(matter, { step: title, dueOn }));
    return { id };
  },

  'matters.doStep': async (powers, { stepId, on, words }) => {
    const { db, today, note } = powers;
    const { step, matter } = await openStep(db, stepId);
    const doneOn = on ?? today;
    checkDay(doneOn, { today, notBefore: { day: matter.startedOn, words: `事项是${dayWords(matter.startedOn)}开始的` } });
    await db.updateTable('matterStep').set({ doneOn, words }).where('id', '=', stepId).execute();
    note(noted(matter, { step: step.title, doneOn, words }));
    return { id: matter.id };
  },

  'matters.dropStep': async ({ db, today, note }, { stepId, reason }) => {
    const { step, matter } = await openStep(db, stepId);
    await db.updateTable('matterStep').set({ endedOn: today, endReason: reason }).where('id', '=', stepId).execute();
    note(noted(matter, { step: step.title, reason }));
    return { id: matter.id };
  },
};

export const actingHandlers: HandlersFor<Pick<typeof matters, Acts>> = {
  'matters.add': async (powers, { orderId, ...draft }) => {
    const { db, now, today, session, note } = powers;
    if (draft.dueOn !== null && draft.dueOn < today) throw new Refusal({ dueOn: '打算解决的日子不能早于今天。' });
    const begun = { number: nextNumber(today.slice(0, 4)), startedOn: today, staffId: session.staffId, at: now };
    const matter = await db
      .insertInto('matter')
      .values({ ...draft, ...begun, blockedBy: '', settledOn: null, result: '', ...NOT_OVER })
      .returning(['id', 'number', 'title'])
      .executeTakeFirstOrThrow();
    const gathered = orderId === null ? null : await gather(powers, matter, orderId);
    note(noted(matter, { responsible: draft.responsible, dueOn: draft.dueOn, gathered }));
    return { id: matter.id, number: matter.number };
  },

  'matters.amend': async (powers, { id, ...draft }) => {
    const matter = await openMatter(powers.db, id);
    const changed = (Object.keys(draft) as (keyof typeof draft)[]).filter((field) => draft[field] !== matter[field]);
    if (changed.length === 0) throw new Refusal('没有改动。');
    await set(powers, id, draft);
    powers.note(noted({ ...matter, title: draft.title }, { amended: changed.map((field) => matterLabels[field]) }));
    return { id };
  },

  'matters.block': async (powers, { id, words }) => {
    const matter = await openMatter(powers.db, id);
    if (matter.blockedBy === words) throw new Refusal('没有改动。');
    await set(powers, id, { blockedBy: words });
    powers.note(noted(matter, { blockedBy: words }));
    return { id };
  },

  'matters.gather': async (powers, { id, orderId }) => {
    const matter = await openMatter(powers.db, id);
    powers.note(noted(matter, { gathered: await gather(powers, matter, orderId) }));
    return { id };
  },

  'matters.release': async (powers, { id, orderId, reason }) => {
    const { db, today, note } = powers;
    const matter = await openMatter(db, id);
    const done = await db
      .updateTable('matterOrder')
      .set({ endedOn: today, endReason: reason })
      .where('matterId', '=', id)
      .where('orderId', '=', orderId)
      .where('endedOn', 'is', null)
      .executeTakeFirst();
    if (done.numUpdatedRows === 0n) throw new Refusal('这件诉求不在这个事项里。');
    const { number } = await db.selectFrom('serviceOrder').select('number').where('id', '=', orderId).executeTakeFirstOrThrow();
    note(noted(matter, { released: number, reason }));
    return { id };
  },

  'matters.settle': async (powers, { id, result, on }) => {
    const { db, today, note } = powers;
    const matter = await openMatter(db, id);
    const settledOn = on ?? today;
    checkDay(settledOn, { today, notBefore: { day: matter.startedOn, words: `事项是${dayWords(matter.startedOn)}开始的` } });
    await set(powers, id, { settledOn, result, blockedBy: '' });
    note(noted(matter, { settledOn, result }));
    return { id };
  },

  'matters.end': async (powers, { id, reason }) => {
    const matter = await openMatter(powers.db, id);
    await set(powers, id, { endedOn: powers.today, endReason: reason, blockedBy: '' });
    powers.note(noted(matter, { endedOn: powers.today, endReason: reason }));
    return { id };
  },

  'matters.resume': async (powers, { id, reason }) => {
    const matter = await matterOf(powers.db, id);
    if (matter.settledOn === null && matter.endedOn === null) throw new Refusal(`${matter.number}正在办，不用重新开始。`);
    await set(powers, id, { settledOn: null, result: '', ...NOT_OVER });
    powers.note(noted(matter, { resumed: reason }));
    return { id };
  },
};
