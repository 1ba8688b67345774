import type { Field, FieldSubject } from '../../../shared/features/fields';
import type { Reader } from '../../powers';
import { kindColumns } from './columns';
import { fieldsOf } from './definitions';

/** How many values are written down under a field, standing or ended. Counted in the index of its kind. */
export async function heldIn(db: Reader, { id, kind }: Pick<Field, 'id' | 'kind'>): Promise<number> {
  const { values } = await db
    .selectFrom('fieldValue')
    .select(({ fn }) => fn.countAll<number>().as('values'))
    .where('fieldId', '=', id)
    .where(kindColumns[kind], 'is not', null)
    .executeTakeFirstOrThrow();
  return values;
}

export async function heldOf(db: Reader, subject: FieldSubject): Promise<{ fieldId: number; values: number }[]> {
  const counts = [];
  for (const field of await fieldsOf(db, subject, true)) counts.push({ fieldId: field.id, values: await heldIn(db, field) });
  return counts;
}
