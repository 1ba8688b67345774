// Somebody is erased: that there was a visit still counts, with its day and purpose; what was said and what was needed goes.
import { sql } from 'kysely';
import { type KnownAs, naming } from '../../database/known-as';
import type { Reader, Writer } from '../../powers';
import { handOver, type Trail, type Two } from '../../trail';
import { attachmentIds } from '../attachments/queries';

const ofPerson = (db: Reader, personId: number) => db.selectFrom('visit').select('id').where('personId', '=', personId);

/** Photos of visits to this person, as the log speaks of them. */
export async function photosOfVisits(db: Reader, personId: number): Promise<{ subject: string; id: number }[]> {
  const visits = (await ofPerson(db, personId).execute()).map(({ id }) => id);
  return (await attachmentIds(db, 'visit', visits)).map((id) => ({ subject: 'attachment', id }));
}

/** Takes what is told of one person out of visits, before the contacts they hang on go. The caller notes it. */
export async function forgetVisits(db: Writer, personId: number, { names, phones }: KnownAs): Promise<void> {
  await db.updateTable('visitNeed').set({ words: '' }).where('visitId', 'in', ofPerson(db, personId)).execute();
  const emptied = { words: '', mood: null, company: '', gift: '', contactId: null };
  await db.updateTable('visit').set(emptied).where('personId', '=', personId).execute();
  await db
    .updateTable('visit')
    .set({ endReason: '已删除' })
    .where('personId', '=', personId)
    .where('endedOn', 'is not', null)
    .execute();
  // Words that name somebody go wherever they stand, in what neighbours said as well.
  const named = (column: string) => naming(sql.ref(column), [...names, ...phones]);
  await db.updateTable('visit').set({ words: '' }).where(named('words')).execute();
  await db.updateTable('visit').set({ company: '' }).where(named('company')).execute();
  await db.updateTable('visitNeed').set({ words: '' }).where(named('words')).execute();
}

/** Two records of one person become one: cards and visits of either are the kept one's. */
export async function handOverVisits(db: Writer, trail: Trail, two: Two): Promise<void> {
  for (const table of ['visit', 'visitCard'] as const) await handOver(db, trail, table, two);
}
