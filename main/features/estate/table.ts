import type { Generated } from 'kysely';

export type EstateTables = {
  building: { id: Generated<number>; name: string; position: number };
  unit: { id: Generated<number>; buildingId: number; name: string; position: number };
  room: { id: Generated<number>; unitId: number; number: string; floor: number; sequence: number };
};
