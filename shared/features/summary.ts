// The monthly summary (上报汇总): figures about one month, each with its definition and the day it speaks of.
// A figure is counted as of the last day of the month, or as of today while the month still runs.
import { z } from 'zod';
import { query, task } from '../contract';
import { Day, Month } from '../text';

export const Figure = z.object({
  /** Stable name of the indicator; a changed definition gets a new version. */
  code: z.string(),
  version: z.int(),
  group: z.string(),
  name: z.string(),
  value: z.int(),
  /** 户, 人, 个 … */
  measure: z.string(),
  definition: z.string(),
});
export type Figure = z.infer<typeof Figure>;

export const BuildingFigures = z.object({
  building: z.string(),
  households: z.int(),
  residents: z.int(),
  户籍: z.int(),
  流动: z.int(),
  空挂: z.int(),
  aged60: z.int(),
  unitsWithChief: z.int(),
  units: z.int(),
});

export type BuildingFigures = z.infer<typeof BuildingFigures>;

export const Summary = z.object({
  period: Month,
  asOf: Day,
  countedAt: z.string(),
  stationName: z.string(),
  /** Where the station stands, from 区 down to 小区. */
  chain: z.string(),
  figures: z.array(Figure),
  buildings: z.array(BuildingFigures),
});
export type Summary = z.infer<typeof Summary>;

const cancelled = z.object({ outcome: z.literal('cancelled') });

export const summary = {
  'summary.figures': query({ input: z.object({ period: Month }), output: Summary }),
  'summary.counts': query({
    input: z.object({}),
    output: z.object({
      households: z.int(),
      residents: z.int(),
      residency: z.record(z.string(), z.int()),
      tags: z.record(z.string(), z.int()),
    }),
  }),
  /** Writes the workbook where the person chooses. */
  'summary.saveXlsx': task({
    input: z.object({ period: Month }),
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('saved'), path: z.string() })]),
  }),
};
