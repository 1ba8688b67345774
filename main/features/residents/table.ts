import type { ColumnType, Generated } from 'kysely';
import type { CareDraft } from '../../../shared/features/care-fields';
import type { Residency } from '../../../shared/features/people';

type Ending = { endedOn: string | null; endReason: string | null };

/** Residents own people and where they live; households are written by the same feature (`households` reads and splits). */
export type ResidentTables = {
  household: Ending & { id: Generated<number>; roomId: number; openedOn: string; verifiedOn: string | null };
  person: {
    id: Generated<number>;
    name: string;
    sex: '1' | '2' | null;
    /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
    birthOn: string | null;
    idNumber: string | null;
    /** GA/T 517, with the number: of those without a resident ID number. */
    documentKind: Generated<string | null>;
    documentNumber: Generated<string | null>;
    phone: string | null;
    phone2: string | null;
    ethnicity: string | null;
    politics: string | null;
    education: string | null;
    marriage: string | null;
    workplace: string | null;
    registeredAddress: string | null;
    note: string | null;
    diedOn: string | null;
    /** The day the personal information was erased; the name is a pseudonym since. */
    erasedOn: string | null;
    /** The record that was kept, where two were found to be one person. */
    mergedInto: number | null;
  };
  residence: Ending & {
    id: Generated<number>;
    personId: number;
    householdId: number;
    relation: string | null;
    residency: Residency | null;
    startedOn: string;
  };
  /** `validTo`: the last day it holds without being renewed. */
  personTag: Ending & {
    id: Generated<number>;
    personId: number;
    tag: string;
    startedOn: string;
    validTo: ColumnType<string | null, string | null | undefined>;
  };
  /** The own fields of one tag of one person; no row where none was ever filled in. */
  tagDetail: { personTagId: number } & CareDraft;
  /** Full text: `rowid` is the person's id; the hidden column named like the table takes the match. */
  personText: { rowid: Generated<number>; name: Generated<string>; latin: Generated<string>; personText: Generated<string> };
  personDigits: { rowid: Generated<number>; digits: Generated<string>; personDigits: Generated<string> };
};
