import type { Generated } from 'kysely';
import type { TransferCode } from '../../../shared/features/points';

export type AccountKind = 'issue' | 'redeemed' | 'expired' | 'adjusted' | 'volunteer';

export type PointTables = {
  pointRule: {
    id: Generated<number>;
    version: number;
    validFrom: string;
    pointsPerHour: number;
    servicePercent: number;
    trainingPercent: number;
    drillPercent: number;
    dayCap: number | null;
    monthCap: number | null;
    handEarns: 0 | 1;
    monthsToExpire: number | null;
    words: string;
    /** Null of the rule every station begins with. */
    staffId: number | null;
    at: string | null;
  };
  pointRate: { id: Generated<number>; activityId: number; percent: number; staffId: number; at: string };
  pointAccount: { id: Generated<number>; kind: AccountKind; volunteerId: number | null };
  /** Append-only; triggers keep it so, and let a balance only follow. */
  pointTransfer: {
    id: string;
    seq: number;
    debitId: number;
    creditId: number;
    points: number;
    code: TransferCode;
    ruleId: number | null;
    hourEntryId: number | null;
    /** The day of the hours it was earned by. */
    earnedOn: string | null;
    reverses: string | null;
    staffId: number;
    at: string;
    /** Null when they were erased; then `salt` is null too. */
    words: string | null;
    salt: string | null;
    detail: string;
    previous: string;
    hash: string;
  };
  pointBalance: { accountId: number; balance: number; own: 0 | 1; seq: number };
};
