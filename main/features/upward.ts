// Part of the registry of features: figures on their way up.
import { briefingHandlers } from './briefings/handlers';
import type { BriefingTables } from './briefings/table';
import { correspondentHandlers } from './correspondents/handlers';
import type { CorrespondentTables } from './correspondents/table';
import { formHandlers } from './forms/handlers';
import type { FormTables } from './forms/table';
import { parcelHandlers } from './parcels/handlers';
import type { ParcelTables } from './parcels/table';
import { reportHandlers } from './reports/handlers';
import type { ReportTables } from './reports/table';
import { rollupHandlers } from './rollup/handlers';
import type { RollupTables } from './rollup/table';
import { summaryHandlers } from './summary/handlers';

export type UpwardTables = ReportTables & FormTables & BriefingTables & CorrespondentTables & ParcelTables & RollupTables;

export const upwardHandlers = {
  ...summaryHandlers,
  ...reportHandlers,
  ...formHandlers,
  ...briefingHandlers,
  ...correspondentHandlers,
  ...parcelHandlers,
  ...rollupHandlers,
};
