import type { volunteers } from '../../../shared/features/volunteers';
import type { HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { volunteerOf } from './named';

type Skilled = 'volunteers.skills' | 'volunteers.addSkill' | 'volunteers.endSkill';

export const skillHandlers: HandlersFor<Pick<typeof volunteers, Skilled>> = {
  'volunteers.skills': async ({ db }) => {
    const rows = await db
      .selectFrom('volunteerSkill')
      .select('name')
      .where('endedOn', 'is', null)
      .groupBy('name')
      .orderBy(({ fn }) => fn.countAll(), 'desc')
      .limit(100)
      .execute();
    return rows.map(({ name }) => name);
  },

  'volunteers.addSkill': async ({ db, today, note }, { id, name: skill, certificateNo, expiresOn }) => {
    const { name, erasedOn } = await volunteerOf(db, id);
    if (erasedOn !== null) throw new Refusal('这位志愿者的个人信息已经删除，不能再办理。');
    const there = await db
      .selectFrom('volunteerSkill')
      .select('id')
      .where('volunteerId', '=', id)
      .where('name', '=', skill)
      .where('endedOn', 'is', null)
      .executeTakeFirst();
    if (there) throw new Refusal({ name: `${name}已经登记了“${skill}”。证书换了新的，先结束旧的一条再登记。` });
    const row = { volunteerId: id, name: skill, certificateNo, expiresOn, startedOn: today, endedOn: null, endReason: null };
    const added = await db.insertInto('volunteerSkill').values(row).returning('id').executeTakeFirstOrThrow();
    note({ subject: 'volunteer', subjectId: id, before: null, after: { name, skill, certificateNo, expiresOn } });
    return { id: added.id };
  },

  'volunteers.endSkill': async ({ db, today, note }, { id, reason }) => {
    const skill = await db
      .selectFrom('volunteerSkill')
      .selectAll()
      .where('id', '=', id)
      .where('endedOn', 'is', null)
      .executeTakeFirst();
    if (!skill) throw new Refusal('这项专长已经结束，请重新打开卡片。');
    const { name } = await volunteerOf(db, skill.volunteerId);
    await db.updateTable('volunteerSkill').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    const after = { name, skill: skill.name, endedOn: today, endReason: reason };
    note({ subject: 'volunteer', subjectId: skill.volunteerId, before: { name, skill: skill.name }, after });
    return { id };
  },
};
