import type { CommandPowers } from '../../powers';
import { chiefNamed } from './persons';

/** A chief of a building, or of one unit of it, by the names of the places. */
type NamedPost = { building: string; unit: string | null; name: string; phone: string | null };

/** Posts of a new station, held from today on. One place has one chief: the first named. Places must be on the list. */
export async function enterPosts(powers: CommandPowers, named: readonly NamedPost[]): Promise<void> {
  if (named.length === 0) return;
  const { db, today, note } = powers;
  const places = await db
    .selectFrom('building')
    .leftJoin('unit', 'unit.buildingId', 'building.id')
    .select(['building.id as buildingId', 'building.name as building', 'unit.id as unitId', 'unit.name as unit'])
    .execute();
  const posts = new Map<string, Omit<NamedPost, 'building' | 'unit'> & { buildingId: number; unitId: number | null }>();
  for (const { building, unit, name, phone } of named) {
    const place = places.find((known) => known.building === building && (unit === null || known.unit === unit));
    if (!place) throw new Error('a chief was named for a place that is not on the list');
    const { buildingId } = place;
    const unitId = unit === null ? null : place.unitId;
    const key = `${buildingId} ${unitId}`;
    if (!posts.has(key)) posts.set(key, { buildingId, unitId, name, phone: phone || null });
  }
  for (const held of posts.values()) {
    const chiefId = await chiefNamed(powers, held.name);
    const post = { ...held, startedOn: today, endedOn: null, endReason: null, chiefId };
    const { id } = await db.insertInto('post').values(post).returning('id').executeTakeFirstOrThrow();
    note({ subject: 'post', subjectId: id, before: null, after: { id, ...post } });
  }
}
