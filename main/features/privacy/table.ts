import type { Generated } from 'kysely';
import type { RequestKind } from '../../../shared/features/privacy';

export type PrivacyTables = {
  privacyRequest: {
    id: Generated<number>;
    kind: RequestKind;
    personId: number | null;
    asker: string;
    words: string;
    staffId: number;
    receivedOn: string;
    dueOn: string;
    closedOn: string | null;
    outcome: 'done' | 'refused' | null;
    answer: string | null;
  };
  /** What may be emptied: the audit details and papers of these subjects. Append-only. */
  erasure: { id: Generated<number>; subject: string; subjectId: number; at: string; staffId: number; reason: string };
};
