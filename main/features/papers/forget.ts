// A paper about a person that was erased keeps its number and loses its content.
import { sql } from 'kysely';
import { among } from '../../database/among';
import { naming } from '../../database/known-as';
import { without } from '../../database/renamed';
import type { Reader, Writer } from '../../powers';

const holds = (texts: readonly string[]) => naming(sql.ref('paper.html'), texts);

type Wanted = {
  personId: number;
  /** Nobody else's: found on any paper. */
  own: readonly string[];
  /** May be a family's: looked for on papers that are about nobody else alone. */
  shared: readonly string[];
};

/** Papers about the person, lists the person stands on, and others on which a number of theirs stands. */
export async function papersHolding(db: Reader, { personId, own, shared }: Wanted): Promise<number[]> {
  const papers = await db
    .selectFrom('paper')
    .select('id')
    .where('html', '!=', '')
    .where((eb) =>
      eb.or([
        eb('subjectPersonId', '=', personId),
        eb('id', 'in', eb.selectFrom('paperPerson').select('paperId').where('personId', '=', personId)),
        holds(own),
        eb.and([eb('subjectPersonId', 'is', null), holds(shared)]),
      ]),
    )
    .execute();
  return papers.map(({ id }) => id);
}

type Gone = { names: readonly string[]; pseudonym: string };

/** Empties papers and what became of them; of their titles the names go. The database refuses where no erasure of the paper is written. */
export async function emptyPapers(db: Writer, ids: readonly number[], { names, pseudonym }: Gone): Promise<void> {
  const these = among(ids);
  await db
    .updateTable('paper')
    .set({ html: '', title: without('title', names, pseudonym) })
    .where('id', 'in', these)
    .execute();
  await db.updateTable('paperOutcome').set({ words: '' }).where('paperId', 'in', these).execute();
}
