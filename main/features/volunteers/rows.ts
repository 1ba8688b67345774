// Volunteers as lists show them: the name wherever it is kept, where a resident lives, teams and skills of today. Phones masked.

import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { CERTIFICATE_SOON_DAYS, type VolunteerFilter, type VolunteerRow } from '../../../shared/features/volunteers';
import { daysAfter } from '../../../shared/rules/working-days';
import { maskPhone } from '../../../shared/text';
import { countedOnce, type Looking } from '../../kept';
import type { Reader } from '../../powers';
import { parseQuery, textMatch } from '../../search/query';
import type { Database } from '../index';
import { placeWords } from '../residents/queries';

type Known = ExpressionBuilder<Database, 'volunteer'>;

/** Every volunteer beside the person they are, and where that person lives or lived last. */
const known = (db: Reader) =>
  db
    .selectFrom('volunteer')
    .leftJoin('person', 'person.id', 'volunteer.personId')
    .leftJoin('residence', (on) =>
      on.on(
        'residence.id',
        '=',
        sql<number>`(select max("id") from "residence" as "stay" where "stay"."personId" = "person"."id")`,
      ),
    )
    .leftJoin('household', 'household.id', 'residence.householdId')
    .leftJoin('room', 'room.id', 'household.roomId')
    .leftJoin('unit', 'unit.id', 'room.unitId')
    .leftJoin('building', 'building.id', 'unit.buildingId');

const teamsNow = sql<string | null>`(select group_concat("name", char(10)) from (select "team"."name" from "teamMember"
  join "team" on "team"."id" = "teamMember"."teamId" where "teamMember"."volunteerId" = "volunteer"."id"
  and "teamMember"."endedOn" is null order by "teamMember"."leads" desc, "teamMember"."id"))`;
const skillsNow = sql<string | null>`(select group_concat("name", char(10)) from (select "name" from "volunteerSkill"
  where "volunteerSkill"."volunteerId" = "volunteer"."id" and "volunteerSkill"."endedOn" is null order by "id"))`;

const lines = (db: Reader) =>
  known(db)
    .select(['volunteer.id', 'volunteer.number', 'volunteer.personId', 'volunteer.kind', 'volunteer.address'])
    .select(['volunteer.joinedOn', 'volunteer.endedOn', 'volunteer.erasedOn', teamsNow.as('teams'), skillsNow.as('skills')])
    .select(({ fn }) => [
      fn.coalesce('person.name', 'volunteer.name').$notNull().as('name'),
      fn.coalesce('person.sex', 'volunteer.sex').as('sex'),
      fn.coalesce('person.birthOn', 'volunteer.birthOn').as('birthOn'),
      fn.coalesce('person.phone', 'volunteer.phone').as('phone'),
    ])
    .select(['building.name as building', 'unit.name as unit', 'room.number as room']);

type Line = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number];

const listed = (text: string | null) => text?.split('\n') ?? [];

function rowOf(line: Line): VolunteerRow {
  const { building, unit, room, address, erasedOn: _, phone, teams, skills, ...row } = line;
  const home = building === null || unit === null || room === null ? null : placeWords({ building, unit, room });
  return {
    ...row,
    phone: phone === null ? null : maskPhone(phone),
    place: row.personId === null ? address : home,
    teams: listed(teams),
    skills: listed(skills),
  };
}

/** A key of a card is twenty digits; nothing else has so many. */
const CARD = /^\d{20}$/;
const FEWEST_OF_PHONE = 4;

