// Where things stand in the table of values: the column of a subject, and the column of a kind.
import type { FieldKind, FieldSubject, FieldValue } from '../../../shared/features/fields';

export const subjectColumns = { person: 'personId', household: 'householdId', room: 'roomId' } as const satisfies Record<
  FieldSubject,
  string
>;

export const kindColumns = {
  text: 'text',
  number: 'number',
  date: 'day',
  choice: 'choiceId',
  yesNo: 'yes',
} as const satisfies Record<FieldKind, string>;

/** What a row of `fieldValue` keeps of the value itself. */
export type Stored = {
  kind: FieldKind;
  text: string | null;
  number: number | null;
  day: string | null;
  choiceId: number | null;
  yes: 0 | 1 | null;
};

/** The value of a row; exactly one column is filled, the database sees to it. */
export function valueIn({ kind, ...row }: Stored): FieldValue {
  if (kind === 'yesNo') return row.yes === 1;
  return row[kindColumns[kind]] as FieldValue;
}

/** A value as its row keeps it. */
export function storedOf(kind: FieldKind, value: FieldValue): Stored {
  const empty = { text: null, number: null, day: null, choiceId: null, yes: null };
  const stored = typeof value === 'boolean' ? (value ? 1 : 0) : value;
  return { ...empty, kind, [kindColumns[kind]]: stored };
}
