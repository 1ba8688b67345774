import type { Generated } from 'kysely';
import type { CountsAs } from '../../../shared/features/activities';
import type { ClosedBy, HourSource, HourState } from '../../../shared/features/hours';

export type HourTables = {
  /** When the station closes: who is still signed in then has forgotten to sign out. One row. */
  hourSetting: { id: number; closesAt: string };
  /** Opened, closed once, reviewed once; then nothing of it changes any more. */
  hourEntry: {
    id: Generated<number>;
    requestId: string;
    volunteerId: number;
    activityId: number | null;
    source: HourSource;
    countsAs: CountsAs;
    state: HourState;
    /** Approved or returned: nothing of it changes any more. The table sees to it that it agrees with the state. */
    settled: Generated<0 | 1>;
    startedAt: string;
    endedAt: string | null;
    minutes: number | null;
    /** The run of the desk it began in, and the milliseconds that run had lasted; null of what was written down later. */
    run: string | null;
    ran: number | null;
    endRequestId: string | null;
    closedBy: ClosedBy | null;
    clockDoubt: 0 | 1;
    words: string;
    staffId: number;
    writtenAt: string;
    corrects: number | null;
  };
  hourReview: {
    id: Generated<number>;
    entryId: number;
    decision: 'approved' | 'returned';
    reason: string;
    staffId: number;
    at: string;
  };
};
