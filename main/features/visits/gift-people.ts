// Whom of a group something is given at a festival.
import { sql } from 'kysely';
import type { GiftPerson } from '../../../shared/features/visits';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { groupKinds, standsOn } from '../groups/queries';

/** A festival is kept with a building at a time, not with a whole town. */
export const MOST = 500;

export async function groupNamed(db: Reader, groupId: number) {
  const group = (await groupKinds(db)).find(({ id }) => id === groupId);
  if (!group || group.endedOn !== null) throw new Refusal({ groupId: '这一类已经停用，请换一个。' });
  return group;
}

/** Everybody of a group who lives here, in house order, with what they had at this festival this year. */
export async function peopleFor(
  db: Reader,
  today: string,
  { groupId, festival }: { groupId: number; festival: string },
): Promise<GiftPerson[]> {
  const { name: tag } = await groupNamed(db, groupId);
  const rows = await db
    .selectFrom('personTag')
    .innerJoin('person', 'person.id', 'personTag.personId')
    .innerJoin('residence', (on) => on.onRef('residence.personId', '=', 'person.id').on('residence.endedOn', 'is', null))
    .innerJoin('household', 'household.id', 'residence.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .leftJoin('visit', (on) =>
      on
        .onRef('visit.personId', '=', 'person.id')
        .on('visit.purpose', '=', 'festival')
        .on('visit.festival', '=', festival)
        .on('visit.result', '=', 'met')
        .on('visit.endedOn', 'is', null)
        .on(sql<boolean>`substr("visit"."visitedOn", 1, 4) = ${today.slice(0, 4)}`),
    )
    .select(['person.id as personId', 'person.name', 'building.name as building', 'unit.name as unit', 'room.number as room'])
    .select(['visit.visitedOn as on', 'visit.gift'])
    .where('personTag.tag', '=', tag)
    .where(standsOn(today))
    .groupBy('person.id')
    .orderBy('room.sequence')
    .orderBy('person.id')
    .limit(MOST + 1)
    .execute();
  return rows.map(({ on, gift, ...row }) => ({ ...row, had: on === null ? null : { on, gift: gift ?? '' } }));
}
