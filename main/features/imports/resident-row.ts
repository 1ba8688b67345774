import type { Field, FieldValue } from '../../../shared/features/fields';
import type { FieldName } from '../../../shared/features/import-fields';
import type { Residency } from '../../../shared/features/people';

/** One person of a sheet, cleaned. What could not be read is null and has its finding; codes as in shared/codes. */
export type ResidentRow = {
  /** Sheet row, 1-based. */
  row: number;
  building: string | null;
  unit: string | null;
  room: string | null;
  headName: string | null;
  householdNo: string | null;
  /** '' where the cell is empty. */
  name: string;
  relation: string | null;
  sex: '1' | '2' | null;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  birthOn: string | null;
  idNumber: string | null;
  /** Both or neither. */
  documentKind: string | null;
  documentNumber: string | null;
  /** The sheet left sex or birth open: the row has them from the ID number. */
  sexInferred: boolean;
  birthInferred: boolean;
  phone: string | null;
  phone2: string | null;
  ethnicity: string | null;
  politics: string | null;
  education: string | null;
  marriage: string | null;
  residency: Residency | null;
  tags: string[];
  workplace: string | null;
  registeredAddress: string | null;
  note: string | null;
  /** What the sheet says under custom fields of the person, the household and the room. */
  custom: readonly CustomTold[];
};

/** One custom field of a row and what is written under it. */
export type CustomTold = { field: Field; value: FieldValue };
const NOTHING_TOLD: readonly CustomTold[] = [];

/** A row with nothing in it yet. */
export const blankRow = (row: number): ResidentRow => ({
  row,
  building: null,
  unit: null,
  room: null,
  headName: null,
  householdNo: null,
  name: '',
  relation: null,
  sex: null,
  birthOn: null,
  idNumber: null,
  documentKind: null,
  documentNumber: null,
  sexInferred: false,
  birthInferred: false,
  phone: null,
  phone2: null,
  ethnicity: null,
  politics: null,
  education: null,
  marriage: null,
  residency: null,
  tags: [],
  workplace: null,
  registeredAddress: null,
  note: null,
  custom: NOTHING_TOLD,
});

/** Fields that say something about a person; a line without any of them is no resident. */
export const personalFields = [
  'name',
  'relation',
  'sex',
  'birthOn',
  'idNumber',
  'phone',
  'phone2',
  'ethnicity',
] as const satisfies readonly FieldName[];
