// What the groups are: added, said anew, ended and taken up again by the station.
import type { CareGroup, GroupDraft, groups } from '../../../shared/features/groups';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { endTags } from '../residents/queries';
import { addGroup, findGroup, groupKinds, refuseNotKept } from './kinds';
import { standsOn } from './standing';

type Writer = CommandPowers['db'];

/** Why somebody leaves a group that is used no more. */
const groupEnded = (reason: string) => `类别停用：${reason}`;

function checkDraft({ validity, months, fields }: GroupDraft): void {
  if ((validity === 'months') !== (months !== null)) throw new Refusal({ months: '按月数重新确认的，要写几个月；其他的留空。' });
  if (new Set(fields.map(({ field }) => field)).size < fields.length) throw new Refusal({ fields: '同一项只能选一次。' });
}

const columnsOf = ({ definition, purpose, sealed, neverPrinted, validity, months }: GroupDraft) => ({
  ...{ definition, purpose, validity, months },
  sealed: sealed ? (1 as const) : (0 as const),
  neverPrinted: neverPrinted ? (1 as const) : (0 as const),
});

/** What the group asks for, in its order, in place of what it asked for before. What was filled in stays with the people. */
async function setFields(db: Writer, groupId: number, fields: GroupDraft['fields']): Promise<void> {
  await db.deleteFrom('careGroupField').where('groupId', '=', groupId).execute();
  if (fields.length === 0) return;
  const rows = fields.map(({ field, required }, position) => ({
    ...{ groupId, field, position },
    required: required ? (1 as const) : (0 as const),
  }));
  await db.insertInto('careGroupField').values(rows).execute();
}

const factsOf = ({ fields, ...group }: GroupDraft & { name: string }) => ({
  ...group,
  fields: fields.map(({ field }) => field),
});

function amended(was: CareGroup, draft: GroupDraft) {
  const { id: _, endedOn: _on, endReason: _why, version, ...before } = was;
  const next = was.definition === draft.definition ? version : version + 1;
  return {
    version: next,
    before: { ...factsOf(before), version },
    after: { ...factsOf({ ...draft, name: was.name }), version: next },
  };
}

/** Takes everybody out of a group today, each with a note of their own. Returns how many. */
async function emptyGroup({ db, today, note }: CommandPowers, tag: string, reason: string): Promise<number> {
  const open = await db
    .selectFrom('personTag')
    .select(['id', 'personId', 'startedOn'])
    .where('tag', '=', tag)
    .where('endedOn', 'is', null)
    .execute();
  const standing = await db
    .selectFrom('personTag')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('tag', '=', tag)
    .where(standsOn(today))
    .executeTakeFirstOrThrow();
  await endTags(db, tag, today, groupEnded(reason));
  for (const { personId, startedOn } of open) {
    const after = { tag, endedOn: today, endReason: groupEnded(reason) };
    note({ subject: 'person', subjectId: personId, before: { tag, startedOn }, after });
  }
  return standing.people;
}

type Defining = 'groups.kinds' | 'groups.add' | 'groups.amend' | 'groups.end' | 'groups.resume';

export const definingHandlers: HandlersFor<Pick<typeof groups, Defining>> = {
  'groups.kinds': ({ db }) => groupKinds(db),

  'groups.add': async ({ db, note }, { name, ...draft }) => {
    refuseNotKept(name);
    const there = (await groupKinds(db)).find((group) => group.name === name);
    if (there?.endedOn) throw new Refusal(`“${name}”已于${dayWords(there.endedOn)}停用。要再用，请在列表里点“恢复”。`);
    if (there) throw new Refusal({ name: `已经有“${name}”这个类别，直接改它的说明就行。` });
    checkDraft(draft);
    const id = await addGroup(db, { name, ...columnsOf(draft) });
    await setFields(db, id, draft.fields);
    note({ subject: 'careGroup', subjectId: id, before: null, after: factsOf({ name, ...draft }) });
    return { id };
  },

  'groups.amend': async ({ db, note }, { id, ...draft }) => {
    const was = await findGroup(db, id);
    checkDraft(draft);
    const { version, before, after } = amended(was, draft);
    await db
      .updateTable('careGroup')
      .set({ ...columnsOf(draft), version })
      .where('id', '=', id)
      .execute();
    await setFields(db, id, draft.fields);
    note({ subject: 'careGroup', subjectId: id, before, after });
    return { id };
  },

  'groups.end': async (powers, { id, reason }) => {
    const { db, today, note } = powers;
    const { name, endedOn } = await findGroup(db, id);
    if (endedOn !== null) throw new Refusal(`“${name}”已于${dayWords(endedOn)}停用。`);
    const people = await emptyGroup(powers, name, reason);
    await db.updateTable('careGroup').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note({
      subject: 'careGroup',
      subjectId: id,
      before: { name, endedOn: null },
      after: { name, endedOn: today, endReason: reason, people },
    });
    return { id, people };
  },

  'groups.resume': async ({ db, note }, { id }) => {
    const { name, endedOn, endReason } = await findGroup(db, id);
    if (endedOn === null) throw new Refusal(`“${name}”正在用，不用恢复。`);
    await db.updateTable('careGroup').set({ endedOn: null, endReason: null }).where('id', '=', id).execute();
    note({ subject: 'careGroup', subjectId: id, before: { name, endedOn, endReason }, after: { name, endedOn: null } });
    return { id };
  },
};
