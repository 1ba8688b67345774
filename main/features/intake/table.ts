import type { Generated } from 'kysely';
import type { IntakeOutcome } from '../../../shared/features/intake';

export type IntakeTables = {
  /** What somebody came to the front desk with; settled once, then nothing of it changes any more. */
  intake: {
    id: Generated<number>;
    at: string;
    name: string;
    room: string;
    words: string;
    phone: string | null;
    staffId: number;
    atKiosk: 0 | 1;
    outcome: IntakeOutcome | null;
    endedAt: string | null;
    endedBy: number | null;
    endWords: string;
  };
};
