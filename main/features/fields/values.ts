import { checkValue, fieldValueWords } from '../../../shared/features/field-values';
import type { Field, FieldSubject, FieldValue, FieldValues } from '../../../shared/features/fields';
import { among } from '../../database/among';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { storedOf, subjectColumns, valueIn } from './columns';
import { fieldsOf } from './definitions';

const stored = ['kind', 'text', 'number', 'day', 'choiceId', 'yes'] as const;

/** What of the subject is written down, by the id of the field. */
export type ValuesById = Map<number, FieldValue>;

/** Values of many subjects, standing fields and ended ones alike. Ids as one JSON parameter: any number of them. */
export async function readValues(db: Reader, subject: FieldSubject, ids: readonly number[]): Promise<Map<number, ValuesById>> {
  const column = subjectColumns[subject];
  const rows = await db
    .selectFrom('fieldValue')
    .select([`${column} as of`, 'fieldId', ...stored])
    .where(column, 'in', among(ids))
    .execute();
  const found = new Map<number, ValuesById>();
  for (const { of, fieldId, ...row } of rows) {
    const values = found.get(of as number) ?? new Map();
    found.set(of as number, values.set(fieldId, valueIn(row)));
  }
  return found;
}

export const valuesOf = async (db: Reader, subject: FieldSubject, id: number): Promise<ValuesById> =>
  (await readValues(db, subject, [id])).get(id) ?? new Map();

export type Change = { field: Field; before: FieldValue | null; after: FieldValue | null };

/** Of what was given, that which is not so already. Refuses what no field may hold, field by field. */
function changesOf(standing: readonly Field[], held: ValuesById, given: FieldValues, at: string): Change[] {
  const faults: Record<string, string> = {};
  const changes: Change[] = [];
  for (const [key, wanted] of Object.entries(given)) {
    const field = standing.find(({ id }) => id === Number(key));
    if (!field) throw new Refusal('有一个栏目已经停用或换了，请关掉表单重新打开。');
    const before = held.get(field.id) ?? null;
    // An ended choice may stay where it is; it is only not chosen anew.
    if (wanted === before) continue;
    const reading = checkValue(field, wanted);
    if ('wrong' in reading) faults[`${at}${key}`] = reading.wrong;
    else if (reading.value !== before) changes.push({ field, before, after: reading.value });
  }
  if (Object.keys(faults).length > 0) throw new Refusal(faults);
  return changes;
}

/** How a note tells of values: by the name the field has now, in words. Sensitive ones stand apart, and are told without their content. */
export type CustomFacts = { custom?: Record<string, string | null>; sealedCustom?: Record<string, string | null> };

/** What a note says of these changes on one side. */
export function factsOf(changes: readonly Change[], side: 'before' | 'after'): CustomFacts {
  const told = (sensitive: boolean) => {
    const some = changes.filter(({ field }) => field.sensitive === sensitive);
    const words = some.map(({ field, [side]: value }) => [field.name, value === null ? null : fieldValueWords(field, value)]);
    return some.length > 0 ? (Object.fromEntries(words) as Record<string, string | null>) : null;
  };
  const [custom, sealedCustom] = [told(false), told(true)];
  return { ...(custom ? { custom } : {}), ...(sealedCustom ? { sealedCustom } : {}) };
}

async function writeChange(db: CommandPowers['db'], subject: FieldSubject, id: number, { field, before, after }: Change) {
  const column = subjectColumns[subject];
  const row = { fieldId: field.id, subject, personId: null, householdId: null, roomId: null, [column]: id };
  if (before !== null && after !== null) {
    const { kind, ...value } = storedOf(field.kind, after);
    await db.updateTable('fieldValue').set(value).where('fieldId', '=', field.id).where(column, '=', id).execute();
  } else if (after !== null) {
    await db
      .insertInto('fieldValue')
      .values({ ...row, ...storedOf(field.kind, after) })
      .execute();
  } else {
    await db.deleteFrom('fieldValue').where('fieldId', '=', field.id).where(column, '=', id).execute();
  }
}

/**
 * Writes the values that are not so already, and returns what a note says of them; null when nothing changed. `at`: the path of the
 * values in the input, for what is wrong with one of them. The caller made sure that the subject is there, and notes.
 */
export async function writeValues(
  { db }: Pick<CommandPowers, 'db'>,
  { subject, id, values, at = 'values.' }: { subject: FieldSubject; id: number; values: FieldValues; at?: string },
): Promise<{ before: CustomFacts; after: CustomFacts } | null> {
  if (Object.keys(values).length === 0) return null;
  const changes = changesOf(await fieldsOf(db, subject), await valuesOf(db, subject, id), values, at);
  if (changes.length === 0) return null;
  for (const change of changes) await writeChange(db, subject, id, change);
  return { before: factsOf(changes, 'before'), after: factsOf(changes, 'after') };
}
