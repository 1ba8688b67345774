// A party that is erased: the file stays for the other side, under the pseudonym; files that hang on it are emptied, for what
// stands in them cannot be taken out. The sheets on paper are the station's to keep or to hand over.
import type { KnownAs } from '../../database/known-as';
import { renamedIn } from '../../database/renamed';
import type { Reader, Writer } from '../../powers';
import { handOver, type Trail, type Two } from '../../trail';
import { attachmentIds, forgetAttachments } from '../attachments/queries';

type Subject = { subject: string; id: number };

/** Parties that are this resident, and those typed by hand with both name and phone of theirs. */
async function partiesHeldBy(db: Reader, personId: number, { names, phones }: KnownAs) {
  const rows = await db
    .selectFrom('disputeParty')
    .select(['id', 'disputeId'])
    .where(({ eb, or, and }) =>
      or([eb('personId', '=', personId), and([eb('name', 'in', [...names, '']), eb('phone', 'in', [...phones, ''])])]),
    )
    .execute();
  return { parties: rows.map(({ id }) => id), disputes: [...new Set(rows.map(({ disputeId }) => disputeId))] };
}

/** Their files and what hangs on them, as the log speaks of both: what of it may be emptied. */
export async function filesOfParty(db: Reader, personId: number, known: KnownAs): Promise<Subject[]> {
  const { disputes } = await partiesHeldBy(db, personId, known);
  const attached = await attachmentIds(db, 'dispute', disputes);
  return [...disputes.map((id) => ({ subject: 'dispute', id })), ...attached.map((id) => ({ subject: 'attachment', id }))];
}

const columns = ['title', 'source', 'place', 'facts', 'wishes'] as const;

/** The same in attempts, in texts and in what was looked at: the erasure of the file opens them. */
async function withoutIn(db: Writer, disputes: readonly number[], without: (words: string) => string): Promise<void> {
  for (const row of await db.selectFrom('disputeAttempt').selectAll().where('disputeId', 'in', disputes).execute()) {
    const { id, place, mediators, present, words } = row;
    const said = { place: without(place), mediators: without(mediators), present: without(present), words: without(words) };
    await db.updateTable('disputeAttempt').set(said).where('id', '=', id).execute();
  }
  for (const { id, content } of await db.selectFrom('agreement').selectAll().where('disputeId', 'in', disputes).execute()) {
    await db
      .updateTable('agreement')
      .set({ content: without(content) })
      .where('id', '=', id)
      .execute();
    const visits = await db.selectFrom('followUp').selectAll().where('agreementId', '=', id).execute();
    for (const visit of visits) {
      const said = { words: without(visit.words), result: without(visit.result) };
      await db.updateTable('followUp').set(said).where('id', '=', visit.id).execute();
    }
  }
}

/** Puts the pseudonym where the person is written, and empties what hangs on the file. The erasure of each is written; the caller notes it. */
export async function forgetParty(db: Writer, personId: number, known: KnownAs, pseudonym: string): Promise<void> {
  const { parties, disputes } = await partiesHeldBy(db, personId, known);
  if (disputes.length === 0) return;
  const texts = [...known.names, ...known.idNumbers, ...known.phones];
  const without = renamedIn(texts, pseudonym);
  for (const { id, ...row } of await db
    .selectFrom('dispute')
    .select(['id', ...columns])
    .where('id', 'in', disputes)
    .execute()) {
    const said = Object.fromEntries(columns.map((column) => [column, without(row[column])]));
    await db.updateTable('dispute').set(said).where('id', '=', id).execute();
  }
  await withoutIn(db, disputes, without);
  const mine = db.updateTable('disputeParty').where('id', 'in', parties);
  await mine.set({ unit: '', capacity: '', address: '', phone: null }).execute();
  await mine.set({ name: pseudonym }).where('personId', 'is', null).execute();
  await mine.set({ endReason: '' }).where('endedOn', 'is not', null).execute();
  await forgetAttachments(db, await attachmentIds(db, 'dispute', disputes));
}

/** Two records of one person become one: what either is a party to is the kept one's. */
export const handOverParties = (db: Writer, trail: Trail, two: Two): Promise<void> => handOver(db, trail, 'disputeParty', two);
