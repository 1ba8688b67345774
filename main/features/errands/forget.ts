// Somebody an errand was run for is erased: that there was one stays, with its days; for whom and in which words goes.
import { isTheirs, type KnownAs } from '../../database/known-as';
import type { Reader, Writer } from '../../powers';
import { Refusal } from '../../refusal';
import { handOver, type Trail, type Two } from '../../trail';
import { attachmentIds, forgetAttachments } from '../attachments/queries';
import { errandRows, isOut } from './rows';

type Subject = { subject: string; id: number };

/** Errands for this resident, and those written down under their name. */
async function errandsFor(db: Reader, personId: number, known: KnownAs): Promise<number[]> {
  const rows = await db
    .selectFrom('errand')
    .select('id')
    .where(isTheirs('errand', personId, known))
    .execute();
  return rows.map(({ id }) => id);
}

/** Their errands, what hangs on them, and what they took back for others, as the log speaks of each. Refuses while a paper of theirs is here. */
export async function entrustedBy(db: Reader, personId: number, known: KnownAs): Promise<Subject[]> {
  const ids = await errandsFor(db, personId, known);
  const held = await errandRows(db).where('errand.id', 'in', ids).where(isOut).executeTakeFirst();
  if (held) throw new Refusal(`${held.number}还有证件没有还给本人。请先归还，再删除。`);
  const attached = await attachmentIds(db, 'errand', ids);
  const took = await db
    .selectFrom('errandReturn')
    .select('id')
    .where('toWhom', 'in', [...known.names, ''])
    .execute();
  return [
    ...ids.map((id) => ({ subject: 'errand', id })),
    ...took.map(({ id }) => ({ subject: 'errandReturn', id })),
    ...attached.map((id) => ({ subject: 'attachment', id })),
  ];
}

type Erased = { names: readonly string[]; pseudonym: string; today: string };

/** Who and what goes; what was open is over. The erasure of each is written already, and the caller notes it. */
export async function forgetEntrusted(
  db: Writer,
  subjects: readonly Subject[],
  { names, pseudonym, today }: Erased,
): Promise<void> {
  const of = (wanted: string) => subjects.flatMap(({ subject, id }) => (subject === wanted ? [id] : []));
  const ids = of('errand');
  const those = db.updateTable('errand').where('id', 'in', ids);
  await those.set({ title: '代办', words: '', result: '', receivedBy: '', phone: null }).execute();
  await those.where('name', 'is not', null).set({ name: pseudonym }).execute();
  await those.where('state', 'in', ['taken', 'doing']).set({ state: 'ended', endedOn: today, endReason: '' }).execute();
  await those.where('endedOn', 'is not', null).set({ endReason: '' }).execute();
  await db.updateTable('errandDocument').where('errandId', 'in', ids).set({ name: '' }).execute();
  await db.updateTable('errandMaterial').where('errandId', 'in', ids).set({ words: '' }).execute();
  const lent = (await db.selectFrom('errandDocument').select('id').where('errandId', 'in', ids).execute()).map(({ id }) => id);
  await db.updateTable('errandReturn').where('documentId', 'in', lent).set({ toWhom: '' }).execute();
  await db.updateTable('errandReturn').where('id', 'in', of('errandReturn')).set({ toWhom: pseudonym }).execute();
  await db
    .updateTable('errand')
    .where('receivedBy', 'in', [...names, ''])
    .set({ receivedBy: '' })
    .execute();
  await forgetAttachments(db, await attachmentIds(db, 'errand', ids));
}

/** Two records of one person become one: errands for either are the kept one's. */
export const handOverErrands = (db: Writer, trail: Trail, two: Two): Promise<void> => handOver(db, trail, 'errand', two);
