import type { staff } from '../../../shared/features/staff';
import { checkPassword } from '../../password-check';
import type { HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { endAccount, givePassword, openAccount } from './accounts';
import { amendAccount } from './amend';
import { handOver } from './hand-over';
import { buildingsOf, checkDraft, keepOneHead, listStaff, needAccount, setBuildings } from './queries';

const notYourself = (powers: { session: { staffId: number } }, id: number) => {
  if (powers.session.staffId === id) throw new Refusal('不能停用自己的账号。要离任请用“交接”。');
};

export const staffHandlers: HandlersFor<typeof staff> = {
  'staff.list': async ({ db }) => listStaff(db),

  'staff.add': async (powers, { password, ...draft }) => {
    await checkDraft(powers.db, draft, null);
    checkPassword(password, draft.name);
    const id = await powers.write(async (writing) => {
      const opened = await openAccount(writing, { name: draft.name, role: draft.role, mustChange: 1 });
      await setBuildings(writing, opened, draft.role === 'chief' ? draft.buildingIds : []);
      const buildings = await buildingsOf(writing.db, opened);
      const after = { name: draft.name, role: draft.role, buildings: buildings.map((one) => one.name) };
      writing.note({ subject: 'staff', subjectId: opened, before: null, after });
      return opened;
    });
    await givePassword(powers, { id, name: draft.name, role: draft.role, mustChange: 1 }, password);
    return { id };
  },

  'staff.amend': amendAccount,

  'staff.end': async (powers, { id, reason }) => {
    const account = await needAccount(powers.db, id);
    notYourself(powers, id);
    if (account.role === 'head') await keepOneHead(powers.db, id);
    await powers.keys.take(id);
    await powers.write((writing) => endAccount(writing, account, reason));
    return {};
  },

  'staff.resetPassword': async (powers, { id, password }) => {
    const account = await needAccount(powers.db, id);
    if (powers.session.staffId === id) throw new Refusal('自己的密码请用右上角的“改密码”来换。');
    checkPassword(password, account.name);
    await givePassword(powers, { ...account, mustChange: 1 }, password);
    return {};
  },

  'staff.changePassword': async (powers, { current, next }) => {
    const { staffId, recovered } = powers.session;
    const account = await needAccount(powers.db, staffId);
    if (!recovered && current === '') throw new Refusal({ current: '请先输现在用的密码。' });
    if (!recovered && !(await powers.keys.holds(staffId, current)))
      throw new Refusal({ current: '现在的密码不对，请再输一次。' });
    if (current === next) throw new Refusal({ next: '新密码和现在的一样，请换一个。' });
    checkPassword(next, account.name, 'next');
    await givePassword(powers, { ...account, mustChange: 0 }, next);
    powers.keys.changed();
    return {};
  },

  'staff.handOver': handOver,

  'staff.newRecoveryKey': async (powers, { reason }) => {
    const recoveryKey = await powers.keys.newRecoveryKey();
    await powers.write(async ({ note }) => {
      note({ subject: 'staff', subjectId: powers.session.staffId, before: null, after: { recoveryKey: 'new', reason } });
    });
    return { recoveryKey };
  },
};
