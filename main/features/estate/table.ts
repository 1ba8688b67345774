import type { Generated } from 'kysely';
import type { HouseFacts } from '../../../shared/features/rooms';

export type EstateTables = {
  building: { id: Generated<number>; name: string; position: number };
  unit: { id: Generated<number>; buildingId: number; name: string; position: number };
  room: {
    id: Generated<number>;
    unitId: number;
    number: string;
    floor: number;
    sequence: number;
    purpose: Generated<string | null>;
    /** Square metres. */
    area: Generated<number | null>;
    tenure: Generated<HouseFacts['tenure']>;
    ownerName: Generated<string | null>;
    ownerPhone: Generated<string | null>;
    ownerAddress: Generated<string | null>;
    letFor: Generated<HouseFacts['letFor']>;
    leaseEndsOn: Generated<string | null>;
  };
};
