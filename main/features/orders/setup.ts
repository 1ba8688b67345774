// What a station says of its requests: classes and categories, who sees to them, how days are counted.
import type { z } from 'zod';
import type { CategoryDraft, orderSetup } from '../../../shared/features/order-setup';
import { handlerKindWords, orderClassWords, STATION_DAYS } from '../../../shared/features/order-words';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { settingOf } from './clock';
import { standingCategory, standingHandler } from './enter';
import { holidayHandlers, standingHolidays } from './holidays';

async function handlersOf(db: Reader) {
  const rows = await db
    .selectFrom('orderHandler')
    .select(['id', 'name', 'kind', 'phone', 'endedOn'])
    .select(({ selectFrom }) =>
      selectFrom('serviceOrder')
        .select(({ fn }) => fn.countAll<number>().as('open'))
        .whereRef('serviceOrder.handlerId', '=', 'orderHandler.id')
        .where('serviceOrder.closedAt', 'is', null)
        .as('open'),
    )
    .orderBy('orderHandler.id')
    .execute();
  return rows.map((row) => ({ ...row, open: row.open ?? 0 }));
}

async function categoriesOf(db: Reader) {
  const rows = await db.selectFrom('orderCategory').selectAll().orderBy('id').execute();
  return rows.map(({ endReason: _, hints, questions, ...row }) => ({
    ...{ ...row, hints: JSON.parse(hints) as string[] },
    questions: JSON.parse(questions) as z.output<typeof CategoryDraft>['questions'],
  }));
}

/** The six classes as the station calls them. */
export async function classNames(db: Reader): Promise<Record<keyof typeof orderClassWords, string>> {
  const { fifthName, sixthName } = await settingOf(db);
  const { fifth, sixth, ...four } = orderClassWords;
  return { ...four, fifth: fifthName || fifth, sixth: sixthName || sixth };
}

/** The columns of a category. Refuses a name that stands already, and more days than the station allows. */
async function categoryRow(db: Reader, draft: z.output<typeof CategoryDraft>, except: number | null) {
  const there = await db
    .selectFrom('orderCategory')
    .select('id')
    .where('name', '=', draft.name)
    .where('endedOn', 'is', null)
    .executeTakeFirst();
  if (there && there.id !== except) throw new Refusal({ name: `已经有“${draft.name}”这一类了。` });
  const { limitDays } = await settingOf(db);
  if (draft.limitDays !== null && draft.limitDays > limitDays)
    throw new Refusal({ limitDays: `不能比全站的${limitDays}天长。要更长，先改全站的期限。` });
  if (draft.handlerId !== null) await standingHandler(db, draft.handlerId);
  return { ...draft, hints: JSON.stringify(draft.hints), questions: JSON.stringify(draft.questions) };
}

async function checkHandlerName(db: Reader, name: string, except: number | null): Promise<void> {
  const query = db.selectFrom('orderHandler').select('id').where('name', '=', name).where('endedOn', 'is', null);
  const there = await query.executeTakeFirst();
  if (there && there.id !== except) throw new Refusal({ name: `已经有“${name}”了。` });
}

const NEVER_ENDED = { endedOn: null, endReason: null };
const end = ({ today }: CommandPowers, endReason: string) => ({ endedOn: today, endReason });

export const setupHandlers: HandlersFor<typeof orderSetup> = {
  ...holidayHandlers,

  'orders.setup': async ({ db }) => {
    const { id: _, ...setting } = await settingOf(db);
    const lists = { categories: await categoriesOf(db), handlers: await handlersOf(db), holidays: await standingHolidays(db) };
    return { setting, classes: await classNames(db), ...lists };
  },

  'orders.setClock': async ({ db, note }, setting) => {
    const { id, ...was } = await settingOf(db);
    if (setting.limitDays > STATION_DAYS) throw new Refusal({ limitDays: `最长不超过${STATION_DAYS}天。` });
    if (JSON.stringify(was) === JSON.stringify(setting)) throw new Refusal('没有改动。');
    await db.updateTable('orderSetting').set(setting).where('id', '=', id).execute();
    note({ subject: 'orderSetting', subjectId: id, before: was, after: setting });
    return { id };
  },

  'orders.addCategory': async ({ db, note }, draft) => {
    const row = { ...(await categoryRow(db, draft, null)), ...NEVER_ENDED };
    const made = await db.insertInto('orderCategory').values(row).returning('id').executeTakeFirstOrThrow();
    note({ subject: 'orderCategory', subjectId: made.id, before: null, after: { name: draft.name, limitDays: draft.limitDays } });
    return made;
  },

  'orders.amendCategory': async ({ db, note }, { id, ...draft }) => {
    const was = await standingCategory(db, id);
    const row = await categoryRow(db, draft, id);
    await db.updateTable('orderCategory').set(row).where('id', '=', id).execute();
    const told = (of: { name: string; limitDays: number | null }) => ({ name: of.name, limitDays: of.limitDays });
    note({ subject: 'orderCategory', subjectId: id, before: was && told(was), after: told(draft) });
    return { id };
  },

  'orders.endCategory': async (powers, { id, reason }) => {
    const category = await standingCategory(powers.db, id);
    await powers.db.updateTable('orderCategory').set(end(powers, reason)).where('id', '=', id).execute();
    powers.note({ subject: 'orderCategory', subjectId: id, before: null, after: { name: category?.name, endReason: reason } });
    return { id };
  },

  'orders.addHandler': async ({ db, note }, draft) => {
    await checkHandlerName(db, draft.name, null);
    const row = { ...draft, ...NEVER_ENDED };
    const made = await db.insertInto('orderHandler').values(row).returning('id').executeTakeFirstOrThrow();
    note({ subject: 'orderHandler', subjectId: made.id, before: null, after: { ...draft, kind: handlerKindWords[draft.kind] } });
    return made;
  },

  'orders.amendHandler': async ({ db, note }, { id, ...draft }) => {
    const { name, kind, phone } = await standingHandler(db, id);
    await checkHandlerName(db, draft.name, id);
    await db.updateTable('orderHandler').set(draft).where('id', '=', id).execute();
    const before = { name, phone, kind: handlerKindWords[kind] };
    note({ subject: 'orderHandler', subjectId: id, before, after: { ...draft, kind: handlerKindWords[draft.kind] } });
    return { id };
  },

  'orders.endHandler': async (powers, { id, reason }) => {
    const { db, note } = powers;
    const { name } = await standingHandler(db, id);
    const { open } = (await handlersOf(db)).find((one) => one.id === id) ?? { open: 0 };
    if (open > 0) throw new Refusal(`${name}手里还有${open}件没有办完。请先改派，再停用。`);
    await db.updateTable('orderHandler').set(end(powers, reason)).where('id', '=', id).execute();
    note({ subject: 'orderHandler', subjectId: id, before: null, after: { name, endReason: reason } });
    return { id };
  },
};
