// A head leaves office: in one sitting someone else becomes head, the recovery key is a new one, and the old account ends.
import type { staff } from '../../../shared/features/staff';
import { checkPassword } from '../../password-check';
import type { CommandPowers, HandlersFor, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { endAccount, givePassword, openAccount } from './accounts';
import { type Account, checkDraft, needAccount, publicKeys, setBuildings } from './queries';

type HandOver = HandlersFor<typeof staff>['staff.handOver'];
type Heir = Parameters<HandOver>[1]['to'];

/** The account that is to be head; null when it has yet to be made. */
async function heirOf({ db, session }: TaskPowers, to: Heir): Promise<Account | null> {
  if ('id' in to) {
    if (to.id === session.staffId) throw new Refusal('不能交接给自己，请选另一位。');
    const account = await needAccount(db, to.id);
    if (!(await publicKeys(db)).has(to.id))
      throw new Refusal(`${account.name}还没有密码，接手后打不开工作站。请先给${account.name}重设密码。`);
    return account;
  }
  await checkDraft(db, { name: to.name, role: 'head', buildingIds: [] }, null);
  checkPassword(to.password, to.name);
  return null;
}

async function makeHead(writing: CommandPowers, account: Account | null, name: string): Promise<Account> {
  const id = account?.id ?? (await openAccount(writing, { name, role: 'head', mustChange: 1 }));
  await setBuildings(writing, id, []);
  await writing.db.updateTable('staff').set({ role: 'head' }).where('id', '=', id).execute();
  writing.note({ subject: 'staff', subjectId: id, before: account, after: { id, name, role: 'head' } });
  return { id, name, role: 'head', mustChange: account?.mustChange ?? 1 };
}

export const handOver: HandOver = async (powers, { to, reason }) => {
  const leaving = await needAccount(powers.db, powers.session.staffId);
  const heir = await heirOf(powers, to);
  const head = await powers.write((writing) => makeHead(writing, heir, heir?.name ?? ('name' in to ? to.name : '')));
  if ('password' in to) await givePassword(powers, head, to.password);
  else await powers.keys.name({ staffId: head.id, name: head.name, role: 'head' });
  const recoveryKey = await powers.keys.newRecoveryKey();
  await powers.keys.take(leaving.id);
  await powers.write((writing) => endAccount(writing, leaving, reason));
  return { recoveryKey };
};
