// What a parcel says: the figures of one period of one sender, what they mean, and the same figures of the places within. Codes, whole
// numbers and names of places; no person appears, but in `rows`, which are there only where somebody ticked them and said why.
// Everything is closed: a field we do not know is refused, not passed over.
import { z } from 'zod';
import { isOfficeCode, levelBelow, OfficeLevel } from '../../shared/codes/offices';
import { HandingBasis } from '../../shared/features/disclosures';
import { Indicator, Period } from '../../shared/features/summary';
import { readPeriod } from '../../shared/rules/period';
import { Day } from '../../shared/text';

/** The format this program writes and reads. */
export const FORMAT = 1;

/** Limits on what is opened: the largest district we know has 607 stations and 7 416 buildings. */
export const limits = {
  /** Bytes of the parcel, and of what is inside it. */
  file: 64 * 1024 * 1024,
  content: 64 * 1024 * 1024,
  indicators: 500,
  places: 20_000,
  people: 200_000,
  /** No count of a district comes near; adding up ten thousand of them stays a whole number a double holds. */
  count: 100_000_000_000,
} as const;

const name = z.string().trim().min(1).max(60);
const code = z.string().regex(/^[A-Za-z0-9.+-]{1,60}$|^careGroups\.[\p{Script=Han}A-Za-z0-9]{1,20}$/u);
const count = z.int().min(0).max(limits.count);

export const Sender = z.strictObject({ code: z.string().max(15), name, level: OfficeLevel });
export type Sender = z.infer<typeof Sender>;

const Counted = z.strictObject({ code, value: count, of: count.nullable() });
/** `value` null: fewer than three people, or hidden so that those cannot be reckoned from the sum. */
const PlaceFigure = z.strictObject({ code, value: count.nullable(), of: count.nullable() });
export type PlaceFigure = z.infer<typeof PlaceFigure>;

export type Place = {
  code: string;
  name: string;
  level: 'building' | Exclude<OfficeLevel, 'district'>;
  figures: PlaceFigure[];
  places: Place[];
};

const figures = z.array(PlaceFigure).max(limits.indicators);
const within = <L extends Place['level'], P extends z.ZodType<Place>>(level: L, inner: P) =>
  z.strictObject({ code: z.string().max(22), name, level: z.literal(level), figures, places: z.array(inner).max(limits.places) });
const nothing: z.ZodType<never> = z.never();
const Building = within('building', nothing);
const Station = within('station', Building);
const Community = within('community', Station);
const Street = within('street', Community);

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

const Rows = z.strictObject({
  purpose: z.string().min(1).max(60),
  basis: HandingBasis,
  people: z.array(PersonRow).max(limits.people),
});

export const ParcelContent = z.strictObject({
  format: z.literal(FORMAT),
  sender: Sender,
  period: Period,
  /** The days counted; the last is earlier than the period's where it was still running. */
  span: z.strictObject({ from: Day, to: Day }),
  /** 0 for the first report of the period, then the number of the correction. */
  correction: z.int().min(0).max(10_000),
  /** Grows with each of this sender's parcels; not by one. */
  sequence: z.int().min(1).max(100_000_000),
  madeAt: z.iso.datetime(),
  /** The last entry of the sender's audit log: on record upstairs, so that a log cut short or replaced is found. */
  auditHead: z.strictObject({ sequence: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  indicators: z.array(Definition).max(limits.indicators),
  figures: z.array(Counted).max(limits.indicators),
  places: z.array(z.discriminatedUnion('level', [Building, Station, Community, Street])).max(limits.places),
  rows: Rows.optional(),
});
export type ParcelContent = Omit<z.infer<typeof ParcelContent>, 'places'> & { places: Place[] };

const isBuildingCode = (value: string) => /^[1-9]\d{14}-\d{3,6}$/.test(value);
const fitting = ({ level, code: value }: Place) => (level === 'building' ? isBuildingCode(value) : isOfficeCode(level, value));
const twice = (codes: readonly string[]) => codes.find((one, at) => codes.indexOf(one) !== at);

function faultOfFigures(given: readonly PlaceFigure[], known: ReadonlySet<string>): string | null {
  if (new Set(given.map((one) => one.code)).size !== given.length) return `figure twice: ${twice(given.map((one) => one.code))}`;
  for (const { code: of, value, of: whole } of given) {
    if (!known.has(of)) return `no definition: ${of}`;
    if (value !== null && whole !== null && value > whole) return `more than all: ${of}`;
  }
  return null;
}

type Seen = { codes: Set<string>; indicators: ReadonlySet<string> };

/** Why these places cannot lie within `above`, or null. */
function faultOfPlaces(places: readonly Place[], above: { code: string; level: OfficeLevel }, seen: Seen): string | null {
  for (const place of places) {
    if (place.level !== levelBelow[above.level]) return `${place.level} within ${above.level}`;
    if (!fitting(place) || !place.code.startsWith(above.code)) return `strange code: ${place.code}`;
    if (seen.codes.has(place.code)) return `place twice: ${place.code}`;
    if (seen.codes.add(place.code).size > limits.places) return 'too many places';
    const fault = faultOfFigures(place.figures, seen.indicators);
    if (fault !== null) return fault;
    if (place.level === 'building') continue;
    const inner = faultOfPlaces(place.places, { code: place.code, level: place.level }, seen);
    if (inner !== null) return inner;
  }
  return null;
}

/** What is at odds with itself in a content that has the right shape, for the log; null: nothing. */
export function faultOf({ sender, period, span, indicators, figures: given, places, rows }: ParcelContent): string | null {
  if (!isOfficeCode(sender.level, sender.code)) return `strange code: ${sender.code}`;
  const days = readPeriod(period);
  if (!days || span.from !== days.from || span.to < span.from || span.to > days.to) return 'days outside the period';
  const codes = new Set(indicators.map((one) => one.code));
  if (codes.size !== indicators.length) return 'definition twice';
  const seen: Seen = { codes: new Set(), indicators: codes };
  const fault = faultOfFigures(given, codes) ?? faultOfPlaces(places, sender, seen);
  if (fault !== null) return fault;
  const stray = rows?.people.find(({ place }) => !seen.codes.has(place));
  return stray ? `row of no place: ${stray.place}` : null;
}