/** Who is meant by what was typed or scanned. A place means nobody. */
function meant(eb: Known, typed: string): Expression<SqlBool> {
  const text = typed.trim();
  if (CARD.test(text)) return eb('volunteer.cardKey', '=', text);
  const query = parseQuery(text);
  const match = textMatch(query);
  if (query.kind === 'digits') {
    const phone = sql<SqlBool>`instr(coalesce("person"."phone", "volunteer"."phone", ''), ${query.digits}) > 0`;
    const number = eb('volunteer.number', 'like', `${query.digits}%`);
    return query.digits.length < FEWEST_OF_PHONE ? number : eb.or([number, phone]);
  }
  if (match === null) return sql<SqlBool>`false`;
  const resident = sql<SqlBool>`"volunteer"."personId" in (select "rowid" from "personText" where "personText" match ${match})`;
  const own =
    query.kind === 'latin'
      ? sql<SqlBool>`instr(' ' || "volunteer"."latin", ${` ${query.prefix}`}) > 0`
      : sql<SqlBool>`instr("volunteer"."name", ${query.kind === 'name' ? query.chars.join('') : text}) > 0`;
  return eb.or([resident, own]);
}

const inTeam = (teamId: number | null) => sql<SqlBool>`exists (select 1 from "teamMember" where "volunteerId" = "volunteer"."id"
  and "endedOn" is null and (${teamId} is null or "teamId" = ${teamId}))`;

const holding = (condition: Expression<SqlBool>) => sql<SqlBool>`exists (select 1 from "volunteerSkill"
  where "volunteerId" = "volunteer"."id" and "volunteerSkill"."endedOn" is null and ${condition})`;

function conditions(eb: Known, filter: VolunteerFilter, today: string): Expression<SqlBool>[] {
  const { text, show, teamId, kind, skill } = filter;
  const soon = daysAfter(today, CERTIFICATE_SOON_DAYS);
  return [
    eb('volunteer.endedOn', show === 'ended' ? 'is not' : 'is', null),
    ...(show === 'noTeam' ? [eb.not(inTeam(null))] : []),
    ...(show === 'noCard' ? [eb('volunteer.cardOn', 'is', null)] : []),
    ...(show === 'expiring' ? [holding(sql<SqlBool>`"expiresOn" <= ${soon}`)] : []),
    ...(text === '' ? [] : [meant(eb, text)]),
    ...(teamId === null ? [] : [inTeam(teamId)]),
    ...(kind === null ? [] : [eb('volunteer.kind', '=', kind)]),
    ...(skill === null ? [] : [holding(sql<SqlBool>`"volunteerSkill"."name" = ${skill}`)]),
  ];
}

type Page = { after: string | null; size: number };

/** How many there are under a filter. */
export const volunteersCounted = (db: Reader, filter: VolunteerFilter, today: string) =>
  known(db)
    .where((eb) => eb.and(conditions(eb as unknown as Known, filter, today)))
    .select(({ fn }) => fn.countAll<number>().as('total'));

/** A page by number, and how many there are. */
export async function volunteerPage(looking: Looking, filter: VolunteerFilter, { after, size }: Page) {
  const { db, today } = looking;
  const found = await lines(db)
    .where((eb) => eb.and(conditions(eb as unknown as Known, filter, today)))
    .$if(after !== null, (all) => all.where('volunteer.number', '>', after ?? ''))
    .orderBy('volunteer.number')
    .limit(size + 1)
    .execute();
  const { total } = await countedOnce(looking, volunteersCounted(db, filter, today));
  const rows = found.slice(0, size).map(rowOf);
  return { rows, total, next: found.length > size ? (rows.at(-1)?.number ?? null) : null };
}

/** A few, those who are here first. Nobody who was erased. */
export async function searchVolunteers(db: Reader, text: string, most: number): Promise<VolunteerRow[]> {
  if (text.trim() === '') return [];
  const found = await lines(db)
    .where('volunteer.erasedOn', 'is', null)
    .where('person.erasedOn', 'is', null)
    .where((eb) => meant(eb as unknown as Known, text))
    .orderBy(sql`"volunteer"."endedOn" is not null`)
    .orderBy('volunteer.number')
    .limit(most)
    .execute();
  return found.map(rowOf);
}

/** One as a list shows them; undefined when there is nobody of this id. */
export async function volunteerRow(db: Reader, id: number): Promise<VolunteerRow | undefined> {
  const found = await lines(db).where('volunteer.id', '=', id).executeTakeFirst();
  return found && rowOf(found);
}
