// 表彰奖励: what a volunteer was given, by whom, on what day.
import type { records } from '../../../shared/features/records';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { findVolunteer } from '../volunteers/queries';

type Draft = { name: string; givenBy: string; givenOn: string; words: string };

/** Refuses a day to come, and what is written down already. */
async function checkDraft(db: Reader, volunteerId: number, draft: Draft, today: string, except: number | null): Promise<void> {
  const { name, givenBy, givenOn } = draft;
  if (givenOn > today) throw new Refusal({ givenOn: `日期不能晚于今天（${dayWords(today)}）。` });
  const there = await db
    .selectFrom('commendation')
    .select('id')
    .where('volunteerId', '=', volunteerId)
    .where('endedOn', 'is', null)
    .where('name', '=', name)
    .where('givenBy', '=', givenBy)
    .where('givenOn', '=', givenOn)
    .executeTakeFirst();
  if (there && there.id !== except) throw new Refusal({ name: '同一天、同一单位的这项表彰已经登记过。' });
}

async function standing(db: Reader, id: number) {
  const row = await db.selectFrom('commendation').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这项表彰，请重新打开卡片。');
  if (row.endedOn !== null) throw new Refusal(`这项表彰已于${dayWords(row.endedOn)}撤回。`);
  return row;
}

const told = (who: string, { name, givenBy, givenOn, words }: Draft) => ({
  ...{ name: who, commendation: name, givenBy, givenOn, recordWords: words },
});

/** Writes one down and notes it. */
export async function commend(powers: CommandPowers, { volunteerId, ...draft }: Draft & { volunteerId: number }) {
  const { db, today, now, session, note } = powers;
  const { name } = await findVolunteer(db, volunteerId);
  await checkDraft(db, volunteerId, draft, today, null);
  const row = { volunteerId, ...draft, staffId: session.staffId, at: now, endedOn: null, endReason: null };
  const { id } = await db.insertInto('commendation').values(row).returning('id').executeTakeFirstOrThrow();
  note({ subject: 'volunteer', subjectId: volunteerId, before: null, after: told(name, draft) });
  return { id };
}

type Commending = 'records.commend' | 'records.amendCommendation' | 'records.withdrawCommendation';

export const commendHandlers: HandlersFor<Pick<typeof records, Commending>> = {
  'records.commend': commend,

  'records.amendCommendation': async ({ db, today, note }, { id, ...draft }) => {
    const was = await standing(db, id);
    const { name } = await findVolunteer(db, was.volunteerId);
    await checkDraft(db, was.volunteerId, draft, today, id);
    await db.updateTable('commendation').set(draft).where('id', '=', id).execute();
    note({ subject: 'volunteer', subjectId: was.volunteerId, before: told(name, was), after: told(name, draft) });
    return { id };
  },

  'records.withdrawCommendation': async ({ db, today, note }, { id, reason }) => {
    const was = await standing(db, id);
    const { name } = await findVolunteer(db, was.volunteerId);
    await db.updateTable('commendation').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    const after = { ...told(name, was), endedOn: today, endReason: reason };
    note({ subject: 'volunteer', subjectId: was.volunteerId, before: told(name, was), after });
    return { id };
  },
};
