// What a filter asks of custom fields, as conditions in SQL: one look-up in the index of a kind for each, then those it names.
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { FieldCondition } from '../../../shared/features/fields';
import type { Database } from '../index';

type Values = ExpressionBuilder<Database, 'fieldValue'>;
/** People with the residence they are looked at in: what is written of the household and the room is theirs through it. */
type People = ExpressionBuilder<Database, 'person' | 'residence'>;

const likeWithin = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

function between(eb: Values, column: 'fieldValue.number' | 'fieldValue.day', from: string | number | null, to: typeof from) {
  const conditions = [eb(column, 'is not', null)];
  if (from !== null) conditions.push(eb(column, '>=', from as never));
  if (to !== null) conditions.push(eb(column, '<=', to as never));
  return eb.and(conditions);
}

function asked(eb: Values, condition: Exclude<FieldCondition, { is: 'missing' }>): Expression<SqlBool> {
  if (condition.is === 'equals') return eb('fieldValue.text', '=', condition.text);
  if (condition.is === 'contains')
    return eb.and([
      // Said so that the index of texts is looked through, not the table.
      eb('fieldValue.text', 'is not', null),
      sql<SqlBool>`"fieldValue"."text" like ${likeWithin(condition.text)} escape '\\'`,
    ]);
  if (condition.is === 'between') return between(eb, 'fieldValue.number', condition.from, condition.to);
  if (condition.is === 'during') return between(eb, 'fieldValue.day', condition.from, condition.to);
  if (condition.is === 'oneOf') return eb('fieldValue.choiceId', 'in', condition.choiceIds);
  return eb('fieldValue.yes', '=', condition.yes ? 1 : 0);
}

const valuesOf = (eb: People, { fieldId }: FieldCondition) =>
  eb.selectFrom('fieldValue').where('fieldValue.fieldId', '=', fieldId);

function lacking(eb: People, condition: FieldCondition): Expression<SqlBool> {
  const values = valuesOf(eb, condition).select('fieldValue.id');
  if (condition.subject === 'person') return eb.not(eb.exists(values.whereRef('fieldValue.personId', '=', 'person.id')));
  if (condition.subject === 'household')
    return eb.not(eb.exists(values.whereRef('fieldValue.householdId', '=', 'residence.householdId')));
  const home = values.innerJoin('household as home', 'home.roomId', 'fieldValue.roomId');
  return eb.not(eb.exists(home.whereRef('home.id', '=', 'residence.householdId')));
}

function holding(eb: People, condition: Exclude<FieldCondition, { is: 'missing' }>): Expression<SqlBool> {
  const values = valuesOf(eb, condition).where((value) => asked(value, condition));
  if (condition.subject === 'person') return eb('person.id', 'in', values.select('fieldValue.personId'));
  if (condition.subject === 'household') return eb('residence.householdId', 'in', values.select('fieldValue.householdId'));
  const homes = values.innerJoin('household as home', 'home.roomId', 'fieldValue.roomId').select('home.id');
  return eb('residence.householdId', 'in', homes);
}

/** One condition in SQL for each that is asked; all of them must hold. */
export const fieldConditions = (eb: People, conditions: readonly FieldCondition[]): Expression<SqlBool>[] =>
  conditions.map((condition) => (condition.is === 'missing' ? lacking(eb, condition) : holding(eb, condition)));
