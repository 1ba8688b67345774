import { sql } from 'kysely';
import { type Project, partnerKindWords, type projects } from '../../../shared/features/projects';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { attended, heldBy } from './rows';

type Table = 'project' | 'venue' | 'partner';
const tableWords: Record<Table, string> = { project: '项目', venue: '阵地', partner: '伙伴' };

/** One that is in use. Refuses one that ended. */
async function findOpen(db: Reader, table: Table, id: number): Promise<{ name: string }> {
  const row = await db.selectFrom(table).select(['name', 'endedOn']).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal(`没有找到这个${tableWords[table]}，请重新打开列表。`);
  if (row.endedOn !== null) throw new Refusal(`“${row.name}”已于${dayWords(row.endedOn)}结束。`);
  return row;
}

async function refuseTaken(db: Reader, table: Table, name: string, except: number | null): Promise<void> {
  const there = await db.selectFrom(table).select('id').where('name', '=', name).where('endedOn', 'is', null).executeTakeFirst();
  if (there && there.id !== except) throw new Refusal({ name: `已经有“${name}”这个${tableWords[table]}。` });
}

async function end({ db, today, note }: CommandPowers, table: Table, id: number, reason: string): Promise<{ id: number }> {
  const { name } = await findOpen(db, table, id);
  await db.updateTable(table).set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
  note({ subject: table, subjectId: id, before: { name }, after: { name, endedOn: today, endReason: reason } });
  return { id };
}

type Wanted = { partnerId: number; words: string }[];

/** Those no longer wanted end today; those wanted and not there begin. */
async function setPartners({ db, today }: CommandPowers, projectId: number, wanted: Wanted): Promise<void> {
  const there = await db
    .selectFrom('projectPartner')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('endedOn', 'is', null)
    .execute();
  for (const { id, partnerId } of there) {
    const words = wanted.find((one) => one.partnerId === partnerId)?.words;
    const set = words === undefined ? { endedOn: today, endReason: '不再参加' } : { words };
    await db.updateTable('projectPartner').set(set).where('id', '=', id).execute();
  }
  for (const { partnerId, words } of wanted) {
    if (there.some((one) => one.partnerId === partnerId)) continue;
    await findOpen(db, 'partner', partnerId);
    const row = { projectId, partnerId, words, startedOn: today, endedOn: null, endReason: null };
    await db.insertInto('projectPartner').values(row).execute();
  }
}

async function listProjects(db: Reader, today: string): Promise<Project[]> {
  const rows = await db.selectFrom('project').selectAll().orderBy('id').execute();
  const partners = await db
    .selectFrom('projectPartner')
    .innerJoin('partner', 'partner.id', 'projectPartner.partnerId')
    .select(['projectPartner.projectId', 'projectPartner.partnerId', 'projectPartner.words', 'partner.name', 'partner.kind'])
    .where('projectPartner.endedOn', 'is', null)
    .orderBy('projectPartner.id')
    .execute();
  const figures = await db
    .selectFrom('activity')
    .where('projectId', 'is not', null)
    .where(heldBy(today))
    .groupBy('projectId')
    .select(['projectId', sql<number>`count(*)`.as('held'), sql<number>`sum(${attended})`.as('attended')])
    .execute();
  const listed = rows.map(({ endReason: _, ...row }) => {
    const { held = 0, attended: came = 0 } = figures.find(({ projectId }) => projectId === row.id) ?? {};
    const own = partners.filter(({ projectId }) => projectId === row.id).map(({ projectId: __, ...one }) => one);
    return { ...row, partners: own, held, attended: came };
  });
  return [...listed.filter(({ endedOn }) => endedOn === null), ...listed.filter(({ endedOn }) => endedOn !== null)];
}

export const projectHandlers: HandlersFor<typeof projects> = {
  'projects.list': ({ db, today }) => listProjects(db, today),

  'projects.add': async (powers, { name, words, partners }) => {
    const { db, today, note } = powers;
    await refuseTaken(db, 'project', name, null);
    const row = { name, words, startedOn: today, endedOn: null, endReason: null };
    const { id } = await db.insertInto('project').values(row).returning('id').executeTakeFirstOrThrow();
    await setPartners(powers, id, partners);
    note({ subject: 'project', subjectId: id, before: null, after: { name, words, people: partners.length } });
    return { id };
  },

  'projects.amend': async (powers, { id, name, words, partners }) => {
    const { db, note } = powers;
    const was = await findOpen(db, 'project', id);
    await refuseTaken(db, 'project', name, id);
    await db.updateTable('project').set({ name, words }).where('id', '=', id).execute();
    await setPartners(powers, id, partners);
    note({ subject: 'project', subjectId: id, before: was, after: { name, words, people: partners.length } });
    return { id };
  },

  'projects.end': (powers, { id, reason }) => end(powers, 'project', id, reason),

  'projects.venues': async ({ db, today }) => {
    const rows = await db
      .selectFrom('venue')
      .select(['id', 'name', 'words', 'room', 'endedOn'])
      .select((eb) =>
        eb
          .selectFrom('activity')
          .select(({ fn }) => fn.countAll<number>().as('held'))
          .whereRef('activity.venueId', '=', 'venue.id')
          .where(heldBy(today))
          .as('held'),
      )
      .orderBy('id')
      .execute();
    return rows.map(({ held, ...row }) => ({ ...row, held: held ?? 0 }));
  },

  'projects.addVenue': async ({ db, note }, draft) => {
    await refuseTaken(db, 'venue', draft.name, null);
    const row = { ...draft, endedOn: null, endReason: null };
    const { id } = await db.insertInto('venue').values(row).returning('id').executeTakeFirstOrThrow();
    note({ subject: 'venue', subjectId: id, before: null, after: { name: draft.name, words: draft.words } });
    return { id };
  },

  'projects.endVenue': (powers, { id, reason }) => end(powers, 'venue', id, reason),

  'projects.partners': ({ db }) =>
    db.selectFrom('partner').select(['id', 'name', 'kind', 'contact', 'phone', 'endedOn']).orderBy('id').execute(),

  'projects.addPartner': async ({ db, note }, draft) => {
    await refuseTaken(db, 'partner', draft.name, null);
    const row = { ...draft, endedOn: null, endReason: null };
    const { id } = await db.insertInto('partner').values(row).returning('id').executeTakeFirstOrThrow();
    const after = { name: draft.name, partnerKind: partnerKindWords[draft.kind] };
    note({ subject: 'partner', subjectId: id, before: null, after });
    return { id };
  },

  'projects.endPartner': (powers, { id, reason }) => end(powers, 'partner', id, reason),
};
