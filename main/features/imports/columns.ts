// The columns of a sheet by what they feed.
import { type FieldName, importFields, takesManyColumns } from '../../../shared/features/import-fields';
import type { Cell } from '../../sheets/workbook';
import { type Header, helperColumns, type Mapping } from './header';
import type { Helper } from './headings';

export type Columns = {
  /** The column of a field, -1 where there is none. */
  of: Record<FieldName, number>;
  /** All columns of the fields several may feed. */
  many: { tags: number[]; note: number[] };
  helpers: Partial<Record<Helper, number>>;
  labels: readonly string[];
};

/** A mapping from outside, trimmed to what can be: known fields, one column for most of them. */
export function soundMapping(mapping: readonly (string | null)[], width: number): Mapping {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, column) => {
    const field = importFields.find(({ name }) => name === mapping[column])?.name ?? null;
    if (field === null || (taken.has(field) && !takesManyColumns(field))) return null;
    taken.add(field);
    return field;
  });
}

/** A cell by its column; null where the sheet has no such column (-1) or the row ends before it. */
export const cellAt = (cells: Cell[], column: number): Cell => (column < 0 ? null : (cells[column] ?? null));

export function layColumns(header: Header, mapping: Mapping): Columns {
  const of = Object.fromEntries(importFields.map(({ name }) => [name, mapping.indexOf(name)])) as Record<FieldName, number>;
  const all = (field: FieldName) => mapping.flatMap((each, column) => (each === field ? [column] : []));
  return { of, many: { tags: all('tags'), note: all('note') }, helpers: helperColumns(header, mapping), labels: header.labels };
}
