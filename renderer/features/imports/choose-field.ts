import { takesManyColumns } from '../../../shared/features/import-fields';

/** A field of ours, or null: this column is not imported. */
export type FieldChoice = string | null;

/** One field has one column: choosing it again moves it, except for the fields several columns may feed. */
export function chooseField(mapping: FieldChoice[], column: number, field: FieldChoice): FieldChoice[] {
  const moves = field !== null && !takesManyColumns(field);
  return mapping.map((held, index) => {
    if (index === column) return field;
    return moves && held === field ? null : held;
  });
}
