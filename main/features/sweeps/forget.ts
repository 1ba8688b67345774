// A person who is erased: that a line was answered still counts, and so do its numbers and choices; the name goes, and every word that
// was written down beside it.
import { sql } from 'kysely';
import type { SweptValues } from '../../../shared/rules/sweep-standing';
import { among } from '../../database/among';
import type { Reader, Writer } from '../../powers';
import { forgetReturnsRead } from '../../returned/files';
import { returnNames, withoutNames } from '../../returned/forget';
import { questionsOf } from './questions';
import { valuesIn } from './rows';

type Known = { names: readonly string[]; phones: readonly string[] };

/** Lines of the person, and those of where they lived that speak of them by name or phone. */
export async function sweptAs(db: Reader, personId: number, { names, phones }: Known): Promise<number[]> {
  const texts = among([...names, ...phones]);
  const homes = db.selectFrom('residence').select('householdId').where('personId', '=', personId);
  const speaks = sql<boolean>`exists (select 1 from json_each(${JSON.stringify([...names, ...phones])}) as "known"
    where instr("sweepLine"."value" || "sweepLine"."prefill", "known"."value") > 0)`;
  const said = sql<boolean>`exists (select 1 from "sweepAnswer", json_each(${JSON.stringify([...names, ...phones])}) as "known"
    where "sweepAnswer"."sweepLineId" = "sweepLine"."id" and instr("sweepAnswer"."value" || "sweepAnswer"."note", "known"."value") > 0)`;
  const rows = await db
    .selectFrom('sweepLine')
    .select('id')
    .where(({ eb, or, and }) =>
      or([eb('personId', '=', personId), and([eb('householdId', 'in', homes), or([eb('name', 'in', texts), speaks, said])])]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Returns whose file, bringer or reason names them. */
export async function returnsNaming(db: Reader, { names }: Known): Promise<number[]> {
  const rows = await db.selectFrom('sweepReturn').select('id').where(returnNames(names)).execute();
  return rows.map(({ id }) => id);
}

/** What was read and when stays; whom its words name goes. The erasure of each is written already. */
export async function forgetReturns(db: Writer, ids: readonly number[], { names }: Known, pseudonym: string): Promise<void> {
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

async function forgetLine(db: Writer, { id, sweepId, name, prefill, value }: Line, { names }: Known, pseudonym: string) {
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
export async function forgetSwept(db: Writer, ids: readonly number[], known: Known, pseudonym: string): Promise<void> {
  forgetReturnsRead();
  const lines = await db
    .selectFrom('sweepLine')
    .select(['id', 'sweepId', 'name', 'prefill', 'value'])
    .where('id', 'in', among(ids))
    .execute();
  for (const line of lines) await forgetLine(db, line, known, pseudonym);
}
