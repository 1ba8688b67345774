import type { OfficeLevel } from '../../../shared/codes/offices';
import type { StationDraft } from '../../../shared/features/station';

type Stored = { [F in keyof StationDraft]: string };

export type StationTables = {
  station: Stored & { id: number; level: OfficeLevel; demo: 0 | 1; foundedOn: string };
};
