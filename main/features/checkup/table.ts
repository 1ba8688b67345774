import type { Generated } from 'kysely';
import type { CheckCode } from '../../../shared/features/checkup';

export type CheckupTables = {
  /** One row: after how many months a household counts as not looked at. */
  checkupSetting: { id: number; staleMonths: number };
  /** A finding somebody looked at and found right. It counts while `facts` are still the facts. */
  checkedFinding: {
    id: Generated<number>;
    code: CheckCode;
    personId: number | null;
    otherId: number | null;
    householdId: number | null;
    roomId: number | null;
    facts: string;
    reason: string;
    staffId: number;
    checkedOn: string;
    endedOn: string | null;
    endReason: string | null;
  };
};
