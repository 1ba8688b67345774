// Contacts as they are counted everywhere: a person, a day and a purpose once (S26), with the household they belong to.
import { type RawBuilder, sql } from 'kysely';
import type { FigureRow } from '../../../shared/features/summary';
import type { BuildingCount, Counted, RowsWanted } from '../../indicator';
import type { Reader } from '../../powers';
import { placeWords } from '../residents/queries';
import { postOf } from './post-of';

const within = ({ from, to }: Counted, column: string) => sql<boolean>`${sql.ref(column)} between ${from} and ${to}`;

/** What was noted as a contact alone, and not as a visit, of whoever lived in a household that day. */
const noted = (counted: Counted, way: 'visit' | 'phone') => sql`from "careContact"
    join "residence" on "residence"."personId" = "careContact"."personId" and "residence"."startedOn" <= "heldOn"
      and ("residence"."endedOn" is null or "residence"."endedOn" > "heldOn")
    where "way" = ${way} and "careContact"."endedOn" is null and ${within(counted, 'heldOn')}
      and "careContact"."id" not in (select "contactId" from "visit" where "contactId" is not null)`;

/** Everybody met face to face, as person, day and purpose; what was noted as a contact alone counts as an everyday visit. */
export const met = (counted: Counted): RawBuilder<unknown> =>
  sql`select coalesce("personId", -"householdId") as "who", "householdId", "visitedOn" as "on", "purpose" from "visit"
    where "result" = 'met' and "endedOn" is null and "purpose" <> 'phone' and ${within(counted, 'visitedOn')}
  union select "careContact"."personId", "residence"."householdId", "heldOn", 'routine' ${noted(counted, 'visit')}`;

/** Everybody reached by phone, as person and day. */
export const called = (counted: Counted): RawBuilder<unknown> =>
  sql`select "personId" as "who", "householdId", "visitedOn" as "on" from "visit"
    where "result" = 'met' and "endedOn" is null and "purpose" = 'phone' and ${within(counted, 'visitedOn')}
  union select "careContact"."personId", "residence"."householdId", "heldOn" ${noted(counted, 'phone')}`;

/** What people said they need, while the visit stands. */
export const needed = (counted: Counted): RawBuilder<unknown> =>
  sql`select "visitNeed".*, "visit"."householdId", "visit"."visitedOn" as "on" from "visitNeed" join "visit" on "visit"."id" = "visitId"
    where "visit"."endedOn" is null and ${within(counted, 'visitedOn')}`;

type Once = { householdId: number; on: string };

/** One row a contact: of two households written down on one day the first. */
const people = (counted: Counted) =>
  sql<Once>`(select min("householdId") as "householdId", "on" from (${met(counted)}) group by "who", "on", "purpose")`;
const doors = (counted: Counted) => sql<Once>`(select distinct "householdId", "on", "purpose" from (${met(counted)}))`;
const calls = (counted: Counted) =>
  sql<Once>`(select min("householdId") as "householdId", "on" from (${called(counted)}) group by "who", "on")`;
const needs = (counted: Counted) => sql<Once>`(select "householdId", "on" from (${needed(counted)}))`;

const placed = (db: Reader, rows: RawBuilder<Once>) =>
  db
    .selectFrom(rows.as('counted'))
    .innerJoin('household', 'household.id', 'counted.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId');

const contacts = { people, doors, calls };

/** The same one by one, by their home: not who was met there. */
export const contactRows =
  (what: keyof typeof contacts) =>
  async (db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> => {
    const rows = await placed(db, contacts[what](counted))
      .select(['counted.on as day', 'household.id as householdId'])
      .select(['building.name as building', 'unit.name as unit', 'room.number as room'])
      .orderBy('counted.on')
      .orderBy('room.sequence')
      .orderBy('household.id')
      .limit(size)
      .offset(after)
      .execute();
    return rows.map(({ day, householdId, ...home }, at) => ({
      ...{ id: after + at + 1, day, words: placeWords(home), to: `/households/${householdId}` },
    }));
  };

/** People met, by who looks after their unit now; null: nobody. */
export async function metByPost(db: Reader, counted: Counted): Promise<Map<number | null, number>> {
  const rows = await placed(db, people(counted))
    .select([postOf.as('postId')])
    .select(({ fn }) => fn.countAll<number>().as('value'))
    .groupBy('postId')
    .execute();
  return new Map(rows.map(({ postId, value }) => [postId, value]));
}

async function ofBuildings(db: Reader, rows: RawBuilder<Once>, code: string): Promise<BuildingCount[]> {
  const counts = await placed(db, rows)
    .groupBy('building.id')
    .select(({ fn }) => ['building.id as buildingId', fn.countAll<number>().as('value')])
    .execute();
  return counts.map((count) => ({ ...count, code }));
}

/** Everything of visits that lies in a building. */
export const visitsByBuilding = async (db: Reader, counted: Counted): Promise<BuildingCount[]> => [
  ...(await ofBuildings(db, people(counted), 'visits.people')),
  ...(await ofBuildings(db, doors(counted), 'visits.households')),
  ...(await ofBuildings(db, calls(counted), 'visits.calls')),
  ...(await ofBuildings(db, needs(counted), 'visits.needs')),
];
