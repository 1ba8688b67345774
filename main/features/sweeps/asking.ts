// Whom a sweep asks: each household by whoever heads it, or each resident, with what the ledger knows under its questions now.
import { sql } from 'kysely';
import { HEAD } from '../../../shared/codes/relation';
import { wordsOf } from '../../../shared/codes/table';
import type { Scope } from '../../../shared/features/consultation-words';
import type { FieldValue } from '../../../shared/features/fields';
import {
  isPhoneSource,
  type Question,
  type SweepAsks,
  sweepCodes,
  type sweepPersonFields,
} from '../../../shared/features/sweep-words';
import { maskPhone } from '../../../shared/text';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { unitsWithChiefs } from '../chiefs/queries';
import { valuesFor } from '../fields/queries';
import { peopleOf } from '../queries/queries';

export type Line = {
  unitId: number;
  roomId: number;
  householdId: number;
  personId: number;
  name: string;
  postId: number | null;
};

const listed = (ids: readonly number[]) => sql<number>`(select "value" from json_each(${JSON.stringify(ids)}))`;

/** Everybody who lives within the scope, in house order, in each household the head first. */
async function staysWithin(db: Reader, scope: Scope, asks: SweepAsks, today: string) {
  const people = 'queryId' in scope ? await peopleOf(db, { id: scope.queryId }, today) : null;
  const buildings = 'buildingIds' in scope ? scope.buildingIds : [];
  // A query means people; asked by household, it means the households they live in.
  const whole = asks === 'households';
  return db
    .selectFrom('residence')
    .innerJoin('household', 'household.id', 'residence.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .innerJoin('person', 'person.id', 'residence.personId')
    .select(['room.unitId', 'room.id as roomId', 'household.id as householdId', 'person.id as personId', 'person.name'])
    .where('residence.endedOn', 'is', null)
    .where('household.endedOn', 'is', null)
    .$if(buildings.length > 0, (stays) => stays.where('building.id', 'in', listed(buildings)))
    .$if(people !== null && !whole, (stays) => stays.where('person.id', 'in', listed(people ?? [])))
    .$if(people !== null && whole, (stays) =>
      stays.where('household.id', 'in', (eb) =>
        eb
          .selectFrom('residence as own')
          .select('own.householdId')
          .where('own.endedOn', 'is', null)
          .where('own.personId', 'in', listed(people ?? [])),
      ),
    )
    .orderBy('building.position')
    .orderBy('room.sequence')
    .orderBy('room.id')
    .orderBy('household.id')
    .orderBy(sql`"residence"."relation" is not ${HEAD}`)
    .orderBy('residence.id')
    .execute();
}

/** Every line there would be. Refuses when there is nobody. */
export async function linesFor(db: Reader, asked: { asks: SweepAsks; scope: Scope }, today: string): Promise<Line[]> {
  const stays = await staysWithin(db, asked.scope, asked.asks, today);
  const met = new Set<number>();
  const lines =
    asked.asks === 'people' ? stays : stays.filter(({ householdId }) => !met.has(householdId) && met.add(householdId));
  if (lines.length === 0) throw new Refusal('选的范围里没有住户，请重新选。');
  const posts = new Map((await unitsWithChiefs(db)).map(({ unitId, chief }) => [unitId, chief?.id ?? null]));
  return lines.map((line) => ({ ...line, postId: posts.get(line.unitId) ?? null }));
}

async function householdSizes(db: Reader, lines: readonly Line[]): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('residence')
    .select(({ fn }) => ['householdId', fn.countAll<number>().as('people')])
    .where('endedOn', 'is', null)
    .where('householdId', 'in', listed([...new Set(lines.map(({ householdId }) => householdId))]))
    .groupBy('householdId')
    .execute();
  return new Map(rows.map(({ householdId, people }) => [householdId, people]));
}

type SweptField = (typeof sweepPersonFields)[number];
const fieldColumns = ['phone', 'phone2', 'workplace', 'birthOn', 'politics', 'education', 'marriage', 'ethnicity'] as const;

async function personFacts(db: Reader, lines: readonly Line[]) {
  const rows = await db
    .selectFrom('person')
    .innerJoin('residence', 'residence.personId', 'person.id')
    .select(['person.id', 'residence.residency', ...fieldColumns.map((field) => `person.${field}` as const)])
    .where('residence.endedOn', 'is', null)
    .where('person.id', 'in', listed(lines.map(({ personId }) => personId)))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** What a field of a person says under this question; a code as the choice of its words, a day only where it is a whole one. */
export function valueUnder(question: Pick<Question, 'kind' | 'source' | 'choices'>, raw: string | null): FieldValue | null {
  if (raw === null || raw === '') return null;
  if (question.kind === 'choice') {
    const codes = sweepCodes[question.source as SweptField];
    const words = codes ? wordsOf(codes, raw) : raw;
    return question.choices.find((choice) => choice.words === words)?.id ?? null;
  }
  if (question.kind === 'date') return raw.length === 10 ? raw : null;
  return raw;
}

export type Held = (question: Question, line: Pick<Line, 'personId' | 'householdId'>) => FieldValue | null;

/** What the ledger says now under every question, line by line; in full. */
export async function heldUnder(
  db: Reader,
  asked: { asks: SweepAsks; questions: readonly Question[]; lines: readonly Line[] },
): Promise<Held> {
  const { asks, questions, lines } = asked;
  const [sizes, facts] = [await householdSizes(db, lines), await personFacts(db, lines)];
  const subject = asks === 'households' ? 'household' : 'person';
  const idOf = (line: Pick<Line, 'personId' | 'householdId'>) => (subject === 'household' ? line.householdId : line.personId);
  const custom = questions.some(({ source }) => source?.startsWith('field:'))
    ? (await valuesFor(db, subject, [...new Set(lines.map(idOf))], true)).values
    : new Map<number, Map<number, FieldValue>>();
  return ({ source, ...question }, line) => {
    if (source === null) return null;
    if (source === 'residents') return sizes.get(line.householdId) ?? null;
    if (source.startsWith('field:')) return custom.get(idOf(line))?.get(Number(source.slice(6))) ?? null;
    const raw = facts.get(line.personId)?.[source as SweptField | 'residency'] ?? null;
    return valueUnder({ ...question, source }, raw);
  };
}

/** The same as it may leave the desk. */
export const asHandedOut = ({ source }: Pick<Question, 'source'>, value: FieldValue | null): FieldValue | null =>
  value !== null && isPhoneSource(source) ? maskPhone(String(value)) : value;
