import type { queries } from '../../../shared/features/queries';
import type { ResidentFilter } from '../../../shared/features/resident-filter';
import type { HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { definitionOf, findQuery } from './saved';

async function checkName(db: Reader, name: string, own: number | null = null): Promise<void> {
  const taken = await db
    .selectFrom('savedQuery')
    .select('id')
    .where('name', '=', name)
    .where('endedOn', 'is', null)
    .executeTakeFirst();
  if (taken && taken.id !== own) throw new Refusal({ name: `已经有一个查询叫“${name}”，请换个名字。` });
}

/** A query is a rule, and holds nothing of anybody: what was typed to find somebody is not kept. */
function checkRule({ text }: ResidentFilter): void {
  if (text !== '') throw new Refusal('查询只存条件，不存某个人的姓名或号码。请先清空查找框，再存。');
}

type Saving = 'queries.save' | 'queries.rename' | 'queries.amend' | 'queries.report' | 'queries.end';

export const savingHandlers: HandlersFor<Pick<typeof queries, Saving>> = {
  'queries.save': async ({ db, today, session, note }, { name, filter }) => {
    checkRule(filter);
    await checkName(db, name);
    const definition = await definitionOf(db, filter);
    const { id } = await db
      .insertInto('savedQuery')
      .values({
        ...{ name, definition, version: 1, inSummary: 0, createdOn: today, staffId: session.staffId },
        ...{ filter: JSON.stringify(filter), endedOn: null, endReason: null },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    note({ subject: 'savedQuery', subjectId: id, before: null, after: { name, definition } });
    return { id };
  },

  'queries.rename': async ({ db, note }, { id, name }) => {
    const before = await findQuery(db, id);
    await checkName(db, name, id);
    await db.updateTable('savedQuery').set({ name }).where('id', '=', id).execute();
    note({ subject: 'savedQuery', subjectId: id, before: { name: before.name }, after: { name } });
    return { id };
  },

  'queries.amend': async ({ db, note }, { id, filter }) => {
    checkRule(filter);
    const { name, definition: was, version } = await findQuery(db, id);
    const definition = await definitionOf(db, filter);
    await db
      .updateTable('savedQuery')
      .set({ filter: JSON.stringify(filter), definition, version: version + 1 })
      .where('id', '=', id)
      .execute();
    const before = { name, definition: was, version };
    note({ subject: 'savedQuery', subjectId: id, before, after: { name, definition, version: version + 1 } });
    return { id };
  },

  'queries.report': async ({ db, note }, { id, inSummary }) => {
    const { name, filter, inSummary: was } = await findQuery(db, id);
    if (inSummary && filter.state !== 'present') throw new Refusal('汇总只数在册的人，请改成“在册”再列入。');
    await db
      .updateTable('savedQuery')
      .set({ inSummary: inSummary ? 1 : 0 })
      .where('id', '=', id)
      .execute();
    note({ subject: 'savedQuery', subjectId: id, before: { name, inSummary: was }, after: { name, inSummary } });
    return { id };
  },

  'queries.end': async ({ db, today, note }, { id, reason }) => {
    const { name, definition } = await findQuery(db, id);
    await db.updateTable('savedQuery').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note({
      ...{ subject: 'savedQuery', subjectId: id },
      ...{ before: { name, definition }, after: { name, endedOn: today, endReason: reason } },
    });
    return { id };
  },
};
