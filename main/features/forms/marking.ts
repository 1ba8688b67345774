// Saying what a form is called and what its places want.
import { type FormMarking, listColumns } from '../../../shared/features/form-marking';
import type { forms } from '../../../shared/features/forms';
import { readPlace } from '../../../shared/rules/form-place';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { fieldsOf } from '../fields/queries';
import { findQuery } from '../queries/queries';
import { formOf, layoutOf, marksOf, usedForm } from './finding';
import { cellAt, placeWords } from './placing';

/** Refuses a place that is not on the form, that works itself out, or where a list has nowhere to go. */
async function checkPlace(db: Reader, id: number, place: string, marking: FormMarking): Promise<string> {
  const layout = await layoutOf(db, id);
  const at = readPlace(place);
  const words = placeWords(place, layout);
  if (at?.kind === 'mark') {
    if (!layout.marks.includes(at.name)) throw new Refusal(`这张表里没有${words}。`);
    if (marking.what === 'list') throw new Refusal('一行一行往下填的，要标在表格的格子里。');
    return words;
  }
  const cell = cellAt(place, layout);
  if (!cell) throw new Refusal(`这张表里没有${words}这一格。`);
  if (cell.formula)
    throw new Refusal(
      layout.kind === 'xlsx' ? `${words}有公式，会自己算出来，不用标。` : `${words}里面套着别的表格，请标里面没有表格的格子。`,
    );
  return words;
}

async function checkList(db: Reader, marking: FormMarking): Promise<void> {
  if (marking.what !== 'list') return;
  const own = marking.list === 'people' && marking.fieldId !== null;
  if (!own && !listColumns[marking.list].includes(marking.column)) throw new Refusal({ column: '请选这一列填什么。' });
  if (own && !(await fieldsOf(db, null)).some(({ id, name }) => id === marking.fieldId && name === marking.column))
    throw new Refusal({ column: '这个栏目已经停用或改了名称，请重新选这一列填什么。' });
  if (marking.list === 'rows' && marking.code === null) throw new Refusal({ code: '请选是哪个指标的明细。' });
  if (marking.list !== 'people') return;
  if (marking.queryId === null) throw new Refusal({ queryId: '请选是哪个查询的名单。' });
  await findQuery(db, marking.queryId);
}

async function mark({ db, now, session, note }: CommandPowers, id: number, place: string, marking: FormMarking | null) {
  const form = await usedForm(db, id);
  const before = (await marksOf(db, id)).find((one) => one.place === place)?.marking ?? null;
  if (marking === null && before === null) throw new Refusal('这一格本来就没有标。');
  if (marking) await checkList(db, marking);
  const where = marking ? await checkPlace(db, id, place, marking) : placeWords(place, await layoutOf(db, id));
  const row = { formId: id, place, marking: marking && JSON.stringify(marking), staffId: session.staffId, at: now };
  await db.insertInto('formMark').values(row).execute();
  const name = form.name;
  note({
    subject: 'upperForm',
    subjectId: id,
    before: before && { name, where, marking: before },
    after: { name, where, marking },
  });
  return { id };
}

type Marking = 'forms.mark' | 'forms.amend' | 'forms.end' | 'forms.resume';

export const markingHandlers: HandlersFor<Pick<typeof forms, Marking>> = {
  'forms.mark': (powers, { id, place, marking }) => mark(powers, id, place, marking),

  'forms.amend': async ({ db, note }, { id, name, sentBy }) => {
    const before = await usedForm(db, id);
    await db.updateTable('upperForm').set({ name, sentBy }).where('id', '=', id).execute();
    note({ subject: 'upperForm', subjectId: id, before: { name: before.name, sentBy: before.sentBy }, after: { name, sentBy } });
    return { id };
  },

  'forms.end': async ({ db, today, note }, { id, reason }) => {
    const { name } = await usedForm(db, id);
    await db.updateTable('upperForm').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note({ subject: 'upperForm', subjectId: id, before: null, after: { name, endedOn: today, endReason: reason } });
    return { id };
  },

  'forms.resume': async ({ db, note }, { id }) => {
    const { name, endedOn } = await formOf(db, id);
    if (endedOn === null) throw new Refusal(`“${name}”本来就在用。`);
    await db.updateTable('upperForm').set({ endedOn: null, endReason: null }).where('id', '=', id).execute();
    note({ subject: 'upperForm', subjectId: id, before: { name, endedOn }, after: { name, endedOn: null } });
    return { id };
  },
};
