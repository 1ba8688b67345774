import type { FieldSubject, fields, HeldField } from '../../../shared/features/fields';
import { dayWords } from '../../../shared/text';
import type { HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { findPerson, personOf } from '../residents/queries';
import { heldOf } from './counts';
import { definingHandlers } from './defining';
import { fieldsOf } from './definitions';
import { seesSealed } from './sealed';
import { valuesOf, writeValues } from './values';

async function needPlace(db: Reader, subject: 'household' | 'room', id: number): Promise<{ endedOn: string | null }> {
  if (subject === 'household') {
    const household = await db.selectFrom('household').select('endedOn').where('id', '=', id).executeTakeFirst();
    if (!household) throw new Refusal('没有找到这一户，请重新选择。');
    return household;
  }
  const room = await db.selectFrom('room').select('id').where('id', '=', id).executeTakeFirst();
  if (!room) throw new Refusal('没有找到这间房，请重新选择。');
  return { endedOn: null };
}

/** Refuses what is not there; for a change also a household that has ended and a person who was erased. */
async function needSubject(db: Reader, subject: FieldSubject, id: number, change: boolean): Promise<void> {
  if (subject === 'person') {
    await (change ? findPerson : personOf)(db, id);
    return;
  }
  const { endedOn } = await needPlace(db, subject, id);
  if (change && endedOn !== null) throw new Refusal(`这一户已于${dayWords(endedOn)}结束，不能再改。`);
}

export const fieldHandlers: HandlersFor<typeof fields> = {
  'fields.list': ({ db }, { subject, ended }) => fieldsOf(db, subject, ended),

  'fields.held': ({ db }, { subject }) => heldOf(db, subject),

  'fields.of': async ({ db, session }, { subject, id }) => {
    await needSubject(db, subject, id, false);
    const [standing, values] = [await fieldsOf(db, subject), await valuesOf(db, subject, id)];
    return standing.map((field): HeldField => {
      const value = values.get(field.id) ?? null;
      const hidden = field.sensitive && value !== null && !seesSealed(session);
      return { field, value: hidden ? null : value, hidden };
    });
  },

  'fields.set': async (powers, { subject, id, values }) => {
    await needSubject(powers.db, subject, id, true);
    const change = await writeValues(powers, { subject, id, values });
    if (!change) throw new Refusal('和原来一样，没有要改的内容。');
    powers.note({ subject, subjectId: id, ...change });
    return { id };
  },

  ...definingHandlers,
};
