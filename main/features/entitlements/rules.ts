// Whom a rule means, as conditions in SQL: who fits, who has a claim that holds, who was asked and said no.
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { APPLIED_MONTHS, ASKED_AGAIN_MONTHS, type CallShow, type EntitlementDraft } from '../../../shared/features/entitlements';
import { ResidentFilter } from '../../../shared/features/resident-filter';
import { monthsAfter } from '../../../shared/rules/working-days';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import type { Database } from '../index';
import { personConditions } from '../residents/queries';

export type Rule = EntitlementDraft & { id: number; name: string; endedOn: string | null; endReason: string | null };
type People = ExpressionBuilder<Database, 'person' | 'residence' | 'household'>;

/** Every entitlement, those still in use first. */
export async function allRules(db: Reader): Promise<Rule[]> {
  const rows = await db.selectFrom('entitlement').selectAll().orderBy('id').execute();
  const tags = await db.selectFrom('entitlementTag').selectAll().orderBy('id').execute();
  const rules = rows.map((row) => ({
    ...row,
    tags: tags.filter(({ entitlementId }) => entitlementId === row.id).map(({ tag }) => tag),
  }));
  return [...rules.filter(({ endedOn }) => endedOn === null), ...rules.filter(({ endedOn }) => endedOn !== null)];
}

/** Refuses where there is none of this id. */
export async function findRule(db: Reader, id: number): Promise<Rule> {
  const rule = (await allRules(db)).find((one) => one.id === id);
  if (!rule) throw new Refusal('没有找到这一项，请重新打开“应享未享”。');
  return rule;
}

const fits = (eb: People, { ageFrom, ageTo, sex, residency, tags }: Rule, today: string): Expression<SqlBool>[] =>
  personConditions(eb, ResidentFilter.parse({ ageFrom, ageTo, sex, residency, tagsAny: tags }), today);

const claims = (rule: Rule, today: string) => sql<SqlBool>`exists (select 1 from "claim" where "claim"."personId" = "person"."id"
  and "claim"."entitlementId" = ${rule.id} and "claim"."fromOn" <= ${today}
  and ("claim"."toOn" is null or "claim"."toOn" >= ${today}) and ("claim"."endedOn" is null or "claim"."endedOn" > ${today}))`;

/** The last answer was a no, or that it is applied for, and not so long ago that it is asked again. */
const answered = (rule: Rule, today: string) => sql<SqlBool>`exists (select 1 from "screeningCall" as "said"
  where "said"."id" = (select max("id") from "screeningCall" where "personId" = "person"."id" and "entitlementId" = ${rule.id})
  and ("said"."outcome" in ('notEligible', 'declined') and "said"."heldOn" > ${monthsAfter(today, -ASKED_AGAIN_MONTHS)}
    or "said"."outcome" = 'applied' and "said"."heldOn" > ${monthsAfter(today, -APPLIED_MONTHS)}))`;

/** Those who live here and fit the rule. */
export const entitledTo = (db: Reader, rule: Rule, today: string) =>
  db
    .selectFrom('residence')
    .innerJoin('person', 'person.id', 'residence.personId')
    .innerJoin('household', 'household.id', 'residence.householdId')
    .where('residence.endedOn', 'is', null)
    .where((eb) => eb.and(fits(eb, rule, today)));

/** No claim that holds. */
export const hasNone = (rule: Rule, today: string) => sql<SqlBool>`not ${claims(rule, today)}`;

/** Of them the ones that are wanted. */
export function wanted(rule: Rule, show: CallShow, today: string): Expression<SqlBool> {
  const [has, said] = [claims(rule, today), answered(rule, today)];
  if (show === 'claiming') return has;
  return show === 'answered' ? sql<SqlBool>`(not ${has} and ${said})` : sql<SqlBool>`(not ${has} and not ${said})`;
}
