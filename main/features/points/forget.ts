// Erasing a volunteer: the transfers stay, under the number alone, and the chain holds; what was written beside them goes.
import type { CommandPowers } from '../../powers';

/** Empties the words of a volunteer's transfers. Only where an erasure of the volunteer says so; the caller notes it. */
export async function forgetPoints({ db }: Pick<CommandPowers, 'db'>, volunteerId: number): Promise<void> {
  const account = await db.selectFrom('pointAccount').select('id').where('volunteerId', '=', volunteerId).executeTakeFirst();
  if (!account) return;
  await db
    .updateTable('pointTransfer')
    .set({ words: null, salt: null })
    .where((eb) => eb.or([eb('debitId', '=', account.id), eb('creditId', '=', account.id)]))
    .where('salt', 'is not', null)
    .execute();
}
