import type { Generated } from 'kysely';
import type { Proposal } from '../../../shared/features/duties';
import type { DutyKind, DutyScheme, SevenRole, SixDuty } from '../../../shared/features/duty-kinds';

export type DutyTables = {
  /** One row: under which set acts are booked; what a month is paid, in fen. */
  dutySetting: { id: number; scheme: DutyScheme; rate: number };
  /** Where a kind of act is booked otherwise than usual. */
  dutyBooking: { id: Generated<number>; kind: DutyKind; seven: SevenRole; six: SixDuty };
  /** What is said of a chief after half a year. `content`: the figures as they were issued, JSON. */
  evaluation: {
    id: Generated<number>;
    chiefId: number;
    period: string;
    comment: string;
    proposal: Proposal | null;
    content: string | null;
    paperId: number | null;
    staffId: number;
    at: string;
    endedOn: string | null;
    endReason: string | null;
  };
};
