// Custom fields as columns of an export: those chosen, in their order, sensitive ones only where that was ticked.
import { fieldValueCell, fieldValueWords } from '../../../shared/features/field-values';
import { type Field, FieldSubject } from '../../../shared/features/fields';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import type { Cell } from '../../sheets/workbook';
import type { Column } from '../../sheets/write';
import { fieldsOf, valuesFor } from '../fields/queries';
import type { FullLine } from '../residents/queries';

/** As a cell of a sheet, and as it reads on paper; empty where nothing is written. */
export type CustomColumn = { column: Column; cellOf(line: FullLine): Cell; wordsOf(line: FullLine): string };

const idIn: Record<FieldSubject, (line: FullLine) => number> = {
  person: ({ id }) => id,
  household: ({ householdId }) => householdId,
  room: ({ roomId }) => roomId,
};

const kinds: Record<Field['kind'], Column['kind']> = {
  text: 'text',
  number: 'number',
  date: 'day',
  choice: 'text',
  yesNo: 'text',
};

async function refuseSensitive(db: Reader, wanted: ReadonlySet<number>, ticked: boolean): Promise<void> {
  if (ticked) return;
  const sensitive = (await fieldsOf(db, null)).filter((field) => wanted.has(field.id) && field.sensitive);
  if (sensitive.length === 0) return;
  const names = sensitive.map(({ name }) => name).join('、');
  throw new Refusal({ sealed: `“${names}”是敏感栏目。确实需要，请勾选“可以包括不公开的群体和敏感栏目”。` });
}

/** The columns of these fields over these people. */
export async function customColumns(db: Reader, fieldIds: readonly number[], people: readonly FullLine[], sealed: boolean) {
  const wanted = new Set(fieldIds);
  await refuseSensitive(db, wanted, sealed);
  const columns: CustomColumn[] = [];
  if (wanted.size === 0) return columns;
  for (const subject of FieldSubject.options) {
    const idOf = idIn[subject];
    const { fields, values } = await valuesFor(db, subject, [...new Set(people.map(idOf))], sealed);
    for (const field of fields.filter(({ id }) => wanted.has(id))) {
      const column: Column = { label: field.name, width: 16, kind: kinds[field.kind] };
      const heldBy = (line: FullLine) => values.get(idOf(line))?.get(field.id);
      columns.push({
        column,
        cellOf: (line) => {
          const value = heldBy(line);
          return value === undefined ? null : fieldValueCell(field, value);
        },
        wordsOf: (line) => {
          const value = heldBy(line);
          return value === undefined ? '' : fieldValueWords(field, value);
        },
      });
    }
  }
  return columns;
}
