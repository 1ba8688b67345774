// A made-up district: stations, buildings and people drawn from a seed, as raw rows and as what each station says of them: every figure
// of the ledger that counts people, as a station's parcel carries it. Nobody in it exists. The bench draws 607 stations and 1.8 million
// people from it, the tests a handful.
import { yearsBefore } from '../../../main/features/summary/count';
import { careGroupFigure, type IndicatorCode, indicators, ledgerEntry } from '../../../main/features/summary/indicators';
import type { ParcelContent } from '../../../main/parcels/content';
import { type Tag, tagNames, tags } from '../../../shared/codes/tags';
import { seeded } from '../../bench/measure';

/** A row a person: where they live, `residency` as a place in `residencies` or 0, the day of birth or UNBORN, and a bit for each care group. */
export type People = {
  station: Uint16Array;
  building: Uint16Array;
  household: Uint32Array;
  residency: Uint8Array;
  bornOn: Int32Array;
  groups: Uint32Array;
};
export type District = { stations: { code: string; name: string; buildings: number }[]; people: People };

/** The last day of the month that is told, and the days by which somebody is of these years. Days since 1970. */
const TO = '2026-10-31';
const DAY_MS = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
export const ages = [0, 7, 18, 60, 70, 80] as const;
export const bornBy: readonly number[] = ages.map((years) => dayNumber(yearsBefore(TO, years)));
/** No day of birth is on record. */
export const UNBORN = 2 ** 31 - 1;

const OLDEST_DAYS = 36_000;
const HOUSEHOLD = 3;
const PER_STREET = 61;
const PER_COMMUNITY = 3;

/** Of a thousand people, how many are in a care group. */
const share = (tag: Tag): number => 1 + ((tagNames.indexOf(tag) * 7) % 24);
const shares = tagNames.map(share);

/** 15 digits: district 610112, street, community, station. */
export const stationCode = (at: number): string => {
  const street = String(1 + Math.floor(at / PER_STREET)).padStart(3, '0');
  const community = String(1 + Math.floor((at % PER_STREET) / PER_COMMUNITY)).padStart(3, '0');
  return `610112${street}${community}${String(1 + (at % PER_COMMUNITY)).padStart(3, '0')}`;
};

type Size = Record<'stations' | 'buildings' | 'people' | 'seed', number>;

/** `buildings` and `people` are spread over the stations; the same seed draws the same district. */
export function drawDistrict({ stations, buildings, people, seed }: Size): District {
  const random = seeded(seed);
  const each = Math.floor(buildings / stations);
  const made = Array.from({ length: stations }, (_, at) => ({
    ...{ code: stationCode(at), name: `第${at + 1}小区工作站` },
    buildings: each + (at < buildings - each * stations ? 1 : 0),
  }));
  const rows: People = {
    ...{ station: new Uint16Array(people), building: new Uint16Array(people), household: new Uint32Array(people) },
    ...{ residency: new Uint8Array(people), bornOn: new Int32Array(people), groups: new Uint32Array(people) },
  };
  const last = dayNumber(TO);
  for (let at = 0; at < people; at += 1) {
    const household = Math.floor(at / HOUSEHOLD);
    const station = household % stations;
    rows.station[at] = station;
    rows.building[at] = Math.floor(household / stations) % (made[station]?.buildings ?? 1);
    rows.household[at] = household;
    const lives = random();
    rows.residency[at] = lives < 0.62 ? 1 : lives < 0.92 ? 2 : lives < 0.97 ? 3 : 0;
    rows.bornOn[at] = random() < 0.01 ? UNBORN : last - Math.floor(random() * OLDEST_DAYS);
    rows.groups[at] = shares.reduce((bits, some, bit) => (random() * 1000 < some ? bits | (1 << bit) : bits), 0);
  }
  return { stations: made, people: rows };
}

const OF_PEOPLE = [
  'residents',
  'households',
  'residency.registered',
  'residency.migrant',
  'residency.absent',
  'residency.unknown',
]
  .concat(['age.0-6', 'age.7-17', 'age.18-59', 'age.60+', 'age.70+', 'age.80+', 'age.unknown', 'careGroups'])
  .map((code) => code as IndicatorCode);

