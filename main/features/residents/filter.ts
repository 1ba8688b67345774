// The filter of the ledger as conditions in SQL. Used for people and, through them, for households.
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { ResidentFilter } from '../../../shared/features/residents';
import { digitsMatch, parseQuery, textMatch } from '../../search/query';
import { fieldConditions } from '../fields/queries';
import type { Database } from '../index';
import { isRoomAt } from './place-names';
import { placeOf } from './search';

/** A birth with its missing parts as 01, so that days compare as text; the same reading as `ageOn`. */
const birthday = sql<string>`substr("person"."birthOn" || '-01-01', 1, 10)`;

/** The last day to be born on for this age in full years on `day`. */
const bornBy = (age: number, day: string) => `${String(Number(day.slice(0, 4)) - age).padStart(4, '0')}${day.slice(4)}`;

type Places = ExpressionBuilder<Database, 'room'>;
type People = ExpressionBuilder<Database, 'person' | 'residence'>;
type Conditions = Expression<SqlBool>[];

/** Where each fact stands that a card may lack. */
const factColumns = {
  idNumber: 'person.idNumber',
  phone: 'person.phone',
  birthOn: 'person.birthOn',
  residency: 'residence.residency',
  relation: 'residence.relation',
} as const satisfies Record<NonNullable<ResidentFilter['missing']>, string>;

/** Whether the filter names places or few people, so that looking them up beats reading the ledger room by room. */
export const isNarrow = ({ text, tag, buildingId, unitId, fields }: ResidentFilter): boolean =>
  text !== '' || tag !== null || buildingId !== null || unitId !== null || fields.some(({ is }) => is !== 'missing');

/** What the filter asks of the place. */
export function placeConditions(eb: Places, { text, buildingId, unitId }: ResidentFilter): Conditions {
  const place = placeOf(parseQuery(text));
  const conditions: Conditions = [];
  if (place !== null) conditions.push(isRoomAt(eb, place));
  if (buildingId !== null) {
    const units = eb.selectFrom('unit').select('unit.id').where('unit.buildingId', '=', buildingId);
    conditions.push(eb('room.unitId', 'in', units));
  }
  if (unitId !== null) conditions.push(eb('room.unitId', '=', unitId));
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

/** What the filter asks of the person, except the state. `today` is the day of ages unless the filter names one. */
export function personConditions(eb: People, filter: ResidentFilter, today: string): Conditions {
  const { text, residency, tag, sex, ageFrom, ageTo, ageOn, missing, fields } = filter;
  const day = ageOn ?? today;
  const conditions = textConditions(eb, text);
  if (residency !== null) conditions.push(eb('residence.residency', '=', residency));
  if (missing !== null) conditions.push(eb(factColumns[missing], 'is', null));
  if (sex !== null) conditions.push(eb('person.sex', '=', sex));
  if (ageFrom !== null) conditions.push(eb(birthday, '<=', bornBy(ageFrom, day)));
  if (ageTo !== null) conditions.push(eb(birthday, '>', bornBy(ageTo + 1, day)));
  if (tag !== null) {
    const tagged = eb.selectFrom('personTag').select('personTag.personId').where('personTag.tag', '=', tag);
    conditions.push(eb('person.id', 'in', tagged.where('personTag.endedOn', 'is', null)));
  }
  return [...conditions, ...fieldConditions(eb, fields)];
}
