import type { Generated } from 'kysely';
import type { MinutesState, Signer } from '../../../shared/features/minutes';

export type MinutesTables = {
  minutes: {
    id: Generated<number>;
    meetingId: number;
    state: MinutesState;
    /** Of the number 〔2026〕3号. */
    year: number | null;
    sequence: number | null;
    submittedAt: string | null;
    finalAt: string | null;
    /** The whole as it was confirmed, JSON. */
    content: string | null;
    /** What search shows of it, from 会签 on. */
    words: string;
    staffId: number;
    at: string;
  };
  /** The text of one item; of the opening where there is no item. */
  minutesPart: {
    id: Generated<number>;
    minutesId: number;
    agendaItemId: number | null;
    content: string;
    words: string;
    revision: number;
    savedAt: string;
    staffId: number;
  };
  /** A text another window overtook, until somebody says which holds; afterwards the one that was given up. */
  minutesAside: {
    id: Generated<number>;
    partId: number;
    /** The window that wrote it. */
    pen: string;
    content: string;
    savedAt: string;
    staffId: number;
    endedAt: string | null;
    ending: 'kept' | 'aside' | 'both' | null;
  };
  minutesSigner: {
    id: Generated<number>;
    minutesId: number;
    name: string;
    answer: Signer['answer'];
    words: string;
    answeredAt: string | null;
    staffId: number;
    at: string;
    endedOn: string | null;
    endReason: string | null;
  };
  minutesAmendment: {
    id: Generated<number>;
    minutesId: number;
    number: number;
    agendaItemId: number | null;
    words: string;
    reason: string;
    staffId: number;
    at: string;
  };
  decision: {
    id: Generated<number>;
    agendaItemId: number;
    words: string;
    open: 0 | 1;
    staffId: number;
    at: string;
    endedOn: string | null;
    endReason: string | null;
  };
  /** Full text: `rowid` is the id of the minutes; the hidden column named like the table takes the match. */
  minutesText: { rowid: Generated<number>; words: string; minutesText: Generated<string> };
};
