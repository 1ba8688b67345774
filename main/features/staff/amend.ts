import type { StaffDraft, staff } from '../../../shared/features/staff';
import type { CommandPowers, HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { type Account, buildingsOf, checkDraft, keepOneHead, needAccount, setBuildings } from './queries';

const namesOf = (buildings: { name: string }[]) => buildings.map(({ name }) => name);

async function write(writing: CommandPowers, { mustChange: _, ...before }: Account, { name, role, buildingIds }: StaffDraft) {
  const { db, note } = writing;
  const { id } = before;
  const had = await buildingsOf(db, id);
  await db.updateTable('staff').set({ name, role }).where('id', '=', id).execute();
  await setBuildings(writing, id, role === 'chief' ? buildingIds : []);
  const has = await buildingsOf(db, id);
  note({
    subject: 'staff',
    subjectId: id,
    before: { ...before, buildings: namesOf(had) },
    after: { id, name, role, buildings: namesOf(has) },
  });
}

/** Name, role, buildings; and the name and role where people sign in, which stand outside the ledger. */
export const amendAccount: HandlersFor<typeof staff>['staff.amend'] = async (powers, { id, ...draft }) => {
  const account = await needAccount(powers.db, id);
  if (id === powers.session.staffId && draft.role !== account.role)
    throw new Refusal('自己的角色改不了。要离任请用“交接”，或请另一位站长来改。');
  if (account.role === 'head' && draft.role !== 'head') await keepOneHead(powers.db, id);
  await checkDraft(powers.db, draft, id);
  await powers.write((writing) => write(writing, account, draft));
  await powers.keys.name({ staffId: id, name: draft.name, role: draft.role });
  return { id };
};
