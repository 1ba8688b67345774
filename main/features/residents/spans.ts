// When somebody belonged to a household, in numbers of the audit log: entries order, clocks do not.
import { sql } from 'kysely';
import { numbersAbout } from '../../audit';
import type { Reader } from '../../powers';

/** Entries `from` to `to` about this person, both among them. */
export type Span = { personId: number; from: number; to: number };

/** An entry that took a person out of a household, into one, or both. */
type Move = { id: number; from: number | null; to: number | null };

const householdIn = (column: 'before' | 'after') => sql<number | null>`json_extract(${sql.ref(column)}, '$.householdId')`;

/** Every entry of a person that names a household, oldest first. */
export const movesOf = (db: Reader, personId: number): Promise<Move[]> =>
  db
    .selectFrom('auditEntry')
    .select(['id', householdIn('before').as('from'), householdIn('after').as('to')])
    .where('id', 'in', numbersAbout(db, 'person', [personId]))
    .where((eb) => eb.or([eb(householdIn('before'), 'is not', null), eb(householdIn('after'), 'is not', null)]))
    .orderBy('id')
    .execute();

function spansOf(moves: readonly Move[], personId: number, householdId: number): Span[] {
  const spans: Span[] = [];
  let since: number | null = null;
  for (const { id, from, to } of moves) {
    if (from === householdId) spans.push({ personId, from: since ?? 0, to: id });
    if (from === householdId) since = null;
    if (to === householdId) since = id;
  }
  // Nobody wrote down that they came: they were there from the beginning.
  if (since !== null || spans.length === 0) spans.push({ personId, from: since ?? 0, to: Number.MAX_SAFE_INTEGER });
  return spans;
}

/** When each of the people who ever lived in a household belonged to it. */
export async function membershipsOf(db: Reader, householdId: number): Promise<Span[]> {
  const people = await db
    .selectFrom('residence')
    .select('personId')
    .where('householdId', '=', householdId)
    .groupBy('personId')
    .execute();
  const spans: Span[] = [];
  for (const { personId } of people) spans.push(...spansOf(await movesOf(db, personId), personId, householdId));
  return spans;
}
