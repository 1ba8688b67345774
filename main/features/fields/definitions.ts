import type { Selectable } from 'kysely';
import type { Field, FieldSubject } from '../../../shared/features/fields';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import type { FieldTables } from './table';

type Row = Selectable<FieldTables['field']>;
type Choice = Selectable<FieldTables['fieldChoice']>;

const fieldOf = ({ position: _, ...row }: Row, choices: readonly Choice[]): Field => ({
  ...row,
  wanted: row.wanted === 1,
  sensitive: row.sensitive === 1,
  choices: choices.filter(({ fieldId }) => fieldId === row.id).map(({ id, words, endedOn }) => ({ id, words, endedOn })),
});

const allChoices = (db: Reader) =>
  db
    .selectFrom('fieldChoice')
    .selectAll()
    .orderBy((eb) => eb('endedOn', 'is not', null))
    .orderBy('position')
    .orderBy('id')
    .execute();

/** The fields of a subject (null: of all) in their order; ended ones last, when asked for. Ended choices come along, last. */
export async function fieldsOf(db: Reader, subject: FieldSubject | null, ended = false): Promise<Field[]> {
  const rows = await db
    .selectFrom('field')
    .selectAll()
    .$if(subject !== null, (all) => all.where('subject', '=', subject as FieldSubject))
    .$if(!ended, (all) => all.where('endedOn', 'is', null))
    .orderBy((eb) => eb('endedOn', 'is not', null))
    .orderBy('position')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const choices = await allChoices(db);
  return rows.map((row) => fieldOf(row, choices));
}

/** One field, standing or ended. Refuses when there is none. */
export async function needField(db: Reader, id: number): Promise<Field> {
  const field = (await fieldsOf(db, null, true)).find((one) => one.id === id);
  if (!field) throw new Refusal('没有找到这个栏目，请回到“自定义栏目”重新选择。');
  return field;
}
