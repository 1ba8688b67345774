// Who is in a group: the people who are here, with what is missing of their own fields and when somebody was last in touch.

import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { type CareField, careFields } from '../../../shared/features/care-fields';
import {
  type CareGroup,
  type ContactWay,
  type GroupFigures,
  type GroupMember,
  type GroupShow,
  type MissingCare,
  SOON_DAYS,
} from '../../../shared/features/groups';
import { daysAfter } from '../../../shared/rules/working-days';
import { maskPhone } from '../../../shared/text';
import { countedOnce, type Looking } from '../../kept';
import type { Reader } from '../../powers';
import type { Database } from '../index';
import { lapsedBy, standsOn } from './standing';

type Members = ExpressionBuilder<Database, 'personTag' | 'tagDetail'>;

/** Everybody of a group who lives here, whether the tag is still valid or not. */
const membersOf = (db: Reader, tag: string) =>
  db
    .selectFrom('personTag')
    .innerJoin('person', 'person.id', 'personTag.personId')
    .innerJoin('residence', (on) => on.onRef('residence.personId', '=', 'personTag.personId').on('residence.endedOn', 'is', null))
    .leftJoin('tagDetail', 'tagDetail.personTagId', 'personTag.id')
    .where('personTag.tag', '=', tag);

const isField = (field: string): field is CareField => (careFields as string[]).includes(field);

/** What the group asks for of everybody, and whether it is there. */
function askedOf(
  eb: Members,
  { fields, validity }: CareGroup,
  today: string,
): { asked: MissingCare; isThere: Expression<SqlBool> }[] {
  const guardian = eb.exists(
    eb
      .selectFrom('guardian')
      .select('guardian.id')
      .whereRef('guardian.personId', '=', 'personTag.personId')
      .where('guardian.startedOn', '<=', today)
      .where('guardian.endedOn', 'is', null),
  );
  const own = fields
    .filter(({ required }) => required)
    .map(({ field }) => ({ asked: field, isThere: isField(field) ? eb(`tagDetail.${field}`, 'is not', null) : guardian }));
  return validity === 'date' ? [...own, { asked: 'validTo' as const, isThere: eb('personTag.validTo', 'is not', null) }] : own;
}

const isComplete = (eb: Members, group: CareGroup, today: string): Expression<SqlBool> =>
  eb.and(askedOf(eb, group, today).map(({ isThere }) => isThere));

const lastContact = sql<
  string | null
>`(select max("heldOn") from "careContact" where "careContact"."personId" = "personTag"."personId" and "careContact"."endedOn" is null)`;
const sum = (condition: Expression<SqlBool>) => sql<number>`count(case when ${condition} then 1 end)`;

/** A group in figures. */
export async function figuresOf(db: Reader, group: CareGroup, today: string): Promise<GroupFigures> {
  const members = membersOf(db, group.name);
  const counted = await members
    .where(standsOn(today))
    .select((eb) => [
      eb.fn.countAll<number>().as('people'),
      sum(isComplete(eb, group, today)).as('complete'),
      sum(eb('personTag.validTo', '<', daysAfter(today, SOON_DAYS))).as('expiring'),
      sum(sql<SqlBool>`${lastContact} > ${daysAfter(today, -SOON_DAYS)}`).as('contacted'),
      sql<string | null>`max(${lastContact})`.as('lastContactOn'),
    ])
    .executeTakeFirstOrThrow();
  const { lapsed } = await members
    .where(lapsedBy(today))
    .select(({ fn }) => fn.countAll<number>().as('lapsed'))
    .executeTakeFirstOrThrow();
  return { id: group.id, ...counted, lapsed };
}

/** Which of a group's people are wanted. */
const shown = (eb: Members, group: CareGroup, show: GroupShow, today: string): Expression<SqlBool> => {
  const conditions: Record<GroupShow, () => Expression<SqlBool>[]> = {
    all: () => [standsOn(today)],
    incomplete: () => [standsOn(today), eb.not(isComplete(eb, group, today))],
    uncontacted: () => [standsOn(today), sql<SqlBool>`ifnull(${lastContact}, '') <= ${daysAfter(today, -SOON_DAYS)}`],
    expiring: () => [standsOn(today), eb('personTag.validTo', '<', daysAfter(today, SOON_DAYS))],
    lapsed: () => [lapsedBy(today)],
  };
  return eb.and(conditions[show]());
};

export type Asked = { group: CareGroup; show: GroupShow; today: string };

const lines = (db: Reader, { group, show, today }: Asked) =>
  membersOf(db, group.name)
    .innerJoin('household', 'household.id', 'residence.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .where((eb) => shown(eb, group, show, today))
    .select((eb) => askedOf(eb, group, today).map(({ asked, isThere }) => sql<number>`${isThere}`.as(`has ${asked}`)))
    .select(['person.id', 'person.name', 'person.sex', 'person.birthOn', 'person.phone', 'room.sequence'])
    .select(['building.name as building', 'unit.name as unit', 'room.number as room'])
    .select(['personTag.startedOn as since', 'personTag.validTo', lastContact.as('contactOn')])
    .select(
      sql<ContactWay | null>`(select "way" from "careContact" where "careContact"."personId" = "personTag"."personId"
        and "careContact"."endedOn" is null order by "heldOn" desc, "id" desc limit 1)`.as('contactWay'),
    )
    .orderBy('room.sequence')
    .orderBy('person.id');

type Line = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number];

function memberOf(line: Line): GroupMember {
  const { id, name, sex, birthOn, phone, building, unit, room, since, validTo, contactOn, contactWay } = line;
  const has = Object.entries(line as Record<string, unknown>).filter(([column]) => column.startsWith('has '));
  return {
    ...{ id, name, sex, birthOn, building, unit, room, since, validTo },
    phone: phone === null ? null : maskPhone(phone),
    missing: has.filter(([, there]) => there === 0).map(([column]) => column.slice(4) as MissingCare),
    contact: contactOn === null || contactWay === null ? null : { on: contactOn, way: contactWay },
  };
}

/** The people of a group in house order; of them a page. */
export async function membersPage(
  looking: Looking,
  asked: Asked,
  { after, size }: { after: { sequence: number; id: number } | null; size: number },
) {
  const { db } = looking;
  const behind = ({ sequence, id }: { sequence: number; id: number }) =>
    sql<boolean>`("room"."sequence" > ${sequence} or ("room"."sequence" = ${sequence} and "person"."id" > ${id}))`;
  const found = await lines(db, asked)
    .$if(after !== null, (all) => all.where(behind(after ?? { sequence: 0, id: 0 })))
    .limit(size + 1)
    .execute();
  const page = found.slice(0, size);
  const last = page.at(-1);
  const counted = membersOf(db, asked.group.name)
    .where((eb) => shown(eb, asked.group, asked.show, asked.today))
    .select(({ fn }) => fn.countAll<number>().as('total'));
  const { total } = await countedOnce(looking, counted);
  const next = found.length > size && last ? { sequence: last.sequence, id: last.id } : null;
  return { rows: page.map(memberOf), total, next };
}

/** Everybody wanted, for paper and for a file. */
export const allMembers = async (db: Reader, asked: Asked): Promise<GroupMember[]> =>
  (await lines(db, asked).execute()).map(memberOf);
