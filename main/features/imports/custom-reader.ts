// Cells under the custom fields of the station. What cannot stand there is left out, and said in the field's own words.
import { readValue } from '../../../shared/features/field-values';
import type { Cell } from '../../sheets/workbook';
import type { Columns } from './columns';
import type { FindingBook } from './findings';
import type { CustomTold } from './resident-row';

export function readCustom(columns: Columns, book: FindingBook, take: (column: number) => Cell): CustomTold[] {
  const told: CustomTold[] = [];
  for (const { column, field } of columns.custom) {
    const reading = readValue(field, take(column));
    if ('wrong' in reading) book.say(column, 'custom-invalid', `“${field.name}”${reading.wrong}先空着，别的照收。`);
    else if (reading.value !== null) told.push({ field, value: reading.value });
  }
  return told;
}
