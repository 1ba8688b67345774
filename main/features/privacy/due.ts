// What has been kept long enough (参照第十九条). It is listed, never taken away by itself: a person decides.
import { sql } from 'kysely';
import { keptYears } from '../../../shared/features/personal-fields';
import { type DueGroup, type DuePerson, DueRule, MOST_DUE } from '../../../shared/features/privacy';
import { yearsEarlier } from '../../../shared/rules/working-days';
import type { Reader } from '../../powers';
import { placeWords } from '../residents/queries';

/** Every residence of those who were not erased or merged, at its place. */
const stays = (db: Reader) =>
  db
    .selectFrom('person')
    .innerJoin('residence', 'residence.personId', 'person.id')
    .innerJoin('household', 'household.id', 'residence.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .where('person.erasedOn', 'is', null)
    .where('person.mergedInto', 'is', null);

/** Those who live here. */
const present = (db: Reader) => stays(db).where('residence.endedOn', 'is', null);

/** Everybody at the place they live or lived last. */
const people = (db: Reader) =>
  stays(db).where('residence.id', '=', ({ selectFrom }) =>
    selectFrom('residence as stay')
      .select(({ fn }) => fn.max('stay.id').as('last'))
      .whereRef('stay.personId', '=', 'person.id'),
  );

const years: Record<DueRule, number> = {
  left: keptYears.afterLeaving,
  died: keptYears.afterDeath,
  unverified: keptYears.unverified,
  reconfirm: 1,
};

/** The people of a rule with the day its time began to run. */
const ruled = (db: Reader): Record<DueRule, () => ReturnType<typeof dated>> => ({
  left: () =>
    dated(
      people(db).where('person.diedOn', 'is', null).where('residence.endedOn', 'is not', null),
      sql<string>`"residence"."endedOn"`,
    ),
  died: () => dated(people(db).where('person.diedOn', 'is not', null), sql<string>`"person"."diedOn"`),
  unverified: () => dated(present(db), sql<string>`ifnull("household"."verifiedOn", "household"."openedOn")`),
  reconfirm: () =>
    dated(
      // Only whose tag has an end at all is asked when it was.
      present(db).where('person.id', 'in', ({ selectFrom }) =>
        selectFrom('personTag').select('personTag.personId').where('endedOn', 'is', null).where('validTo', 'is not', null),
      ),
      // The rule counts a year from here: a tag that ran out is due on the day after its last.
      sql<string>`(select date(min("validTo"), '+1 day', '-1 year') from "personTag" where "personId" = "person"."id" and "endedOn" is null)`,
    ),
});

const dated = (found: ReturnType<typeof people>, since: ReturnType<typeof sql<string>>) =>
  found
    .select(['person.id', 'person.name', 'building.name as building', 'unit.name as unit', 'room.number as room'])
    .select(since.as('since'));

/** The people of one rule whose time is over on a day, the longest over first. `most` null: all of them. */
export async function duePeople(db: Reader, rule: DueRule, today: string, most: number | null): Promise<DuePerson[]> {
  const rows = await db
    .selectFrom(ruled(db)[rule]().as('due'))
    .selectAll()
    .where('since', '<=', yearsEarlier(today, years[rule]))
    .orderBy('since')
    .orderBy('id')
    .$if(most !== null, (all) => all.limit(most ?? 0))
    .execute();
  return rows.map(({ id, name, since, ...place }) => ({
    ...{ id, name, since },
    place: placeWords(place),
    dueOn: yearsEarlier(since, -years[rule]),
  }));
}

async function countDue(db: Reader, rule: DueRule, today: string): Promise<number> {
  const { due } = await db
    .selectFrom(ruled(db)[rule]().as('due'))
    .where('since', '<=', yearsEarlier(today, years[rule]))
    .select(({ fn }) => fn.countAll<number>().as('due'))
    .executeTakeFirstOrThrow();
  return due;
}

/** Every rule with its people; a rule nobody falls under is among them. */
export async function dueGroups(db: Reader, today: string): Promise<DueGroup[]> {
  const groups: DueGroup[] = [];
  for (const rule of DueRule.options) {
    groups.push({ rule, count: await countDue(db, rule, today), people: await duePeople(db, rule, today, MOST_DUE) });
  }
  return groups;
}

/** How many people wait to be erased: who left or died long enough ago. */
export const erasableDue = async (db: Reader, today: string): Promise<number> =>
  (await countDue(db, 'left', today)) + (await countDue(db, 'died', today));
