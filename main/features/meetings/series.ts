// 会议系列: what is held again and again, and whether it was.
import { agendaTemplates, meetingKindWords } from '../../../shared/features/meeting-kinds';
import { everyWords, type SeriesRow, type series } from '../../../shared/features/series';
import { dueOf, proposedDay } from '../../../shared/rules/series-due';
import { dayWords } from '../../../shared/text';
import type { HandlersFor, Reader, Writer } from '../../powers';
import { Refusal } from '../../refusal';

type Draft = Parameters<(typeof seriesHandlers)['series.add']>[1];
type Item = SeriesRow['items'][number];

async function templatesOf(db: Reader): Promise<Map<number, Item[]>> {
  const columns = ['seriesId', 'title', 'minutes', 'owner'] as const;
  const rows = await db
    .selectFrom('seriesItem')
    .select(columns)
    .where('endedOn', 'is', null)
    .orderBy('seriesId')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const templates = new Map<number, Item[]>();
  for (const { seriesId, ...item } of rows) templates.set(seriesId, [...(templates.get(seriesId) ?? []), item]);
  return templates;
}

async function daysOf(db: Reader): Promise<Map<number, { id: number; heldOn: string }[]>> {
  const rows = await db
    .selectFrom('meeting')
    .select(['id', 'seriesId', 'heldOn'])
    .where('seriesId', 'is not', null)
    .where('cancelledOn', 'is', null)
    .orderBy('heldOn')
    .orderBy('id')
    .execute();
  const days = new Map<number, { id: number; heldOn: string }[]>();
  for (const { seriesId, ...day } of rows) days.set(seriesId ?? 0, [...(days.get(seriesId ?? 0) ?? []), day]);
  return days;
}

/** Every series, those still held first. */
export async function seriesRows(db: Reader, today: string): Promise<SeriesRow[]> {
  const [templates, days] = [await templatesOf(db), await daysOf(db)];
  const ended = db.selectFrom('meetingSeries').selectAll().orderBy('endedOn').orderBy('name');
  return (await ended.execute()).map((row): SeriesRow => {
    const own = days.get(row.id) ?? [];
    const past = own.filter(({ heldOn }) => heldOn <= today);
    const all = own.map(({ heldOn }) => heldOn);
    return {
      ...row,
      items: templates.get(row.id) ?? [],
      due: row.endedOn === null ? dueOf(row, all, today) : 'none',
      held: past.filter(({ heldOn }) => heldOn.slice(0, 4) === today.slice(0, 4)).length,
      last: past.at(-1) ?? null,
      next: own.find(({ heldOn }) => heldOn > today) ?? null,
      proposedOn: proposedDay(row, today),
    };
  });
}

async function standingSeries(db: Reader, id: number) {
  const found = await db.selectFrom('meetingSeries').selectAll().where('id', '=', id).executeTakeFirst();
  if (!found) throw new Refusal('没有找到这个系列，请重新打开“会议”。');
  if (found.endedOn !== null) throw new Refusal(`“${found.name}”已于${dayWords(found.endedOn)}停开。`);
  return found;
}

/** Refuses times the wrong way round, a day no week has, and a name another series has. */
async function checkDraft(db: Reader, { name, every, usualDay, startsAt, endsAt }: Draft, except: number): Promise<void> {
  if (endsAt <= startsAt) throw new Refusal({ endsAt: '结束时间要晚于开始时间。' });
  if ((every === 'week' || every === 'fortnight') && (usualDay ?? 0) > 7) throw new Refusal({ usualDay: '请选星期几。' });
  const same = db.selectFrom('meetingSeries').select('id').where('name', '=', name).where('endedOn', 'is', null);
  if (await same.where('id', '!=', except).executeTakeFirst()) throw new Refusal({ name: `已经有“${name}”，请换一个名称。` });
}

async function putItems(db: Writer, seriesId: number, items: readonly Partial<Item>[]): Promise<void> {
  const rows = items.map(({ title = '', minutes = null, owner = '' }, at) => ({
    ...{ seriesId, position: at + 1, title, minutes, owner },
    ...{ endedOn: null, endReason: null },
  }));
  if (rows.length > 0) await db.insertInto('seriesItem').values(rows).execute();
}

const told = ({ name, kind, every, place }: Pick<Draft, 'name' | 'kind' | 'every' | 'place'>) => ({
  ...{ name, meetingKind: meetingKindWords[kind], rhythm: everyWords[every], where: place },
});

export const seriesHandlers: HandlersFor<typeof series> = {
  'series.list': ({ db, today }) => seriesRows(db, today),

  'series.add': async ({ db, today, note }, draft) => {
    await checkDraft(db, draft, 0);
    const row = { ...draft, startedOn: today, endedOn: null, endReason: null };
    const { id } = await db.insertInto('meetingSeries').values(row).returning('id').executeTakeFirstOrThrow();
    await putItems(db, id, agendaTemplates[draft.kind]);
    note({ subject: 'meetingSeries', subjectId: id, before: null, after: told(draft) });
    return { id };
  },

  'series.amend': async ({ db, today, note }, { id, items, ...draft }) => {
    const was = await standingSeries(db, id);
    await checkDraft(db, draft, id);
    await db.updateTable('meetingSeries').set(draft).where('id', '=', id).execute();
    const before = (await templatesOf(db)).get(id) ?? [];
    if (JSON.stringify(before) !== JSON.stringify(items)) {
      const ended = { endedOn: today, endReason: '改了议程模板' };
      await db.updateTable('seriesItem').set(ended).where('seriesId', '=', id).where('endedOn', 'is', null).execute();
      await putItems(db, id, items);
    }
    const agenda = (all: readonly Item[]) => all.map(({ title }) => title);
    const after = { ...told(draft), agenda: agenda(items) };
    note({ subject: 'meetingSeries', subjectId: id, before: { ...told(was), agenda: agenda(before) }, after });
    return { id };
  },

  'series.end': async ({ db, today, note }, { id, reason }) => {
    const { name } = await standingSeries(db, id);
    await db.updateTable('meetingSeries').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note({ subject: 'meetingSeries', subjectId: id, before: { name }, after: { name, endedOn: today, endReason: reason } });
    return { id };
  },
};
