// What the ledger knows now under the questions of a sweep, line by line.
import { wordsOf } from '../../../shared/codes/table';
import type { FieldValue } from '../../../shared/features/fields';
import {
  fieldIn,
  isPhoneSource,
  type Question,
  type SweepAsks,
  sweepCodes,
  type sweepPersonFields,
} from '../../../shared/features/sweep-words';
import { maskPhone } from '../../../shared/text';
import { among } from '../../database/among';
import type { Reader } from '../../powers';
import { valuesFor } from '../fields/queries';
import type { Line } from './asking';

type Asked = Pick<Line, 'personId' | 'householdId' | 'roomId'>;
const those = (ids: readonly (number | null)[]) => among([...new Set(ids.filter((id) => id !== null))]);

/** How many live in the household of a line; asked by room, in all households of the room, none where it is empty. */
async function residentsIn(db: Reader, asks: SweepAsks, lines: readonly Asked[]) {
  const byRoom = asks === 'rooms';
  const rows = await db
    .selectFrom('residence')
    .innerJoin('household', 'household.id', 'residence.householdId')
    .select(({ fn }) => ['household.id', 'household.roomId', fn.countAll<number>().as('people')])
    .where('residence.endedOn', 'is', null)
    .$if(byRoom, (stays) => stays.where('household.roomId', 'in', those(lines.map(({ roomId }) => roomId))))
    .$if(!byRoom, (stays) => stays.where('household.id', 'in', those(lines.map(({ householdId }) => householdId))))
    .groupBy('household.id')
    .execute();
  const found = new Map<number | null, number>();
  for (const { id, roomId, people } of rows) {
    const key = byRoom ? roomId : id;
    found.set(key, (found.get(key) ?? 0) + people);
  }
  return ({ householdId, roomId }: Asked) => (byRoom ? (found.get(roomId) ?? 0) : (found.get(householdId) ?? null));
}

async function tenuresOf(db: Reader, lines: readonly Asked[]) {
  const asked = those(lines.map(({ roomId }) => roomId));
  const rows = await db.selectFrom('room').select(['id', 'tenure']).where('id', 'in', asked).execute();
  return new Map(rows.map(({ id, tenure }) => [id, tenure]));
}

type SweptField = (typeof sweepPersonFields)[number];
const fieldColumns = ['phone', 'phone2', 'workplace', 'birthOn', 'politics', 'education', 'marriage', 'ethnicity'] as const;

async function personFacts(db: Reader, lines: readonly Asked[]) {
  const rows = await db
    .selectFrom('person')
    .innerJoin('residence', 'residence.personId', 'person.id')
    .select(['person.id', 'residence.residency', ...fieldColumns.map((field) => `person.${field}` as const)])
    .where('residence.endedOn', 'is', null)
    .where('person.id', 'in', those(lines.map(({ personId }) => personId)))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** What a field of a person says under this question; a code as the choice of its words, a day only where it is a whole one. */
function valueUnder(question: Pick<Question, 'kind' | 'source' | 'choices'>, raw: string | null): FieldValue | null {
  if (raw === null || raw === '') return null;
  if (question.kind === 'choice') {
    const codes = sweepCodes[question.source as SweptField];
    const words = codes ? wordsOf(codes, raw) : raw;
    return question.choices.find((choice) => choice.words === words)?.id ?? null;
  }
  if (question.kind === 'date') return raw.length === 10 ? raw : null;
  return raw;
}

type Held = (question: Question, line: Asked) => FieldValue | null;
type Custom = Map<number, Map<number, FieldValue>>;

/** What the ledger says now under every question, line by line; in full. */
export async function heldUnder(
  db: Reader,
  { asks, questions, lines }: { asks: SweepAsks; questions: readonly Question[]; lines: readonly Asked[] },
): Promise<Held> {
  const [sizeOf, facts, tenures] = [await residentsIn(db, asks, lines), await personFacts(db, lines), await tenuresOf(db, lines)];
  const subject = asks === 'people' ? 'person' : 'household';
  const idOf = (line: Asked) => (subject === 'person' ? line.personId : line.householdId) ?? 0;
  const custom: Custom = questions.some(({ source }) => fieldIn(source) !== null)
    ? (await valuesFor(db, subject, [...new Set(lines.map(idOf))], true)).values
    : new Map();
  return (question, line) => {
    const { source } = question;
    if (source === null) return null;
    if (source === 'residents') return sizeOf(line);
    if (source === 'tenure') return valueUnder(question, tenures.get(line.roomId) ?? null);
    const field = fieldIn(source);
    if (field !== null) return custom.get(idOf(line))?.get(field) ?? null;
    return valueUnder(question, facts.get(line.personId ?? 0)?.[source as SweptField | 'residency'] ?? null);
  };
}

/** The same as it may leave the desk. */
export const asHandedOut = ({ source }: Pick<Question, 'source'>, value: FieldValue | null): FieldValue | null =>
  value !== null && isPhoneSource(source) ? maskPhone(String(value)) : value;
