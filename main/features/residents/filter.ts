// The filter of the ledger as conditions in SQL. Used for people and, through them, for households.
import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { MissingFact, ResidentFilter } from '../../../shared/features/resident-filter';
import { digitsMatch, parseQuery, textMatch } from '../../search/query';
import { fieldConditions } from '../fields/queries';
import type { Database } from '../index';
import { householdConditions } from './filter-household';
import { tagConditions } from './filter-tags';
import { isRoomAt } from './place-names';
import { placeOf } from './search';

/** A birth with its missing parts as 01, so that days compare as text; the same reading as `ageOn`. */
const birthday = sql<string>`substr("person"."birthOn" || '-01-01', 1, 10)`;

/** The last day to be born on for this age in full years on `day`. */
const bornBy = (age: number, day: string) => `${String(Number(day.slice(0, 4)) - age).padStart(4, '0')}${day.slice(4)}`;

type Places = ExpressionBuilder<Database, 'room'>;
type People = ExpressionBuilder<Database, 'person' | 'residence' | 'household'>;
type Conditions = Expression<SqlBool>[];

/** Where each fact stands that a card may lack. A passport is a document like the ID card. */
const factColumns: Record<MissingFact, RawBuilder<string | null>> = {
  idNumber: sql`coalesce("person"."idNumber", "person"."documentNumber")`,
  phone: sql`"person"."phone"`,
  birthOn: sql`"person"."birthOn"`,
  residency: sql`"residence"."residency"`,
  relation: sql`"residence"."relation"`,
};

/** Whether the filter names places or few people, so that looking them up beats reading the ledger room by room. */
export const isNarrow = ({ text, tag, tagsAny, tagsAll, buildingId, buildingIds, unitId, fields }: ResidentFilter): boolean =>
  text !== '' ||
  tag !== null ||
  buildingId !== null ||
  unitId !== null ||
  [tagsAny, tagsAll, buildingIds].some((chosen) => chosen.length > 0) ||
  fields.some(({ is }) => is !== 'missing');

/** Whether the filter names one place: a building, a unit, a room. Few live there, whatever else it asks. */
export const isPlaced = ({ text, buildingId, buildingIds, unitId }: ResidentFilter): boolean =>
  buildingId !== null || buildingIds.length === 1 || unitId !== null || placeOf(parseQuery(text)) !== null;

/** What the filter asks of the place. */
export function placeConditions(eb: Places, { text, buildingId, buildingIds, unitId, tenures }: ResidentFilter): Conditions {
  const place = placeOf(parseQuery(text));
  const conditions: Conditions = [];
  const unitsOf = (buildings: number[]) => eb.selectFrom('unit').select('unit.id').where('unit.buildingId', 'in', buildings);
  if (place !== null) conditions.push(isRoomAt(eb, place));
  if (buildingId !== null) conditions.push(eb('room.unitId', 'in', unitsOf([buildingId])));
  if (buildingIds.length > 0) conditions.push(eb('room.unitId', 'in', unitsOf(buildingIds)));
  if (unitId !== null) conditions.push(eb('room.unitId', '=', unitId));
  if (tenures.length > 0) conditions.push(eb('room.tenure', 'in', tenures));
  return conditions;
}

function textConditions(eb: People, text: string): Conditions {
  const query = parseQuery(text);
  const match = textMatch(query);
  const digits = digitsMatch(query);
  const conditions: Conditions = [];
  if (match !== null) {
    const found = eb.selectFrom('personText').select('personText.rowid').where('personText.personText', 'match', match);
    conditions.push(eb('person.id', 'in', found));
  }
  if (digits !== null) {
    const found = eb.selectFrom('personDigits').select('personDigits.rowid').where('personDigits.personDigits', 'match', digits);
    conditions.push(eb('person.id', 'in', found));
  }
  return conditions;
}

function ageConditions(eb: People, { ageFrom, ageTo, ageOn, asOf }: ResidentFilter, today: string): Conditions {
  const day = ageOn ?? asOf ?? today;
  const conditions: Conditions = [];
  if (ageFrom !== null) conditions.push(eb(birthday, '<=', bornBy(ageFrom, day)));
  if (ageTo !== null) conditions.push(eb(birthday, '>', bornBy(ageTo + 1, day)));
  return conditions;
}

/** What was written down of the person or not, and what stands there. */
function factConditions(eb: People, filter: ResidentFilter): Conditions {
  const { residency, sex, missing, lacks, has, relations, birthMonth } = filter;
  const absent = missing === null ? lacks : [missing, ...lacks];
  const conditions: Conditions = [
    ...absent.map((fact) => eb(factColumns[fact], 'is', null)),
    ...has.map((fact) => eb(factColumns[fact], 'is not', null)),
  ];
  if (residency !== null) conditions.push(eb('residence.residency', '=', residency));
  if (sex !== null) conditions.push(eb('person.sex', '=', sex));
  // The plus keeps SQLite from building an index of everybody's relation for this one question: twice the time of the answer.
  if (relations.length > 0) conditions.push(eb(sql<string>`+"residence"."relation"`, 'in', relations));
  if (birthMonth !== null) {
    conditions.push(eb(sql<string>`substr("person"."birthOn", 6, 2)`, '=', String(birthMonth).padStart(2, '0')));
  }
  return conditions;
}

/** When the person came to live there, and left. */
function stayConditions(eb: People, { movedInFrom, movedInTo, movedOutFrom, movedOutTo }: ResidentFilter): Conditions {
  const conditions: Conditions = [];
  if (movedInFrom !== null) conditions.push(eb('residence.startedOn', '>=', movedInFrom));
  if (movedInTo !== null) conditions.push(eb('residence.startedOn', '<=', movedInTo));
  if (movedOutFrom !== null) conditions.push(eb('residence.endedOn', '>=', movedOutFrom));
  if (movedOutTo !== null) conditions.push(eb('residence.endedOn', '<=', movedOutTo));
  return conditions;
}

/** What the filter asks of the person, except the state. `today` is the day of ages unless the filter names one. */
export const personConditions = (eb: People, filter: ResidentFilter, today: string): Conditions => [
  ...textConditions(eb, filter.text),
  ...factConditions(eb, filter),
  ...ageConditions(eb, filter, today),
  ...stayConditions(eb, filter),
  ...tagConditions(eb, filter, today, isPlaced(filter)),
  ...householdConditions(eb, filter, today),
  ...fieldConditions(eb, filter.fields),
];
