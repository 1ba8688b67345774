import { type ChatDraft, type ChatGroup, chatAppWords, type chats } from '../../../shared/features/chats';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';

/** Buildings each group in use is for, in house order. */
async function buildingsOfGroups(db: Reader) {
  return db
    .selectFrom('chatBuilding')
    .innerJoin('building', 'building.id', 'chatBuilding.buildingId')
    .select(['chatBuilding.groupId', 'building.id', 'building.name'])
    .where('chatBuilding.endedOn', 'is', null)
    .orderBy('building.position')
    .orderBy('building.id')
    .execute();
}

/** What stands published in each group: how much, and the last of it. */
async function publishedByGroup(db: Reader) {
  const rows = await db
    .selectFrom('publication')
    .select(['groupId', 'title', ({ fn }) => fn.max('at').as('at'), ({ fn }) => fn.countAll<number>().as('published')])
    .where('endedOn', 'is', null)
    .groupBy('groupId')
    .execute();
  return new Map(rows.map((row) => [row.groupId, row]));
}

/** Every group, those in use first. */
export async function listGroups(db: Reader): Promise<ChatGroup[]> {
  const groups = await db.selectFrom('chatGroup').selectAll().orderBy('id').execute();
  const [buildings, published] = [await buildingsOfGroups(db), await publishedByGroup(db)];
  const shown = groups.map((group): ChatGroup => {
    const own = buildings.filter(({ groupId }) => groupId === group.id);
    const last = published.get(group.id);
    return {
      ...group,
      buildingIds: own.map(({ id }) => id),
      buildings: own.map(({ name }) => name),
      published: last?.published ?? 0,
      last: last ? { title: last.title, at: last.at } : null,
    };
  });
  return [...shown.filter(({ endedOn }) => endedOn === null), ...shown.filter(({ endedOn }) => endedOn !== null)];
}

/** Buildings nobody reaches: none where a group is for the whole estate. */
export async function uncoveredBuildings(db: Reader, groups: readonly ChatGroup[]): Promise<string[]> {
  const used = groups.filter(({ endedOn }) => endedOn === null);
  if (used.length === 0 || used.some(({ buildingIds }) => buildingIds.length === 0)) return [];
  const reached = new Set(used.flatMap(({ buildingIds }) => buildingIds));
  const all = await db.selectFrom('building').select(['id', 'name']).orderBy('position').orderBy('id').execute();
  return all.filter(({ id }) => !reached.has(id)).map(({ name }) => name);
}

/** One in use. Refuses one that ended. */
export async function openGroup(db: Reader, id: number) {
  const group = await db.selectFrom('chatGroup').selectAll().where('id', '=', id).executeTakeFirst();
  if (!group) throw new Refusal('没有找到这个群，请重新打开“群”。');
  if (group.endedOn !== null) throw new Refusal(`“${group.name}”已于${dayWords(group.endedOn)}停用。`);
  return group;
}

async function refuseTaken(db: Reader, { name, app }: ChatDraft, except: number | null): Promise<void> {
  const same = db.selectFrom('chatGroup').select('id').where('name', '=', name).where('app', '=', app);
  const there = await same.where('endedOn', 'is', null).execute();
  if (there.some(({ id }) => id !== except)) throw new Refusal({ name: `${chatAppWords[app]}里已经登记了“${name}”。` });
}

/** Those no longer wanted end today; those wanted and not there begin. */
async function setBuildings({ db, today }: Pick<CommandPowers, 'db' | 'today'>, groupId: number, wanted: readonly number[]) {
  const there = await db
    .selectFrom('chatBuilding')
    .select(['id', 'buildingId'])
    .where('groupId', '=', groupId)
    .where('endedOn', 'is', null)
    .execute();
  for (const { id, buildingId } of there) {
    if (!wanted.includes(buildingId)) await db.updateTable('chatBuilding').set({ endedOn: today }).where('id', '=', id).execute();
  }
  for (const buildingId of new Set(wanted)) {
    if (there.some((one) => one.buildingId === buildingId)) continue;
    const known = await db.selectFrom('building').select('id').where('id', '=', buildingId).executeTakeFirst();
    if (!known) throw new Refusal({ buildingIds: '有一栋楼找不到了，请重新选。' });
    await db.insertInto('chatBuilding').values({ groupId, buildingId, startedOn: today, endedOn: null }).execute();
  }
}

const noted = ({ name, app, owner, size }: ChatDraft) => ({ name, chatApp: chatAppWords[app], chatOwner: owner, members: size });

/** Writes a group down and notes it. */
export async function enterGroup(powers: CommandPowers, { buildingIds, ...draft }: ChatDraft): Promise<number> {
  const { db, today, note } = powers;
  await refuseTaken(db, { ...draft, buildingIds }, null);
  const row = { ...draft, sizedOn: draft.size === null ? null : today, startedOn: today, endedOn: null, endReason: null };
  const { id } = await db.insertInto('chatGroup').values(row).returning('id').executeTakeFirstOrThrow();
  await setBuildings(powers, id, buildingIds);
  note({ subject: 'chatGroup', subjectId: id, before: null, after: noted({ ...draft, buildingIds }) });
  return id;
}

export const groupHandlers: HandlersFor<Pick<typeof chats, 'chats.list' | 'chats.add' | 'chats.amend' | 'chats.end'>> = {
  'chats.list': async ({ db }) => {
    const rows = await listGroups(db);
    return { rows, uncovered: await uncoveredBuildings(db, rows) };
  },

  'chats.add': async (powers, draft) => ({ id: await enterGroup(powers, draft) }),

  'chats.amend': async (powers, { id, ...draft }) => {
    const { db, today, note } = powers;
    const was = await openGroup(db, id);
    await refuseTaken(db, draft, id);
    const { buildingIds, ...columns } = draft;
    const sizedOn = draft.size === was.size ? was.sizedOn : draft.size === null ? null : today;
    await db
      .updateTable('chatGroup')
      .set({ ...columns, sizedOn })
      .where('id', '=', id)
      .execute();
    await setBuildings(powers, id, buildingIds);
    note({ subject: 'chatGroup', subjectId: id, before: noted({ ...was, buildingIds: [] }), after: noted(draft) });
    return { id };
  },

  'chats.end': async ({ db, today, note }, { id, reason }) => {
    const { name } = await openGroup(db, id);
    await db.updateTable('chatGroup').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note({ subject: 'chatGroup', subjectId: id, before: { name }, after: { name, endedOn: today, endReason: reason } });
    return { id };
  },
};
