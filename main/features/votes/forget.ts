// Erasing a resident who is spoken of in what was put to the vote: their name goes, the vote and how it came out stay.
import { sql } from 'kysely';
import { without } from '../../database/renamed';
import type { Reader, Writer } from '../../powers';
import { meetingsAbout } from '../meetings/queries';

/** Characters the table takes of a question. */
const MOST = 100;

/** The votes whose question, or the reason they were called off for, names this resident, in the meetings about them. */
export async function votesNaming(db: Reader, personId: number, names: readonly string[]): Promise<number[]> {
  const meetings = await meetingsAbout(db, personId);
  if (meetings.length === 0 || names.length === 0) return [];
  const rows = await db
    .selectFrom('vote')
    .innerJoin('agendaItem', 'agendaItem.id', 'vote.agendaItemId')
    .select('vote.id')
    .where('agendaItem.meetingId', 'in', meetings)
    .where((eb) =>
      eb.or(names.map((name) => sql<boolean>`instr("vote"."question" || ' ' || ifnull("vote"."endReason", ''), ${name}) > 0`)),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Takes the names out of these votes. The erasure of each is written already; the caller notes it. */
export async function forgetVotes(
  db: Writer,
  ids: readonly number[],
  names: readonly string[],
  pseudonym: string,
): Promise<void> {
  if (ids.length === 0) return;
  const as = (column: string) => without(column, names, pseudonym, MOST);
  await db
    .updateTable('vote')
    .set({ question: as('question'), endReason: as('endReason') })
    .where('id', 'in', [...ids])
    .execute();
}
