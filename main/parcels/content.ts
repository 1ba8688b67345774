// What a parcel says: the figures of one period of one sender, what they mean, and the same figures of the places within. Codes, whole
// numbers and names of places; no person appears, but in `rows`, which are there only where somebody ticked them and said why.
// Everything is closed: a field we do not know is refused, not passed over.
import { z } from 'zod';
import { isOfficeCode, OfficeLevel } from '../../shared/codes/offices';
import { HandingBasis } from '../../shared/features/disclosures';
import { Indicator, Period } from '../../shared/features/summary';
import { readPeriod } from '../../shared/rules/period';
import { Day } from '../../shared/text';

/** The format this program writes. */
export const FORMAT = 3;
/** Those it reads: who is above upgrades no later than those below. */
const FORMATS = [2, FORMAT] as const;
export const formatsWords = FORMATS.join('和');
export const isRead = (format: number): format is (typeof FORMATS)[number] => (FORMATS as readonly number[]).includes(format);

/** Limits on what is opened: the largest district we know has 607 stations and 7 416 buildings. */
export const limits = {
  /** Bytes of the parcel, and of what is inside it. */
  file: 64 * 1024 * 1024,
  content: 64 * 1024 * 1024,
  indicators: 500,
  places: 20_000,
  people: 200_000,
} as const;

const name = z.string().trim().min(1).max(60);
const code = z.string().regex(/^[A-Za-z0-9.+-]{1,60}$|^careGroups\.[\p{Script=Han}A-Za-z0-9]{1,20}$/u);

export const Sender = z.strictObject({ code: z.string().max(15), name, level: OfficeLevel });
export type Sender = z.infer<typeof Sender>;

export type Counted = { code: string; value: number; of: number | null };

/** `value` null: fewer than three people, or hidden so that those cannot be reckoned from the sum. */
export type PlaceFigure = { code: string; value: number | null; of: number | null };

export type Place = {
  code: string;
  name: string;
  level: 'building' | Exclude<OfficeLevel, 'district'>;
  figures: PlaceFigure[];
  places: Place[];
};

/** An entry of the sender's dictionary, as far as those above need it. */
const Definition = z.strictObject({
  ...Indicator.pick({ measure: true, definition: true, counts: true }).shape,
  ...{ code, version: z.int().min(1).max(10_000), validFrom: Day, group: name, name },
});
export type Definition = z.infer<typeof Definition>;

/** One person of a row table. */
export const PersonRow = z.strictObject({
  name: z.string().max(60),
  idNumber: z.string().max(40).nullable(),
  sex: z.string().max(4).nullable(),
  birthOn: z.string().max(10).nullable(),
  residency: z.string().max(4).nullable(),
  /** The code of the building. */
  place: z.string().max(22),
  room: z.string().max(60),
  startedOn: Day,
});
export type PersonRow = z.infer<typeof PersonRow>;

export const Rows = z.strictObject({
  purpose: z.string().min(1).max(60),
  basis: HandingBasis,
  people: z.array(PersonRow).max(limits.people),
});
export const Dictionary = z.array(Definition).max(limits.indicators);

/** What the manifest says, in the open. What is sealed is bound to it in this order. */
export const Facts = z.strictObject({
  period: Period,
  /** 0 for the first report of the period, then the number of the correction. */
  correction: z.int().min(0).max(10_000),
  /** Grows with each of this sender's parcels; not by one. */
  sequence: z.int().min(1).max(100_000_000),
  madeAt: z.iso.datetime(),
  /** The last entry of the sender's audit log: on record upstairs, so that a log cut short or replaced is found. */
  auditHead: z.strictObject({ sequence: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  sender: Sender.omit({ name: true }),
});
export type Facts = z.infer<typeof Facts>;

/** The days counted; the last is earlier than the period's where it was still running. */
export const Span = z.strictObject({ from: Day, to: Day });

export type ParcelContent = Omit<Facts, 'sender'> & {
  sender: Sender;
  span: z.infer<typeof Span>;
  indicators: Definition[];
  figures: Counted[];
  places: Place[];
  rows?: z.infer<typeof Rows>;
};

/** What is at odds with itself, for the log; null: nothing. */
export function faultOf({ sender, period }: Pick<Facts, 'sender' | 'period'>, span: ParcelContent['span']): string | null {
  if (!isOfficeCode(sender.level, sender.code)) return `strange code: ${sender.code}`;
  const days = readPeriod(period);
  if (!days || span.from !== days.from || span.to < span.from || span.to > days.to) return 'days outside the period';
  return null;
}