export const definitions: ParcelContent['indicators'] = [
  ...OF_PEOPLE.map((code) => ({ code, value: 0, of: null, rows: false, ...indicators[code] })),
  ...tagNames.map((name) => careGroupFigure({ name, definition: tags[name].definition, version: 1 }, 0)),
].map((figure) => {
  const { source: _, ...definition } = ledgerEntry(figure);
  return definition;
});
const codes = definitions.map(({ code }) => code);
const HOUSEHOLDS = codes.indexOf('households');
/** What a station says of each building too: not who is in any group, nor the groups that are sealed. */
const saidOfBuildings = definitions.map(
  ({ code }) => code !== 'careGroups' && tags[code.replace('careGroups.', '') as Tag]?.sealed !== true,
);

/** Counts by the codes of `definitions`, for each station, and within it for each building. */
export function countDistrict({ stations, people }: District): { whole: Float64Array; buildings: Float64Array[] }[] {
  const counts = stations.map(({ buildings }) => ({
    whole: new Float64Array(codes.length),
    buildings: Array.from({ length: buildings }, () => new Float64Array(codes.length)),
  }));
  let last = -1;
  for (let at = 0; at < people.station.length; at += 1) {
    const station = counts[people.station[at] as number] as (typeof counts)[number];
    const holds = heldBy(people, at);
    holds[HOUSEHOLDS] = people.household[at] === last ? 0 : 1;
    last = people.household[at] as number;
    for (const cell of [station.whole, station.buildings[people.building[at] as number] as Float64Array])
      for (let figure = 0; figure < codes.length; figure += 1) cell[figure] = (cell[figure] ?? 0) + (holds[figure] ?? 0);
  }
  return counts;
}

/** What one person adds to each code, but for the household. */
function heldBy({ residency, bornOn, groups }: People, at: number): number[] {
  const [lives, born, held] = [residency[at] ?? 0, bornOn[at] ?? 0, groups[at] ?? 0];
  const [aged0 = 0, aged7 = 0, aged18 = 0, aged60 = 0, aged70 = 0, aged80 = 0] = bornBy.map((day) => (born <= day ? 1 : 0));
  return [
    ...[1, 0, lives === 1 ? 1 : 0, lives === 2 ? 1 : 0, lives === 3 ? 1 : 0, lives === 0 ? 1 : 0],
    ...[aged0 - aged7, aged7 - aged18, aged18 - aged60, aged60, aged70, aged80, 1 - aged0, held === 0 ? 0 : 1],
    ...tagNames.map((_, bit) => (held >> bit) & 1),
  ];
}

const SMALL = 3;

type Saying = Partial<Pick<ParcelContent, 'period' | 'span' | 'correction' | 'sequence' | 'madeAt'>>;

function placesOf(code: string, buildings: readonly Float64Array[]): ParcelContent['places'] {
  return buildings.map((cells, index) => ({
    ...{
      code: `${code}-${String(index + 1).padStart(3, '0')}`,
      name: `${index + 1}号楼`,
      level: 'building' as const,
      places: [],
    },
    figures: codes.flatMap((one, figure) => {
      const value = cells[figure] ?? 0;
      return saidOfBuildings[figure] ? [{ code: one, value: value > 0 && value < SMALL ? null : value, of: null }] : [];
    }),
  }));
}

/** What each station says of a month. */
export function contentsOf(district: District, saying: Saying = {}): ParcelContent[] {
  const counts = countDistrict(district);
  return district.stations.map(({ code, name }, at) => {
    const { whole, buildings } = counts[at] as (typeof counts)[number];
    return {
      ...{ sender: { code, name, level: 'station' as const }, period: '2026-10' },
      ...{ span: { from: '2026-10-01', to: TO }, correction: 0, sequence: 1, madeAt: '2026-11-01T01:00:00.000Z' },
      ...{ auditHead: { sequence: 100, hash: 'a'.repeat(64) }, indicators: definitions },
      figures: codes.map((one, figure) => ({ code: one, value: whole[figure] ?? 0, of: null })),
      places: placesOf(code, buildings),
      ...saying,
    };
  });
}
