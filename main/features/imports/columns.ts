// The columns of a sheet by what they feed.
import type { Field } from '../../../shared/features/fields';
import {
  type CustomName,
  customIdOf,
  customName,
  type FieldName,
  importFields,
  takesManyColumns,
} from '../../../shared/features/import-fields';
import type { Cell } from '../../sheets/workbook';
import { type Header, helperColumns, type Mapping } from './header';
import type { Helper } from './headings';

export type Columns = {
  /** The column of a field, -1 where there is none. */
  of: Record<FieldName, number>;
  /** All columns of the fields several may feed. */
  many: { tags: number[]; note: number[] };
  helpers: Partial<Record<Helper, number>>;
  /** The columns of custom fields. */
  custom: { column: number; field: Field }[];
  labels: readonly string[];
};

/** A custom field that stands; one that has ended takes nothing any more. */
function customIn(fields: readonly Field[], name: string | null | undefined): CustomName | null {
  const id = customIdOf(name ?? '');
  return id !== null && fields.some((field) => field.id === id) ? customName(id) : null;
}

/** A mapping from outside, trimmed to what can be: known fields, one column for most of them. */
export function soundMapping(mapping: readonly (string | null)[], width: number, fields: readonly Field[]): Mapping {
  const known = (name: string | null | undefined) =>
    importFields.find((field) => field.name === name)?.name ?? customIn(fields, name);
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, column) => {
    const field = known(mapping[column]);
    if (field === null || (taken.has(field) && !takesManyColumns(field))) return null;
    taken.add(field);
    return field;
  });
}

/** A cell by its column; null where the sheet has no such column (-1) or the row ends before it. */
export const cellAt = (cells: Cell[], column: number): Cell => (column < 0 ? null : (cells[column] ?? null));

export function layColumns(header: Header, mapping: Mapping, fields: readonly Field[]): Columns {
  const of = Object.fromEntries(importFields.map(({ name }) => [name, mapping.indexOf(name)])) as Record<FieldName, number>;
  const all = (field: FieldName) => mapping.flatMap((each, column) => (each === field ? [column] : []));
  const custom = fields.flatMap((field) => {
    const column = mapping.indexOf(customName(field.id));
    return column < 0 ? [] : [{ column, field }];
  });
  return {
    of,
    custom,
    many: { tags: all('tags'), note: all('note') },
    helpers: helperColumns(header, mapping),
    labels: header.labels,
  };
}
