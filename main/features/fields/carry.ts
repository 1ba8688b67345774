// Custom fields of two records that become one person, and of two households that become one.
import { fieldValueWords } from '../../../shared/features/field-values';
import type { Field, FieldSubject } from '../../../shared/features/fields';
import type { Reader, Writer } from '../../powers';
import { remember, type Trail, type Two } from '../../trail';
import { subjectColumns } from './columns';
import { fieldsOf } from './definitions';
import { type Change, type CustomFacts, factsOf, valuesOf } from './values';

export type FieldBeside = { field: Field; words: [string | null, string | null] };

/** What two records of a person say under the standing fields, side by side; fields neither fills are left out. */
export async function fieldsBeside(db: Reader, oneId: number, otherId: number): Promise<FieldBeside[]> {
  const [one, other] = [await valuesOf(db, 'person', oneId), await valuesOf(db, 'person', otherId)];
  const words = (field: Field, held: typeof one) => {
    const value = held.get(field.id);
    return value === undefined ? null : fieldValueWords(field, value);
  };
  return (await fieldsOf(db, 'person'))
    .filter(({ id }) => one.has(id) || other.has(id))
    .map((field) => ({ field, words: [words(field, one), words(field, other)] }));
}

const rowsOf = (db: Writer, subject: FieldSubject, id: number) =>
  db.selectFrom('fieldValue').selectAll().where(subjectColumns[subject], '=', id).orderBy('id').execute();

/** Of which subject, and the fields of which the one that ends is right. */
type Carried = { subject: FieldSubject; take: readonly number[] };

/**
 * What only the record that ends tells goes on under the one kept; where both tell something, the one kept is right, but for the
 * fields of `take`. Nothing of the record that ends is written over. Returns what a note says of the one kept.
 */
export async function carryFields(
  db: Writer,
  trail: Trail,
  { from, to }: Two,
  { subject, take }: Carried,
): Promise<{ before: CustomFacts; after: CustomFacts }> {
  const was = await valuesOf(db, subject, to);
  const known = new Map((await rowsOf(db, subject, to)).map((row) => [row.fieldId, row.id]));
  for (const { id: _, ...row } of await rowsOf(db, subject, from)) {
    const own = known.get(row.fieldId);
    const carried = { ...row, [subjectColumns[subject]]: to };
    if (own === undefined) {
      const added = await db.insertInto('fieldValue').values(carried).returning('id').executeTakeFirstOrThrow();
      trail.added.push({ table: 'fieldValue', id: added.id });
    } else if (take.includes(row.fieldId)) {
      await remember(db, trail, 'fieldValue', own);
      await db.updateTable('fieldValue').set(carried).where('id', '=', own).execute();
    }
  }
  const is = await valuesOf(db, subject, to);
  const changes = (await fieldsOf(db, subject, true))
    .map((field): Change => ({ field, before: was.get(field.id) ?? null, after: is.get(field.id) ?? null }))
    .filter(({ before, after }) => before !== after);
  return { before: factsOf(changes, 'before'), after: factsOf(changes, 'after') };
}
