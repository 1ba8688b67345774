// Chiefs and the posts they held within a span of days, as the sheets about them begin.
import type { Span } from '../../../shared/rules/period';
import type { Reader } from '../../powers';

export type HeldPost = {
  id: number;
  buildingId: number;
  unitId: number | null;
  place: string;
  startedOn: string;
  endedOn: string | null;
};
export type HeldChief = {
  id: number;
  name: string;
  personId: number | null;
  staffId: number | null;
  /** Fen a month; null: as the station says. */
  rate: number | null;
  posts: HeldPost[];
};

/** Chiefs with a post on at least one day of the span, in house order of their first one. A post that ends on a day is not held on it. */
export async function chiefsWithin(db: Reader, { from, to }: Span): Promise<HeldChief[]> {
  const rows = await db
    .selectFrom('post')
    .innerJoin('chief', 'chief.id', 'post.chiefId')
    .innerJoin('building', 'building.id', 'post.buildingId')
    .leftJoin('unit', 'unit.id', 'post.unitId')
    .select(['post.id', 'post.buildingId', 'post.unitId', 'post.startedOn', 'post.endedOn', 'chief.id as chiefId', 'chief.name'])
    .select(['chief.personId', 'chief.staffId', 'chief.rate', 'building.name as building', 'unit.name as unit'])
    .where('post.startedOn', '<=', to)
    .where((eb) => eb.or([eb('post.endedOn', 'is', null), eb('post.endedOn', '>', from)]))
    .whereRef((eb) => eb.fn.coalesce('post.endedOn', eb.val('9999-12-31')), '>', 'post.startedOn')
    .orderBy('building.position')
    .orderBy('building.id')
    .orderBy('unit.position')
    .orderBy('unit.id')
    .orderBy('post.id')
    .execute();
  const chiefs = new Map<number, HeldChief>();
  for (const { chiefId, name, personId, staffId, rate, building, unit, ...post } of rows) {
    const chief = chiefs.get(chiefId) ?? { id: chiefId, name, personId, staffId, rate, posts: [] };
    chiefs.set(chiefId, chief);
    chief.posts.push({ ...post, place: unit === null ? `${building}整栋` : building + unit });
  }
  return [...chiefs.values()];
}

/** 1号楼1单元、1号楼2单元; each place once. */
export const placesOf = ({ posts }: HeldChief): string => [...new Set(posts.map(({ place }) => place))].join('、');
