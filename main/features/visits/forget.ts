// Somebody is erased: that there was a visit still counts, with its day and purpose; what was said and what was needed goes.
import { sql } from 'kysely';
import type { Writer } from '../../powers';
import { remember, type Trail, type Two } from '../../trail';

type Known = { names: readonly string[]; phones: readonly string[] };

const ofPerson = (db: Writer, personId: number) => db.selectFrom('visit').select('id').where('personId', '=', personId);

/** Words that name somebody go wherever they stand, in what neighbours said as well. */
const naming = (column: string, { names, phones }: Known) => sql<boolean>`exists (select 1
  from json_each(${JSON.stringify([...names, ...phones].filter((text) => text !== ''))}) as "known"
  where instr(${sql.ref(column)}, "known"."value") > 0)`;

/** Takes what is told of one person out of visits, before the contacts they hang on go. The caller notes it. */
export async function forgetVisits(db: Writer, personId: number, known: Known): Promise<void> {
  await db.updateTable('visitNeed').set({ words: '' }).where('visitId', 'in', ofPerson(db, personId)).execute();
  const emptied = { words: '', mood: null, company: '', gift: '', contactId: null };
  await db.updateTable('visit').set(emptied).where('personId', '=', personId).execute();
  await db
    .updateTable('visit')
    .set({ endReason: '已删除' })
    .where('personId', '=', personId)
    .where('endedOn', 'is not', null)
    .execute();
  await db.updateTable('visit').set({ words: '' }).where(naming('words', known)).execute();
  await db.updateTable('visit').set({ company: '' }).where(naming('company', known)).execute();
  await db.updateTable('visitNeed').set({ words: '' }).where(naming('words', known)).execute();
}

/** Two records of one person become one: cards and visits of either are the kept one's. */
export async function handOverVisits(db: Writer, trail: Trail, { from, to }: Two): Promise<void> {
  for (const table of ['visit', 'visitCard'] as const) {
    const rows = await db.selectFrom(table).select('id').where('personId', '=', from).orderBy('id').execute();
    for (const { id } of rows) {
      await remember(db, trail, table, id, ['personId']);
      await db.updateTable(table).set({ personId: to }).where('id', '=', id).execute();
    }
  }
}
