// The ways people write places and days. A layout is learned by trying each on the sheet's own cells; the same way writes them back.
import type { PlaceName } from '../estate/queries';

const numberIn = (name: string) => name.replace(/(?:号楼|单元|座)$/, '');

type PlaceWay = (place: PlaceName) => string;

/** Any place column may be written in any of these: a room column may hold the unit, an address the whole place. */
const placeWays: Record<string, PlaceWay> = {
  building: ({ building }) => building,
  buildingNumber: ({ building }) => numberIn(building),
  building01: ({ building }) => numberIn(building).padStart(2, '0'),
  'building#': ({ building }) => `${numberIn(building)}#`,
  building栋: ({ building }) => `${numberIn(building)}栋`,
  building幢: ({ building }) => `${numberIn(building)}幢`,
  building号: ({ building }) => `${numberIn(building)}号`,
  'building#楼': ({ building }) => `${numberIn(building)}#楼`,
  unit: ({ unit }) => unit,
  unitNumber: ({ unit }) => numberIn(unit),
  unit门: ({ unit }) => `${numberIn(unit)}门`,
  room: ({ room }) => room,
  room室: ({ room }) => `${room}室`,
  room号: ({ room }) => `${room}号`,
  room0101: ({ room }) => room.padStart(4, '0'),
  'unit-room': ({ unit, room }) => `${numberIn(unit)}-${room}`,
  'building-unit-room': ({ building, unit, room }) => `${numberIn(building)}-${numberIn(unit)}-${room}`,
  'building/unit/room': ({ building, unit, room }) => `${numberIn(building)}/${numberIn(unit)}/${room}`,
  'building#unit-room': ({ building, unit, room }) => `${numberIn(building)}#${numberIn(unit)}-${room}`,
  whole: ({ building, unit, room }) => building + unit + room,
  whole室: ({ building, unit, room }) => `${building}${unit}${room}室`,
  whole栋: ({ building, unit, room }) => `${numberIn(building)}栋${unit}${room}`,
  whole栋室: ({ building, unit, room }) => `${numberIn(building)}栋${unit}${room}室`,
  whole幢室: ({ building, unit, room }) => `${numberIn(building)}幢${unit}${room}室`,
};

/** A year or a month alone is written with what is known. */
const parted = (signs: readonly [string, string, string], bare: boolean) => (day: string) => {
  const parts = day.split('-').map((part, at) => (bare && at > 0 ? String(Number(part)) : part));
  const written = parts.map((part, at) => part + (signs[at] ?? '')).join('');
  return signs[2] === '' && parts.length < 3 ? written.replace(/\D$/, '') : written;
};

const dayWays: Record<string, (day: string) => string> = {
  day: (day) => day,
  'day.': parted(['.', '.', ''], false),
  'day.bare': parted(['.', '.', ''], true),
  'day/': parted(['/', '/', ''], false),
  'day/bare': parted(['/', '/', ''], true),
  'day-bare': parted(['-', '-', ''], true),
  day年: parted(['年', '月', '日'], false),
  day年bare: parted(['年', '月', '日'], true),
  daydigits: (day) => day.replaceAll('-', ''),
};

/** How a column is written: the name of a way, what stands before it in every cell, whether its cells are numbers. */
export type Way = { name: string; before: string; number: boolean };

type Sample<T> = { cell: string | number; value: T };

/** The way that writes most of these cells as they are; null where none does. */
function learn<T>(ways: Record<string, (value: T) => string>, cells: readonly Sample<T>[]): Way | null {
  const counts = new Map<string, number>();
  for (const { cell, value } of cells) {
    const text = String(cell).trim();
    for (const [name, write] of Object.entries(ways)) {
      const written = write(value);
      if (written === '' || !text.endsWith(written)) continue;
      const key = `${name}\n${text.slice(0, text.length - written.length)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  // Of two that write as many, the one that adds nothing.
  const [best] = [...counts].sort(([a, times], [b, more]) => more - times || a.length - b.length);
  if (!best || best[1] * 2 < cells.length) return null;
  const [name = '', before = ''] = best[0].split('\n');
  const number = cells.filter(({ cell }) => typeof cell === 'number').length * 2 > cells.length;
  return { name, before, number };
}

export const learnPlace = (cells: readonly Sample<PlaceName>[]): Way | null => learn(placeWays, cells);
export const learnDay = (cells: readonly Sample<string>[]): Way | null => learn(dayWays, cells);

const written = (way: Way, text: string): string | number => {
  const whole = way.before + text;
  return way.number && /^[1-9]\d{0,9}$/.test(whole) ? Number(whole) : whole;
};

/** A place as the column writes it; `fallback` names the way of a column nothing was learned of. */
export function writePlace(way: Way | null, fallback: string, place: PlaceName): string | number {
  const used = way ?? { name: fallback, before: '', number: false };
  const write = placeWays[used.name] ?? placeWays[fallback];
  return write ? written(used, write(place)) : '';
}

export function writeDay(way: Way | null, day: string): string | number {
  const write = way === null ? undefined : dayWays[way.name];
  return way && write ? written(way, write(day)) : day;
}
