// Somebody who wished or helped is erased: that there was a wish stays, with its days; who it was and in which words goes.
import { isTheirs, type KnownAs, underName } from '../../database/known-as';
import { renamedIn } from '../../database/renamed';
import type { Reader, Writer } from '../../powers';
import { handOver, type Trail, type Two } from '../../trail';

type Subject = { subject: string; id: number };

/** Wishes of this resident and those written down under their name, and what they took on under it, as the log speaks of both. */
export async function wishedBy(db: Reader, personId: number, known: KnownAs): Promise<Subject[]> {
  const wishes = await db
    .selectFrom('wish')
    .select('id')
    .where(isTheirs('wish', personId, known))
    .execute();
  const claims = await db.selectFrom('wishClaim').select('id').where(underName('wishClaim', known)).execute();
  return [...wishes.map(({ id }) => ({ subject: 'wish', id })), ...claims.map(({ id }) => ({ subject: 'wishClaim', id }))];
}

/** The wishes of others they helped with: their name goes out of what was written of it. */
async function withoutHelper(db: Writer, claims: readonly number[], names: readonly string[], pseudonym: string): Promise<void> {
  const without = renamedIn(names, pseudonym);
  const rows = await db
    .selectFrom('wish')
    .select(['id', 'words', 'result', 'endReason'])
    .where('id', 'in', (eb) => eb.selectFrom('wishClaim').select('wishId').where('wishClaim.id', 'in', claims))
    .execute();
  for (const { id, words, result, endReason } of rows) {
    const said = { words: without(words), result: without(result), endReason: endReason === null ? null : without(endReason) };
    await db.updateTable('wish').set(said).where('id', '=', id).execute();
  }
}

/** Who and what goes; what was open is over. The erasure of each is written already, and the caller notes it. */
export async function forgetWished(
  db: Writer,
  subjects: readonly Subject[],
  { names, pseudonym, today }: { names: readonly string[]; pseudonym: string; today: string },
): Promise<void> {
  const of = (wanted: string) => subjects.flatMap(({ subject, id }) => (subject === wanted ? [id] : []));
  const [ids, claims] = [of('wish'), of('wishClaim')];
  const those = db.updateTable('wish').where('id', 'in', ids);
  await those.set({ words: '', publicWords: '', result: '', phone: null }).execute();
  await those.where('name', 'is not', null).set({ name: pseudonym }).execute();
  await those.where('state', 'in', ['open', 'claimed']).set({ state: 'ended', endedOn: today, endReason: '' }).execute();
  await those.where('endedOn', 'is not', null).set({ endReason: '' }).execute();
  const theirs = db.updateTable('wishClaim').where('wishId', 'in', ids);
  await theirs.where('endedOn', 'is', null).set({ endedOn: today, endReason: '' }).execute();
  await theirs.where('endedOn', 'is not', null).set({ endReason: '' }).execute();
  const helped = db.updateTable('wishClaim').where('id', 'in', claims);
  await helped.set({ name: pseudonym, phone: null }).execute();
  await helped.where('endedOn', 'is not', null).set({ endReason: '' }).execute();
  await withoutHelper(db, claims, names, pseudonym);
}

/** Two records of one person become one: what either wished for is the kept one's. */
export const handOverWishes = (db: Writer, trail: Trail, two: Two): Promise<void> => handOver(db, trail, 'wish', two);
