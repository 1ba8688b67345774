// Putting activities on the calendar, changing them, calling them off.
import {
  type ActivityDraft,
  type activities,
  countsAsWords,
  type Every,
  MOST_OF_SERIES,
} from '../../../shared/features/activities';
import { daysAfter, monthsAfter } from '../../../shared/rules/working-days';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { refuseTakenVenue } from './clashes';
import { type Activity, activityOf } from './queries';
import { unheld } from './unheld';

type Dated = ActivityDraft & { heldOn: string };

/** Refuses a time the wrong way round, and a place, team or project that is no more. The place in words. */
async function checkDraft(db: Reader, draft: ActivityDraft): Promise<string> {
  if (draft.endsAt <= draft.startsAt) throw new Refusal({ endsAt: '结束时间要晚于开始时间。' });
  const there = async (table: 'venue' | 'team' | 'project', id: number | null) =>
    id === null ? null : db.selectFrom(table).select(['name', 'endedOn']).where('id', '=', id).executeTakeFirst();
  const [venue, team, project] = [
    await there('venue', draft.venueId),
    await there('team', draft.teamId),
    await there('project', draft.projectId),
  ];
  if (venue === undefined || venue?.endedOn) throw new Refusal({ venueId: '这个阵地已经停用，请重新选择。' });
  if (team === undefined || team?.endedOn) throw new Refusal({ teamId: '这支队伍已经解散，请重新选择。' });
  if (project === undefined || project?.endedOn) throw new Refusal({ projectId: '这个项目已经结束，请重新选择。' });
  if (draft.place === '' && venue === null) throw new Refusal({ place: '请写明地点，或选一个阵地。' });
  return draft.place || (venue?.name ?? '');
}

const told = ({ name, heldOn, startsAt, endsAt, countsAs }: Dated, place: string) => ({
  ...{ name, heldOn, startsAt, endsAt, where: place, countsAs: countsAsWords[countsAs] },
});

async function insert(powers: CommandPowers, draft: Dated, place: string, seriesId: number | null): Promise<number> {
  const { db, note } = powers;
  await refuseTakenVenue(db, draft.venueId, draft, null);
  const row = { ...draft, place, seriesId, ...unheld };
  const { id } = await db.insertInto('activity').values(row).returning('id').executeTakeFirstOrThrow();
  note({ subject: 'activity', subjectId: id, before: null, after: told(draft, place) });
  return id;
}

function daysOf(every: Every, fromOn: string, untilOn: string): string[] {
  const days: string[] = [];
  for (let at = 0; ; at += 1) {
    const day = every === 'month' ? monthsAfter(fromOn, at) : daysAfter(fromOn, at * (every === 'week' ? 7 : 14));
    if (day > untilOn) return days;
    days.push(day);
    if (days.length > MOST_OF_SERIES) throw new Refusal({ untilOn: `一次最多排${MOST_OF_SERIES}次，请把结束日期提前。` });
  }
}

/** Refuses one that was called off, or lies behind: what was held is as it was. */
function refuseOver({ name, heldOn, cancelledOn }: Activity, today: string): void {
  if (cancelledOn !== null) throw new Refusal(`“${name}”已于${dayWords(cancelledOn)}取消。`);
  if (heldOn < today) throw new Refusal(`“${name}”已于${dayWords(heldOn)}举行，不能再改时间或取消。`);
}

const restOf = (db: Reader, { id, seriesId, heldOn }: Activity) =>
  db
    .selectFrom('activity')
    .select(['id', 'name', 'heldOn'])
    .where('seriesId', '=', seriesId ?? 0)
    .where('heldOn', '>', heldOn)
    .where('cancelledOn', 'is', null)
    .where('id', '!=', id);

/** How many of its series are still to come after this one. */
export const aheadOf = async (db: Reader, activity: Activity): Promise<number> =>
  activity.seriesId === null ? 0 : (await restOf(db, activity).execute()).length;

type Planning = 'activities.add' | 'activities.addSeries' | 'activities.amend' | 'activities.cancel';

export const planHandlers: HandlersFor<Pick<typeof activities, Planning>> = {
  'activities.add': async (powers, draft) => ({ id: await insert(powers, draft, await checkDraft(powers.db, draft), null) }),

  'activities.addSeries': async (powers, { every, fromOn, untilOn, ...draft }) => {
    const { db } = powers;
    if (untilOn < fromOn) throw new Refusal({ untilOn: '结束日期不能早于开始日期。' });
    const days = daysOf(every, fromOn, untilOn);
    const place = await checkDraft(db, draft);
    const series = { name: draft.name, every, fromOn, untilOn, endedOn: null, endReason: null };
    const { id } = await db.insertInto('activitySeries').values(series).returning('id').executeTakeFirstOrThrow();
    for (const heldOn of days) await insert(powers, { ...draft, heldOn }, place, id);
    return { id, activities: days.length };
  },

  'activities.amend': async ({ db, today, note }, { id, ...draft }) => {
    const was = await activityOf(db, id);
    if (was.cancelledOn !== null) refuseOver(was, today);
    if (was.heldOn < today && draft.heldOn !== was.heldOn) refuseOver(was, today);
    const place = await checkDraft(db, draft);
    await refuseTakenVenue(db, draft.venueId, draft, id);
    await db
      .updateTable('activity')
      .set({ ...draft, place })
      .where('id', '=', id)
      .execute();
    note({ subject: 'activity', subjectId: id, before: told(was, was.place), after: told(draft, place) });
    return { id };
  },

  'activities.cancel': async ({ db, today, note }, { id, reason, rest }) => {
    const first = await activityOf(db, id);
    refuseOver(first, today);
    const all = [first, ...(rest ? await restOf(db, first).execute() : [])];
    for (const { id: each, name, heldOn } of all) {
      await db.updateTable('activity').set({ cancelledOn: today, cancelReason: reason }).where('id', '=', each).execute();
      const after = { name, heldOn, cancelledOn: today, reason };
      note({ subject: 'activity', subjectId: each, before: { name, heldOn }, after });
    }
    if (rest && first.seriesId !== null) {
      const set = { endedOn: today, endReason: reason };
      await db.updateTable('activitySeries').set(set).where('id', '=', first.seriesId).where('endedOn', 'is', null).execute();
    }
    return { id, activities: all.length };
  },
};
