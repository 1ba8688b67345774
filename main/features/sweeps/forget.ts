// A person who is erased: that a line was answered still counts, and so do its numbers and choices; the name goes, and every word that
// was written down beside it.
import { sql } from 'kysely';
import type { SweptValues } from '../../../shared/rules/sweep-standing';
import { among } from '../../database/among';
import { type KnownAs, naming } from '../../database/known-as';
import type { Reader, Writer } from '../../powers';
import { forgetReturnsRead } from '../../returned/files';
import { returnNames, withoutNames } from '../../returned/forget';
import { questionsOf } from './questions';
import { valuesIn } from './rows';

/** Lines of the person, and those of where they lived that speak of them by name or phone. */
export async function sweptAs(db: Reader, personId: number, { names, phones }: KnownAs): Promise<number[]> {
  const texts = [...names, ...phones];
  const homes = db.selectFrom('residence').select('householdId').where('personId', '=', personId);
  const speaks = naming(sql`"sweepLine"."value" || "sweepLine"."prefill"`, texts);
  const rows = await db
    .selectFrom('sweepLine')
    .select('id')
    .where((eb) => {
      const { or, and, exists } = eb;
      const said = eb
        .selectFrom('sweepAnswer')
        .select('sweepAnswer.id')
        .whereRef('sweepAnswer.sweepLineId', '=', 'sweepLine.id')
        .where(naming(sql`"sweepAnswer"."value" || "sweepAnswer"."note"`, texts));
      const named = or([eb('name', 'in', among(texts)), speaks, exists(said)]);
      return or([eb('personId', '=', personId), and([eb('householdId', 'in', homes), named])]);
    })
    .execute();
  return rows.map(({ id }) => id);
}

/** Returns whose file, bringer or reason names them. */
export async function returnsNaming(db: Reader, { names }: KnownAs): Promise<number[]> {
  const rows = await db.selectFrom('sweepReturn').select('id').where(returnNames(names)).execute();
  return rows.map(({ id }) => id);
}

/** What was read and when stays; whom its words name goes. The erasure of each is written already. */
export async function forgetReturns(db: Writer, ids: readonly number[], { names }: KnownAs, pseudonym: string): Promise<void> {
  const rows = await db.selectFrom('sweepReturn').selectAll().where('id', 'in', among(ids)).execute();
  for (const { id, ...row } of rows)
    await db
      .updateTable('sweepReturn')
      .set(withoutNames(row, names, pseudonym))
      .where('id', '=', id)
      .execute();
}

type Line = { id: number; sweepId: number; name: string | null; prefill: string; value: string };

/** Values without words and days: numbers, choices, yes and no name nobody. */
async function wordlessOf(db: Reader, sweepId: number): Promise<(json: string) => string> {
  const wordy = new Set(
    (await questionsOf(db, sweepId)).flatMap(({ id, kind }) => (kind === 'text' || kind === 'date' ? [String(id)] : [])),
  );
  return (json) =>
    JSON.stringify(Object.fromEntries(Object.entries(valuesIn(json)).filter(([id]) => !wordy.has(id))) as SweptValues);
}

async function forgetLine(db: Writer, { id, sweepId, name, prefill, value }: Line, { names }: KnownAs, pseudonym: string) {
  const wordless = await wordlessOf(db, sweepId);
  const answers = await db.selectFrom('sweepAnswer').select(['id', 'value']).where('sweepLineId', '=', id).execute();
  for (const answer of answers)
    await db
      .updateTable('sweepAnswer')
      .set({ value: wordless(answer.value), note: '' })
      .where('id', '=', answer.id)
      .execute();
  const called = name !== null && names.includes(name) ? pseudonym : name;
  await db
    .updateTable('sweepLine')
    .set({ name: called, prefill: wordless(prefill), value: wordless(value) })
    .where('id', '=', id)
    .execute();
}

/** The erasure of each line is written already. */
export async function forgetSwept(db: Writer, ids: readonly number[], known: KnownAs, pseudonym: string): Promise<void> {
  forgetReturnsRead();
  const lines = await db
    .selectFrom('sweepLine')
    .select(['id', 'sweepId', 'name', 'prefill', 'value'])
    .where('id', 'in', among(ids))
    .execute();
  for (const line of lines) await forgetLine(db, line, known, pseudonym);
}
