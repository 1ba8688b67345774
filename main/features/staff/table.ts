import type { Generated } from 'kysely';
import type { Role } from '../../../shared/features/staff';

export type StaffTables = {
  staff: {
    id: Generated<number>;
    name: string;
    role: Role;
    createdAt: string;
    /** Public half of the key pair whose private half the password opens; null before there is a password. */
    publicKey: string | null;
    mustChange: Generated<0 | 1>;
    endedOn: string | null;
    endReason: string | null;
  };
  /** The buildings of a chief's account. */
  staffBuilding: {
    id: Generated<number>;
    staffId: number;
    buildingId: number;
    startedOn: string;
    endedOn: string | null;
    endReason: string | null;
  };
};
