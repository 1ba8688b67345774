// The summary (上报汇总): figures about one period, each with its definition and the day it speaks of. What stands (people, rooms,
// posts) is counted as of the last day of the period, or as of today while it still runs; what happens (hours, meetings, orders) is
// counted on its days.
import { z } from 'zod';
import { query, task } from '../contract';
import { readPeriod } from '../rules/period';
import { rateWords } from '../rules/rate';
import { Day, Id, numberWords } from '../text';

/** `2026-11`, `2026-W47`, `2026-11-T2`, `2026-Q4`, `2026-H2`, `2026`, `2026-11-01..2026-11-20`: see shared/rules/period. */
export const Period = z
  .string()
  .max(22)
  .refine(
    (typed) => readPeriod(typed) !== null,
    '没有这样的期间。请写成 2026-11（月）、2026-W47（周）、2026-Q4（季度）或 2026（年）。',
  );

/** 次 counts times, 人次 people each time, 户次 homes each time. % is a rate. */
export const Measure = z.enum(['人', '户', '套', '栋', '个', '次', '人次', '户次', '件', '份', '张', '分钟', '分', '元', '%']);
export type Measure = z.infer<typeof Measure>;

/** One entry of the dictionary. */
export const Indicator = z.object({
  /** Stable; a changed definition gets a new version. */
  code: z.string(),
  version: z.int(),
  /** Since when it is counted like this. */
  validFrom: Day,
  group: z.string(),
  name: z.string(),
  measure: Measure,
  definition: z.string(),
  /** As it stands at the end of the last day, or what happened on the days. */
  counts: z.enum(['asOf', 'during']),
  /** The operation that shows what is counted. */
  source: z.string(),
});
export type Indicator = z.infer<typeof Indicator>;
export const countsWords: Record<Indicator['counts'], string> = { asOf: '期末数', during: '期内数' };

export const Figure = z.object({
  code: z.string(),
  version: z.int(),
  group: z.string(),
  name: z.string(),
  /** Of a rate its numerator. */
  value: z.int(),
  /** Of a rate its denominator; null of a count. */
  of: z.int().nullable(),
  measure: Measure,
  definition: z.string(),
  /** `summary.rows` tells what is counted. */
  rows: z.boolean(),
});
export type Figure = z.infer<typeof Figure>;

/** `1 071`, or of a rate `98.1%`. */
export const valueWords = ({ value, of }: Pick<Figure, 'value' | 'of'>): string =>
  of === null ? numberWords(value) : rateWords(value, of);
/** 户, 人 …, or of a rate its two counts: `53/54`. */
export const measureWords = ({ value, of, measure }: Pick<Figure, 'value' | 'of' | 'measure'>): string =>
  of === null ? measure : `${value}/${of}`;

/** One row a figure counts: the day it counts on, what it is, and the screen that opens it. */
export const FigureRow = z.object({ id: Id, day: Day, words: z.string(), to: z.string().nullable() });
export type FigureRow = z.infer<typeof FigureRow>;
/** `day` null: of what stands, which has none of its own. */
export const ShownRow = FigureRow.extend({ day: Day.nullable() });
export type ShownRow = z.infer<typeof ShownRow>;

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
  period: Period,
  /** The first day of the period. */
  from: Day,
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
  'summary.figures': query({ input: z.object({ period: Period }), output: Summary }),
  'summary.indicators': query({ input: z.object({}), output: z.array(Indicator) }),
  /** The rows behind a figure, from the one after `after` on; `about`: how they are to be read. */
  'summary.rows': query({
    input: z.object({
      period: Period,
      code: z.string().max(60),
      after: z.int().min(0).default(0),
      size: z.int().min(1).max(100).default(50),
    }),
    output: z.object({ rows: z.array(ShownRow), next: z.int().nullable(), about: z.string() }),
  }),
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
    input: z.object({ period: Period }),
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('saved'), path: z.string() })]),
  }),
};
