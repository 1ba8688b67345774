import type { Generated } from 'kysely';
import type { FieldKind, FieldSubject } from '../../../shared/features/fields';

type Field = {
  id: Generated<number>;
  subject: FieldSubject;
  name: string;
  kind: FieldKind;
  unit: string | null;
  hint: string | null;
  purpose: string | null;
  wanted: 0 | 1;
  sensitive: 0 | 1;
  position: number;
  min: number | null;
  max: number | null;
  startedOn: string;
  endedOn: string | null;
  endReason: string | null;
};

/** Exactly one of the three ids is set, the one of the subject; exactly one of the values, the one of the kind. */
type Value = {
  id: Generated<number>;
  fieldId: number;
  subject: FieldSubject;
  kind: FieldKind;
  personId: number | null;
  householdId: number | null;
  roomId: number | null;
  text: string | null;
  number: number | null;
  day: string | null;
  choiceId: number | null;
  yes: 0 | 1 | null;
};

export type FieldTables = {
  field: Field;
  fieldChoice: { id: Generated<number>; fieldId: number; words: string; position: number; endedOn: string | null };
  fieldValue: Value;
};
