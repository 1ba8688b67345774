// From counts to figures. Totals are sums of the building table, so the two can never disagree.
import type { BuildingFigures, Figure } from '../../../shared/features/summary';
import type { BuildingPeople, careGroups, placesByBuilding, postsOn } from './count';
import { careGroupFigure, figure } from './indicators';

type Places = Awaited<ReturnType<typeof placesByBuilding>>;
type Posts = Awaited<ReturnType<typeof postsOn>>;
type CareGroups = Awaited<ReturnType<typeof careGroups>>;

/** Units of a building that somebody looks after: all of them where the building has a chief of its own. */
function unitsWithChief(posts: Posts, buildingId: number, units: number): number {
  const held = posts.filter((post) => post.buildingId === buildingId);
  if (held.some((post) => post.unitId === null)) return units;
  return new Set(held.map((post) => post.unitId)).size;
}

export function buildingFigures(places: Places, people: BuildingPeople[], posts: Posts): BuildingFigures[] {
  const byBuilding = new Map(people.map((row) => [row.buildingId, row]));
  return places.map(({ buildingId, building, units }) => {
    const row = byBuilding.get(buildingId);
    return {
      building,
      households: row?.households ?? 0,
      residents: row?.residents ?? 0,
      户籍: row?.户籍 ?? 0,
      流动: row?.流动 ?? 0,
      空挂: row?.空挂 ?? 0,
      aged60: row?.aged60 ?? 0,
      unitsWithChief: unitsWithChief(posts, buildingId, units),
      units,
    };
  });
}

type Counted = Exclude<keyof BuildingPeople, 'buildingId'>;
type Sum = (column: Counted) => number;

function peopleFigures(sum: Sum): Figure[] {
  const [residents, registered, migrant, absent] = [sum('residents'), sum('户籍'), sum('流动'), sum('空挂')];
  return [
    figure('households', sum('households')),
    figure('residents', residents),
    figure('residency.registered', registered),
    figure('residency.migrant', migrant),
    figure('residency.absent', absent),
    figure('residency.unknown', residents - registered - migrant - absent),
  ];
}

const ageFigures = (sum: Sum): Figure[] => [
  figure('age.0-6', sum('aged0') - sum('aged7')),
  figure('age.7-17', sum('aged7') - sum('aged18')),
  figure('age.18-59', sum('aged18') - sum('aged60')),
  figure('age.60+', sum('aged60')),
  figure('age.70+', sum('aged70')),
  figure('age.80+', sum('aged80')),
  figure('age.unknown', sum('residents') - sum('aged0')),
];

/** Groups nobody belongs to are left out; the station's groups in their order, then words that have none. */
function careGroupFigures({ all, each, kinds }: CareGroups): Figure[] {
  const known = new Set(kinds.map(({ name }) => name));
  const strange = [...each.keys()].filter((tag) => !known.has(tag)).sort();
  const others = strange.map((name) => ({ name, definition: '本站自定的类别，由本站说明。', version: 1 }));
  const figures = [...kinds, ...others].map((kind) => careGroupFigure(kind, each.get(kind.name) ?? 0));
  return [figure('careGroups', all), ...figures.filter(({ value }) => value > 0)];
}

function placeFigures(places: Places, sum: Sum): Figure[] {
  const rooms = places.reduce((total, place) => total + place.rooms, 0);
  return [figure('rooms.all', rooms), figure('rooms.lived', sum('livedRooms')), figure('rooms.empty', rooms - sum('livedRooms'))];
}

function chiefFigures(buildings: BuildingFigures[], posts: Posts, households: number): Figure[] {
  const total = (column: 'units' | 'unitsWithChief') => buildings.reduce((sum, building) => sum + building[column], 0);
  const chiefs = new Set(posts.map(({ name, phone }) => `${name} ${phone}`)).size;
  const covered = buildings.filter(({ units, unitsWithChief }) => units > 0 && unitsWithChief === units).length;
  return [
    figure('units.all', total('units')),
    figure('units.withChief', total('unitsWithChief')),
    figure('buildings.all', buildings.length),
    figure('buildings.withChief', covered),
    figure('chiefs', chiefs),
    figure('chiefs.households', chiefs === 0 ? 0 : Math.round(households / chiefs)),
  ];
}

/** The same figures of one building: what is counted of the estate is the sum of these. */
export function figuresOfBuilding(place: Places[number], people: BuildingPeople | undefined, posts: Posts): Figure[] {
  const sum: Sum = (column) => people?.[column] ?? 0;
  return [
    ...peopleFigures(sum),
    ...ageFigures(sum),
    ...placeFigures([place], sum),
    figure('units.all', place.units),
    figure('units.withChief', unitsWithChief(posts, place.buildingId, place.units)),
  ];
}

type Counts = { places: Places; people: BuildingPeople[]; posts: Posts; groups: CareGroups };

export function figuresOf({ places, people, posts, groups }: Counts): { figures: Figure[]; buildings: BuildingFigures[] } {
  const sum: Sum = (column) => people.reduce((total, row) => total + row[column], 0);
  const buildings = buildingFigures(places, people, posts);
  const figures = [
    ...peopleFigures(sum),
    ...ageFigures(sum),
    ...careGroupFigures(groups),
    ...placeFigures(places, sum),
    ...chiefFigures(buildings, posts, sum('households')),
  ];
  return { figures, buildings };
}
