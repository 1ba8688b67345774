import type { Generated } from 'kysely';
import type { FormKind } from '../../../shared/features/forms';

export type FormTables = {
  /** A form an office above sent. `shape`: a digest of how it is laid out, whatever numbers stand in it. */
  upperForm: {
    id: Generated<number>;
    name: string;
    kind: FormKind;
    sentBy: string;
    fileName: string;
    size: number;
    sha256: string;
    shape: string;
    staffId: number;
    at: string;
    endedOn: string | null;
    endReason: string | null;
  };
  /** The file as it came, and what it looks like (a FormLayout, JSON). */
  upperFormFile: { id: number; layout: string; bytes: Uint8Array };
  /** What a place wants, a FormMarking, JSON; null: nothing any more. The last word counts. */
  formMark: { id: Generated<number>; formId: number; place: string; marking: string | null; staffId: number; at: string };
  /** What went out. `places`: what stood where, FilledPlace[], JSON. */
  formFill: {
    id: Generated<number>;
    formId: number;
    reportId: number;
    draft: number;
    name: string;
    sha256: string;
    lacking: number;
    staffId: number;
    at: string;
    places: string;
    /** How many people it names; null: none, and the bytes are kept. */
    people: number | null;
    bytes: Uint8Array | null;
  };
};
