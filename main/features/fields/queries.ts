// Custom fields as other features meet them. Imports no other feature: the ledger's own filter is built on this.
import type { Field, FieldSubject } from '../../../shared/features/fields';
import type { Reader } from '../../powers';
import { fieldsOf } from './definitions';
import { readValues, type ValuesById } from './values';

export { carryFields, type FieldBeside, fieldsBeside } from './carry';
export { fieldConditions } from './conditions';
export { fieldsOf } from './definitions';
export { dropFieldValues, forgetFieldsOf, householdsOnlyOf, peopleTelling } from './forget';
export { refuseSealed } from './sealed';
export { cellsUnder } from './shown';
export { type CustomFacts, valuesOf, writeValues } from './values';

/**
 * The standing fields of a subject and what is written under them for these ids, e.g. as columns of an export. Sensitive fields are
 * left out unless asked for. A cell is `fieldValueCell` of field and value.
 */
export async function valuesFor(
  db: Reader,
  subject: FieldSubject,
  ids: readonly number[],
  sensitive: boolean,
): Promise<{ fields: Field[]; values: Map<number, ValuesById> }> {
  const fields = (await fieldsOf(db, subject)).filter((field) => sensitive || !field.sensitive);
  const wanted = new Set(fields.map(({ id }) => id));
  const values = await readValues(db, subject, ids);
  for (const held of values.values()) for (const id of held.keys()) if (!wanted.has(id)) held.delete(id);
  return { fields, values };
}
