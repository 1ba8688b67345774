import type { Generated } from 'kysely';

export type ChiefTables = {
  post: {
    id: Generated<number>;
    buildingId: number;
    unitId: number | null;
    name: string;
    phone: string | null;
    startedOn: string;
    endedOn: string | null;
    endReason: string | null;
  };
};
