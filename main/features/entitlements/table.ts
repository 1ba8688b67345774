import type { Generated } from 'kysely';
import type { CallOutcome } from '../../../shared/features/entitlements';
import type { Residency } from '../../../shared/features/people';

type Ending = { endedOn: string | null; endReason: string | null };

/** What may be claimed by which rule, what is claimed, and what came of asking. */
export type EntitlementTables = {
  entitlement: Ending & {
    id: Generated<number>;
    name: string;
    words: string;
    ageFrom: number | null;
    ageTo: number | null;
    sex: '1' | '2' | null;
    residency: Residency | null;
    months: number | null;
  };
  entitlementTag: { id: Generated<number>; entitlementId: number; tag: string };
  claim: Ending & { id: Generated<number>; personId: number; entitlementId: number; fromOn: string; toOn: string | null };
  screeningCall: {
    id: Generated<number>;
    personId: number;
    entitlementId: number;
    heldOn: string;
    outcome: CallOutcome;
    words: string;
    staffId: number;
    at: string;
  };
};
