import {
  type Field,
  type FieldDraft,
  type FieldSubject,
  fieldKindWords,
  fieldSubjectWords,
  type fields,
  MOST_FIELDS,
} from '../../../shared/features/fields';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { writeChoices } from './choices';
import { heldIn } from './counts';
import { fieldsOf, needField } from './definitions';
import { checkDraft, ownRules } from './draft';

const bit = (value: boolean): 0 | 1 => (value ? 1 : 0);
const row = ({ choices: _, wanted, sensitive, ...draft }: FieldDraft) => ({
  ...draft,
  wanted: bit(wanted),
  sensitive: bit(sensitive),
});

const draftOf = ({
  id: _,
  subject: _subject,
  startedOn: _startedOn,
  endedOn: _endedOn,
  endReason: _reason,
  ...rules
}: Field) => ({
  ...rules,
  choices: rules.choices.filter(({ endedOn }) => endedOn === null).map(({ id, words }) => ({ id, words })),
});

const headOf = ({ name, subject }: Pick<Field, 'name' | 'subject'>) => ({ field: name, fieldOf: fieldSubjectWords[subject] });

/** What a note keeps of a field, in words. */
const factsOf = (subject: FieldSubject, { name, kind, unit, min, max, choices, ...draft }: FieldDraft) => ({
  ...headOf({ name, subject }),
  fieldKind: fieldKindWords[kind],
  ...{ fieldUnit: unit, least: min, most: max },
  ...draft,
  choices: choices.map(({ words }) => words),
});

async function refuseTaken(db: Reader, subject: FieldSubject, name: string, except: number | null, at = ''): Promise<void> {
  const standing = await fieldsOf(db, subject);
  const [others, words] = [standing.filter(({ id }) => id !== except), fieldSubjectWords[subject]];
  if (others.some((field) => field.name === name))
    throw new Refusal({ [`${at}name`]: `${words}已经有“${name}”这个栏目，请换个名称。` });
  if (others.length >= MOST_FIELDS) throw new Refusal(`${words}最多${MOST_FIELDS}个栏目。先停用不再需要的，再加新的。`);
}

async function refuseOtherKind(db: Reader, field: Field, after: FieldDraft): Promise<void> {
  if (after.kind === field.kind) return;
  const held = await heldIn(db, field);
  if (held > 0) throw new Refusal({ 'changes.kind': `已经有${held}处登记了“${field.name}”，种类不能再改。请停用它，另加一个。` });
}

const standing = (field: Field): Field => {
  if (field.endedOn !== null) throw new Refusal(`“${field.name}”已在${dayWords(field.endedOn)}停用。`);
  return field;
};

async function lastPosition(db: Reader, subject: FieldSubject): Promise<number> {
  const last = await db
    .selectFrom('field')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('subject', '=', subject)
    .executeTakeFirst();
  return last?.position ?? 0;
}

async function amend(powers: CommandPowers, field: Field, after: FieldDraft): Promise<void> {
  const { db, note } = powers;
  checkDraft(field.subject, after, 'changes.');
  await refuseTaken(db, field.subject, after.name, field.id, 'changes.');
  await refuseOtherKind(db, field, after);
  await db.updateTable('field').set(row(after)).where('id', '=', field.id).execute();
  await writeChoices(powers, field, after.choices);
  const before = factsOf(field.subject, draftOf(field));
  note({ subject: 'field', subjectId: field.id, before, after: factsOf(field.subject, after) });
}

type Defining = 'fields.add' | 'fields.amend' | 'fields.end' | 'fields.resume' | 'fields.reorder';

export const definingHandlers: HandlersFor<Pick<typeof fields, Defining>> = {
  'fields.add': async (powers, { subject, ...given }) => {
    const { db, today, note } = powers;
    const draft = ownRules(given);
    checkDraft(subject, draft);
    await refuseTaken(db, subject, draft.name, null);
    const position = (await lastPosition(db, subject)) + 1;
    const values = { ...row(draft), subject, position, startedOn: today, endedOn: null, endReason: null };
    const { id } = await db.insertInto('field').values(values).returning('id').executeTakeFirstOrThrow();
    await writeChoices(powers, { id, choices: [] }, draft.choices);
    note({ subject: 'field', subjectId: id, before: null, after: factsOf(subject, draft) });
    return { id };
  },

  'fields.amend': async (powers, { id, changes }) => {
    const field = standing(await needField(powers.db, id));
    const before = draftOf(field);
    const after = ownRules({ ...before, ...(changes as Partial<FieldDraft>) });
    if (JSON.stringify(after) === JSON.stringify(before)) throw new Refusal('和原来一样，没有要改的内容。');
    await amend(powers, field, after);
    return { id };
  },

  'fields.end': async ({ db, today, note }, { id, reason }) => {
    const field = standing(await needField(db, id));
    await db.updateTable('field').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    const before = { ...headOf(field), startedOn: field.startedOn };
    note({ subject: 'field', subjectId: id, before, after: { ...headOf(field), endedOn: today, endReason: reason } });
    return { id };
  },

  'fields.resume': async ({ db, note }, { id }) => {
    const field = await needField(db, id);
    const { name, subject, endedOn, endReason } = field;
    if (endedOn === null) throw new Refusal(`“${name}”正在使用，不用恢复。`);
    await refuseTaken(db, subject, name, id);
    const position = (await lastPosition(db, subject)) + 1;
    await db.updateTable('field').set({ endedOn: null, endReason: null, position }).where('id', '=', id).execute();
    note({ subject: 'field', subjectId: id, before: { ...headOf(field), endedOn, endReason }, after: headOf(field) });
    return { id };
  },

  'fields.reorder': async ({ db, note }, { subject, ids }) => {
    const before = await fieldsOf(db, subject);
    const after = ids.flatMap((id) => before.filter((field) => field.id === id));
    if (after.length !== before.length || new Set(ids).size !== before.length)
      throw new Refusal('栏目刚才变了，请重新打开再排。');
    for (const [position, { id }] of after.entries())
      await db.updateTable('field').set({ position }).where('id', '=', id).execute();
    const names = (fields: readonly Field[]) => ({
      fieldOf: fieldSubjectWords[subject],
      order: fields.map(({ name }) => name),
    });
    note({ subject: 'fieldOrder', subjectId: 1, before: names(before), after: names(after) });
    return { subject };
  },
};
