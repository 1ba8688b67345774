// The minutes as a whole: what is frozen when they are final, and what both papers (PDF and .docx) are drawn from.
import type { Amendment, Signer } from '../../../shared/features/minutes';
import type { Rich } from '../../../shared/rules/rich-text';

export type Attending = { name: string; unit: string; capacity: string; reason: string };
export type RecordedDecision = { words: string; open: boolean; owner: string; unit: string; dueOn: string | null };
export type RecordedItem = { title: string; content: Rich | null; votes: string[]; decisions: RecordedDecision[] };

export type MinutesRecord = {
  station: string;
  phone: string;
  title: string;
  /** YYYY-MM-DD, HH:MM. */
  heldOn: string;
  startsAt: string;
  endsAt: string;
  place: string;
  convener: string;
  chair: string;
  recorder: string;
  /** 应到 and 实到. */
  expected: number;
  present: number;
  attends: Attending[];
  /** 列席. */
  observes: Attending[];
  excused: Attending[];
  absent: Attending[];
  opening: Rich | null;
  items: RecordedItem[];
  signers: Pick<Signer, 'name' | 'answer' | 'words'>[];
};

/** What stands around the record: where it is on its way, its number, and what was amended. */
export type RecordState = {
  state: 'draft' | 'signing' | 'final';
  number: string | null;
  amendments: readonly Amendment[];
};
