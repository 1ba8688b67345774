// The figures by building, as those above add them up: whole counts, frozen with the report. What of them leaves the station is
// decided where a parcel is made.
import type { Figure, Indicator } from '../../../shared/features/summary';
import type { Counted } from '../../indicator';
import type { Reader } from '../../powers';
import { careGroupsByBuilding, peopleByBuilding, placesByBuilding, postsOn } from './count';
import { dictionary } from './dictionary';
import { figuresOfBuilding } from './figures';
import { sources } from './sources';

export type CountedBuilding = { buildingId: number; name: string; figures: { code: string; value: number }[] };

type Plain = CountedBuilding['figures'][number];

/** Every building in house order with every figure that is counted by building, zero where there is none. */
export async function countedBuildings(db: Reader, days: Counted): Promise<CountedBuilding[]> {
  const [places, people, posts] = [await placesByBuilding(db), await peopleByBuilding(db, days.to), await postsOn(db, days.to)];
  const counts = (await careGroupsByBuilding(db, days.to)).map(({ tag, ...row }) => ({ ...row, code: `careGroups.${tag}` }));
  for (const { byBuilding } of sources) if (byBuilding) counts.push(...(await byBuilding(db, days)));
  const others = [...new Set(counts.map(({ code }) => code))];
  const values = new Map(counts.map(({ buildingId, code, value }) => [`${buildingId} ${code}`, value]));
  return places.map((place) => {
    const row = people.find(({ buildingId }) => buildingId === place.buildingId);
    const own = figuresOfBuilding(place, row, posts).map(({ code, value }): Plain => ({ code, value }));
    const more = others.map((code): Plain => ({ code, value: values.get(`${place.buildingId} ${code}`) ?? 0 }));
    return { buildingId: place.buildingId, name: place.building, figures: [...own, ...more] };
  });
}

/** What the dictionary says now of these figures. */
export async function definitionsOf(db: Reader, figures: readonly Figure[]): Promise<Indicator[]> {
  const counted = new Set(figures.map(({ code }) => code));
  return (await dictionary(db)).filter(({ code }) => counted.has(code));
}
