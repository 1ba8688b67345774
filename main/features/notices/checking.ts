// Before it goes out: nothing on it that does not belong on a wall, and somebody else looked. Where nobody else is, the head looks once more
// with the password.
import type { notices } from '../../../shared/features/notices';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { isAlone } from '../staff/queries';
import { draftOf, draftSeen, type NoticeLine, rowOf } from './finding';
import { guardOf, maskedNotice } from './guarding';

type Checking = Pick<typeof notices, 'notices.mask' | 'notices.ask' | 'notices.check' | 'notices.checkAlone'>;

/** Refuses with what is to be done first. */
export async function needClean(db: Reader, notice: NoticeLine, today: string): Promise<void> {
  const { findings, blanks, lacking } = await guardOf(db, notice, today);
  if (lacking[0]) throw new Refusal(lacking[0]);
  if (blanks.length > 0) throw new Refusal(`还有没填的地方：${blanks.join('、')}。`);
  const [first] = findings;
  if (first) throw new Refusal(`有${findings.length}处不能贴出去，先点“一键遮盖”。${first.words}`);
}

async function noteChecked({ db, now, session, note }: CommandPowers, notice: NoticeLine, alone: boolean, reason: string) {
  const checked = { checkedRevision: notice.revision, checkedBy: session.staffId, checkedAt: now };
  await db
    .updateTable('notice')
    .set({ ...checked, checkedAlone: alone ? 1 : 0 })
    .where('id', '=', notice.id)
    .execute();
  const after = { title: notice.title, checkedBy: session.staffName, alone, ...(reason === '' ? {} : { reason }) };
  note({ subject: 'notice', subjectId: notice.id, before: null, after });
  return { id: notice.id };
}

export const checkingHandlers: HandlersFor<Checking> = {
  'notices.mask': async (powers, { id, revision }) => {
    const { db, now, today, session, note } = powers;
    const notice = await draftSeen(db, id, revision);
    const { masked, draft } = await maskedNotice(db, notice, today);
    if (masked === 0) throw new Refusal('没有要遮盖的了。');
    const row = rowOf({ ...draftOf(notice), ...draft });
    const saved = { revision: revision + 1, savedAt: now, savedBy: session.staffId };
    await db
      .updateTable('notice')
      .set({ ...row, ...saved })
      .where('id', '=', id)
      .execute();
    note({ subject: 'notice', subjectId: id, before: null, after: { title: draft.title, masked } });
    return { id, masked };
  },

  'notices.ask': async ({ db, now, today, session, note }, { id, revision }) => {
    const notice = await draftSeen(db, id, revision);
    await needClean(db, notice, today);
    const asked = { askedRevision: revision, askedBy: session.staffId, askedAt: now };
    await db.updateTable('notice').set(asked).where('id', '=', id).execute();
    note({ subject: 'notice', subjectId: id, before: null, after: { title: notice.title, asked: session.staffName } });
    return { id };
  },

  'notices.check': async (powers, { id, revision }) => {
    const { db, today, session } = powers;
    const notice = await draftSeen(db, id, revision);
    await needClean(db, notice, today);
    if (notice.savedBy === session.staffId)
      throw new Refusal('最后是你改的，要请另一个人看一遍。站里只有你一个人时，由站长输密码确认。');
    return noteChecked(powers, notice, false, '');
  },

  'notices.checkAlone': async (powers, { id, revision, reason }) => {
    const { db, today, session } = powers;
    const notice = await draftSeen(db, id, revision);
    await needClean(db, notice, today);
    if (reason === '' && !(await isAlone(db, session.staffId)))
      throw new Refusal({ reason: '站里还有别人能看。急着发就写一句为什么不等，例如“副站长外出，马上要停水”。' });
    return noteChecked(powers, notice, true, reason);
  },
};
