import { transferHead } from '../../points-chain';
import type { Reader } from '../../powers';
import { namedVolunteers } from '../volunteers/queries';

/** Where the transfers end, as papers name it; null while there is none. */
export async function lastTransfer(db: Reader): Promise<string | null> {
  const last = await db.selectFrom('pointTransfer').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return last ? transferHead(last) : null;
}

/** Transfers, by their numbers, with the name of the volunteer they are of. */
export async function transfersNamed(db: Reader, seqs: readonly number[]): Promise<{ id: number; name: string }[]> {
  const rows = await namedVolunteers(db)
    .innerJoin('pointAccount', 'pointAccount.volunteerId', 'volunteer.id')
    .innerJoin('pointTransfer', (on) =>
      on.on((eb) =>
        eb.or([
          eb('pointTransfer.debitId', '=', eb.ref('pointAccount.id')),
          eb('pointTransfer.creditId', '=', eb.ref('pointAccount.id')),
        ]),
      ),
    )
    .select('pointTransfer.seq')
    .where('pointTransfer.seq', 'in', seqs)
    .execute();
  return rows.map(({ seq, name }) => ({ id: seq, name }));
}
