// The content of a report as it is read again, by whatever version of the desk it was frozen. A field that came later has its default
// here and nowhere else: what is typed into the ledger today must say it, what was frozen before it was known need not.
import { z } from 'zod';
import { Figure, Indicator, Summary } from '../../../shared/features/summary';
import type { Found } from '../../../shared/rules/report-checks';
import { Id } from '../../../shared/text';
import type { CountedBuilding, Reading } from '../summary/queries';

const FrozenSummary = Summary.extend({ figures: z.array(Figure.extend({ rows: Figure.shape.rows.default(false) })) });
const FrozenReading: z.ZodType<Reading> = z.object({
  sentTo: z.string(),
  stationCode: z.string(),
  phone: z.string(),
  cautions: z.array(z.string()),
});
const FrozenPlace: z.ZodType<CountedBuilding> = z.object({
  buildingId: Id,
  name: z.string(),
  figures: z.array(z.object({ code: z.string(), value: z.int() })),
});

/** What was counted, how it must be read, and the same by building with what each figure means; the last two since 2026-11-22. */
export const Frozen = z.object({
  summary: FrozenSummary,
  reading: FrozenReading,
  places: z.array(FrozenPlace).default([]),
  definitions: z.array(Indicator).default([]),
});
export type Frozen = z.infer<typeof Frozen>;

/** What was found in it. Until 2026-11-23 the words ended in what was asked for. */
export const foundIn = (json: string): Found[] =>
  (JSON.parse(json) as Found[]).map((one) => ({ ...one, words: one.words.replace(/请(写明原因|核对台账)。$/, '') }));
