import type { Generated } from 'kysely';
import type { ZoneKind } from '../../../shared/features/zones';

export type ZoneTables = {
  zone: {
    id: Generated<number>;
    kind: ZoneKind;
    name: string;
    startedOn: string;
    endedOn: string | null;
    endReason: string | null;
  };
  zoneUnit: { id: Generated<number>; zoneId: number; unitId: number; startedOn: string; endedOn: string | null };
};
