// Who signed up and who came.
import type { Attendee, activities } from '../../../shared/features/activities';
import { dayWords } from '../../../shared/text';
import type { HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { writeAttendance } from '../hours/queries';
import { volunteerOf } from '../volunteers/queries';
import { refuseElsewhere } from './clashes';
import { activityOf } from './queries';

/** Everybody signed up, by number. */
export async function attendeesOf(db: Reader, activityId: number): Promise<Attendee[]> {
  const rows = await db
    .selectFrom('signUp')
    .innerJoin('volunteer', 'volunteer.id', 'signUp.volunteerId')
    .leftJoin('person', 'person.id', 'volunteer.personId')
    .select(['signUp.id', 'signUp.volunteerId', 'volunteer.number', 'signUp.attended'])
    .select((eb) =>
      eb
        .selectFrom('hourEntry')
        .select(({ fn }) => fn.countAll<number>().as('entries'))
        .whereRef('hourEntry.activityId', '=', 'signUp.activityId')
        .whereRef('hourEntry.volunteerId', '=', 'signUp.volunteerId')
        .where('hourEntry.corrects', 'is', null)
        .where('hourEntry.state', '!=', 'returned')
        .as('entries'),
    )
    .select(({ fn }) => fn.coalesce('person.name', 'volunteer.name').$notNull().as('name'))
    .where('signUp.activityId', '=', activityId)
    .where('signUp.endedOn', 'is', null)
    .orderBy('volunteer.number')
    .execute();
  return rows.map(({ attended, entries, ...row }) => ({
    ...row,
    attended: attended === 1 || (entries ?? 0) > 0,
    hours: (entries ?? 0) > 0,
  }));
}

type Attending = 'activities.signUp' | 'activities.signOff' | 'activities.attend';

export const attendHandlers: HandlersFor<Pick<typeof activities, Attending>> = {
  'activities.signUp': async ({ db, now, session, note }, { id, volunteerIds }) => {
    const activity = await activityOf(db, id);
    if (activity.cancelledOn !== null) throw new Refusal(`“${activity.name}”已于${dayWords(activity.cancelledOn)}取消。`);
    const there = new Set((await attendeesOf(db, id)).map(({ volunteerId }) => volunteerId));
    const added: string[] = [];
    for (const volunteerId of new Set(volunteerIds)) {
      const { name, endedOn } = await volunteerOf(db, volunteerId);
      if (endedOn !== null) throw new Refusal(`${name}已于${dayWords(endedOn)}退出志愿者。`);
      if (there.has(volunteerId)) throw new Refusal(`${name}已经报名。`);
      await refuseElsewhere(db, { id: volunteerId, name }, activity, id);
      const row = { activityId: id, volunteerId, at: now, staffId: session.staffId, attended: 0 as const };
      await db
        .insertInto('signUp')
        .values({ ...row, endedOn: null, endReason: null })
        .execute();
      added.push(name);
    }
    note({ subject: 'activity', subjectId: id, before: null, after: { name: activity.name, signedUp: added } });
    return { id };
  },

  'activities.signOff': async ({ db, today, note }, { id, reason }) => {
    const row = await db.selectFrom('signUp').selectAll().where('id', '=', id).where('endedOn', 'is', null).executeTakeFirst();
    if (!row) throw new Refusal('这次报名已经取消，请重新打开卡片。');
    if (row.attended === 1) throw new Refusal('已经登记到场，不能取消报名。登记错了，请先在“登记到场”里改掉。');
    await db.updateTable('signUp').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    const { name } = await activityOf(db, row.activityId);
    const who = (await volunteerOf(db, row.volunteerId)).name;
    note({
      subject: 'activity',
      subjectId: row.activityId,
      before: { name, signedUp: [who] },
      after: { name, signedOff: who, reason },
    });
    return { id };
  },

  'activities.attend': async (powers, { id, attended, servedCount, hours }) => {
    const { db, today, note } = powers;
    const activity = await activityOf(db, id);
    if (activity.cancelledOn !== null) throw new Refusal(`“${activity.name}”已于${dayWords(activity.cancelledOn)}取消。`);
    if (activity.heldOn > today) throw new Refusal(`“${activity.name}”要到${dayWords(activity.heldOn)}才举行，到时再登记到场。`);
    const people = await attendeesOf(db, id);
    if (attended.some((one) => !people.some((row) => row.id === one))) throw new Refusal('名单变了，请重新打开这次活动再登记。');
    const came = new Set(attended);
    for (const row of people) {
      await db
        .updateTable('signUp')
        .set({ attended: came.has(row.id) ? 1 : 0 })
        .where('id', '=', row.id)
        .execute();
    }
    await db.updateTable('activity').set({ servedCount }).where('id', '=', id).execute();
    const without = people.filter((row) => came.has(row.id) && !row.hours).map(({ volunteerId }) => volunteerId);
    if (hours) await writeAttendance(powers, { ...hours, activityId: id, volunteerIds: without });
    const before = { attended: people.filter((row) => row.attended).length, served: activity.servedCount };
    note({
      subject: 'activity',
      subjectId: id,
      before,
      after: { name: activity.name, attended: came.size, served: servedCount },
    });
    return { id, attended: came.size, written: hours ? without.length : 0 };
  },
};
