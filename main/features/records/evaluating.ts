// 评价: what was said of a volunteer's service, by whom, of which activity.
import { type Evaluator, evaluatorWords } from '../../../shared/features/activities';
import { type OrderRating, orderRatingWords } from '../../../shared/features/order-words';
import type { records } from '../../../shared/features/records';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { activityOf, takenPart } from '../activities/queries';
import { findVolunteer, type Named } from '../volunteers/queries';

type Draft = {
  evaluator: Evaluator;
  rating: OrderRating | null;
  words: string;
  activityId: number | null;
  evaluatedOn: string;
};

/** Refuses who evaluates themselves, nothing said, a day to come, and an activity the volunteer was not at. Its name; null for none. */
async function checkDraft({ db, today, session }: CommandPowers, who: Named, draft: Draft): Promise<string | null> {
  const { rating, words, activityId, evaluatedOn } = draft;
  if (who.staffId === session.staffId) throw new Refusal('对自己的评价，请别人来登记。');
  if (rating === null && words === '') throw new Refusal({ rating: '选一档，或者在下面写一句评语。' });
  if (evaluatedOn > today) throw new Refusal({ evaluatedOn: `日期不能晚于今天（${dayWords(today)}）。` });
  if (activityId === null) return null;
  const { name, heldOn } = await activityOf(db, activityId);
  if (!(await takenPart(db, who.id)).some(({ id }) => id === activityId))
    throw new Refusal({ activityId: `${who.name}没有到“${name}”，请另选一次活动。` });
  if (heldOn > evaluatedOn) throw new Refusal({ evaluatedOn: `“${name}”是${dayWords(heldOn)}办的，日期不能更早。` });
  return name;
}

async function standing(db: Reader, id: number) {
  const row = await db.selectFrom('volunteerEvaluation').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这条评价，请重新打开卡片。');
  if (row.endedOn !== null) throw new Refusal(`这条评价已于${dayWords(row.endedOn)}撤回。`);
  return row;
}

const told = (name: string, { evaluator, rating, words, evaluatedOn }: Draft, activity: string | null) => ({
  ...{ name, evaluator: evaluatorWords[evaluator], quality: rating && orderRatingWords[rating] },
  ...{ activity, evaluatedOn, recordWords: words },
});

const activityName = async (db: Reader, id: number | null) => (id === null ? null : (await activityOf(db, id)).name);

/** Writes one down and notes it. */
export async function evaluate(powers: CommandPowers, { volunteerId, ...draft }: Draft & { volunteerId: number }) {
  const { db, now, session, note } = powers;
  const who = await findVolunteer(db, volunteerId);
  const activity = await checkDraft(powers, who, draft);
  const row = { volunteerId, ...draft, staffId: session.staffId, at: now, endedOn: null, endReason: null };
  const { id } = await db.insertInto('volunteerEvaluation').values(row).returning('id').executeTakeFirstOrThrow();
  note({ subject: 'volunteer', subjectId: volunteerId, before: null, after: told(who.name, draft, activity) });
  return { id };
}

type Evaluating = 'records.evaluate' | 'records.amendEvaluation' | 'records.withdrawEvaluation';

export const evaluateHandlers: HandlersFor<Pick<typeof records, Evaluating>> = {
  'records.evaluate': evaluate,

  'records.amendEvaluation': async (powers, { id, ...draft }) => {
    const { db, note } = powers;
    const was = await standing(db, id);
    const who = await findVolunteer(db, was.volunteerId);
    const activity = await checkDraft(powers, who, draft);
    await db.updateTable('volunteerEvaluation').set(draft).where('id', '=', id).execute();
    const before = told(who.name, was, await activityName(db, was.activityId));
    note({ subject: 'volunteer', subjectId: who.id, before, after: told(who.name, draft, activity) });
    return { id };
  },

  'records.withdrawEvaluation': async ({ db, today, session, note }, { id, reason }) => {
    const was = await standing(db, id);
    const who = await findVolunteer(db, was.volunteerId);
    if (who.staffId === session.staffId) throw new Refusal('对自己的评价，请别人来撤回。');
    await db.updateTable('volunteerEvaluation').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    const before = told(who.name, was, await activityName(db, was.activityId));
    note({ subject: 'volunteer', subjectId: who.id, before, after: { ...before, endedOn: today, endReason: reason } });
    return { id };
  },
};
