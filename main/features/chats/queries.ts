// Groups as other features meet them: taking an owner's name out, the first ones of a station.
import type { CommandPowers } from '../../powers';

export { enterGroup } from './groups';

/** Whoever is erased owns no group by name any more. The caller notes it. */
export async function forgetOwners({ db }: Pick<CommandPowers, 'db'>, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await db
    .updateTable('chatGroup')
    .set({ owner: '' })
    .where('owner', 'in', [...names])
    .execute();
}
