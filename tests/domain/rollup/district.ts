// A made-up district: stations, buildings and people drawn from a seed, as raw rows and as what each station says of them. Nobody in
// it exists. The bench draws 607 stations and 1.8 million people from it, the tests a handful.
import type { ParcelContent } from '../../../main/parcels/content';
import { seeded } from '../../bench/measure';

/** One number a person: where they live and what holds of them, a bit each. */
export type People = { station: Uint16Array; building: Uint16Array; household: Uint32Array; marks: Uint16Array };
export type District = { stations: { code: string; name: string; buildings: number }[]; people: People };

/** What holds of a person, in the order of the bits, with how many of a thousand it holds of. */
export const marks = [
  ['residency.registered', '户籍人口', 620],
  ['residency.migrant', '流动人口', 300],
  ['women', '女性', 495],
  ['age.0-6', '6岁及以下', 60],
  ['age.7-17', '7—17岁', 110],
  ['age.60+', '60岁及以上', 210],
  ['age.70+', '70岁及以上', 100],
  ['age.80+', '80岁及以上', 32],
  ['careGroups.独居老人', '独居老人', 12],
  ['careGroups.残疾人', '残疾人', 18],
  ['careGroups.低保', '低保', 6],
  ['careGroups.退役军人', '退役军人', 24],
] as const;

const HOUSEHOLD = 3;
const PER_STREET = 61;
const PER_COMMUNITY = 3;

/** 15 digits: district 610112, street, community, station. */
export const stationCode = (at: number): string => {
  const street = String(1 + Math.floor(at / PER_STREET)).padStart(3, '0');
  const community = String(1 + Math.floor((at % PER_STREET) / PER_COMMUNITY)).padStart(3, '0');
  return `610112${street}${community}${String(1 + (at % PER_COMMUNITY)).padStart(3, '0')}`;
};

/** `buildings` and `people` are spread over the stations; the same seed draws the same district. */
export function drawDistrict({
  stations,
  buildings,
  people,
  seed,
}: Record<'stations' | 'buildings' | 'people' | 'seed', number>): District {
  const random = seeded(seed);
  const share = Math.floor(buildings / stations);
  const made = Array.from({ length: stations }, (_, at) => ({
    ...{ code: stationCode(at), name: `第${at + 1}小区工作站` },
    buildings: share + (at < buildings - share * stations ? 1 : 0),
  }));
  const rows: People = {
    ...{ station: new Uint16Array(people), building: new Uint16Array(people) },
    ...{ household: new Uint32Array(people), marks: new Uint16Array(people) },
  };
  for (let at = 0; at < people; at += 1) {
    const household = Math.floor(at / HOUSEHOLD);
    const station = household % stations;
    const held = marks.reduce((bits, [, , share], bit) => (random() * 1000 < share ? bits | (1 << bit) : bits), 0);
    rows.station[at] = station;
    rows.building[at] = Math.floor(household / stations) % (made[station]?.buildings ?? 1);
    rows.household[at] = household;
    rows.marks[at] = held;
  }
  return { stations: made, people: rows };
}

const counted = { version: 1, measure: '人', counts: 'asOf', validFrom: '2026-01-01', group: '人口' } as const;
export const definitions: ParcelContent['indicators'] = [
  { ...counted, code: 'residents', name: '人数', definition: '期末在册的居民。' },
  { ...counted, code: 'households', name: '户数', measure: '户', definition: '期末有人住的户。' },
  ...marks.map(([code, name]) => ({ ...counted, code, name, definition: `期末在册的居民里的${name}。` })),
];
const codes = definitions.map(({ code }) => code);

/** Counts by the codes of `definitions`, for each station, and within it for each building. */
export function countDistrict({ stations, people }: District): { whole: Float64Array; buildings: Float64Array[] }[] {
  const counts = stations.map(({ buildings }) => ({
    whole: new Float64Array(codes.length),
    buildings: Array.from({ length: buildings }, () => new Float64Array(codes.length)),
  }));
  let last = -1;
  for (let at = 0; at < people.station.length; at += 1) {
    const station = counts[people.station[at] as number] as (typeof counts)[number];
    const building = station.buildings[people.building[at] as number] as Float64Array;
    const household = people.household[at] as number;
    const held = people.marks[at] as number;
    for (const cell of [station.whole, building]) {
      cell[0] = (cell[0] ?? 0) + 1;
      if (household !== last) cell[1] = (cell[1] ?? 0) + 1;
      for (let bit = 0; bit < marks.length; bit += 1) if (held & (1 << bit)) cell[bit + 2] = (cell[bit + 2] ?? 0) + 1;
    }
    last = household;
  }
  return counts;
}

const SMALL = 3;

type Saying = Partial<Pick<ParcelContent, 'period' | 'span' | 'correction' | 'sequence' | 'madeAt'>>;

/** What each station says of a month. */
export function contentsOf(district: District, saying: Saying = {}): ParcelContent[] {
  const counts = countDistrict(district);
  return district.stations.map(({ code, name }, at) => {
    const { whole, buildings } = counts[at] as (typeof counts)[number];
    const places = buildings.map((cells, index) => ({
      ...{
        code: `${code}-${String(index + 1).padStart(3, '0')}`,
        name: `${index + 1}号楼`,
        level: 'building' as const,
        places: [],
      },
      figures: codes.map((one, figure) => {
        const value = cells[figure] ?? 0;
        return { code: one, value: value > 0 && value < SMALL ? null : value, of: null };
      }),
    }));
    return {
      ...{ sender: { code, name, level: 'station' as const }, period: '2026-10' },
      ...{ span: { from: '2026-10-01', to: '2026-10-31' }, correction: 0, sequence: 1, madeAt: '2026-11-01T01:00:00.000Z' },
      ...{ auditHead: { sequence: 100, hash: 'a'.repeat(64) }, indicators: definitions },
      figures: codes.map((one, figure) => ({ code: one, value: whole[figure] ?? 0, of: null })),
      places,
      ...saying,
    };
  });
}
