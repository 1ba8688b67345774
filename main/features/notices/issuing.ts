// Going out: the number, one paper with all copies, frozen; and taking it back.
import type { notices } from '../../../shared/features/notices';
import type { Paper } from '../../../shared/features/papers';
import { textsOf, variablesIn } from '../../../shared/rules/notice-variables';
import type { CommandPowers, HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { freeze, nextNumber } from '../papers/queries';
import { enterPostings, withdrawPostings } from '../postings/queries';
import { needClean } from './checking';
import type { Batch } from './drawing';
import { contentOf, draftSeen, issuedAt, type NoticeLine } from './finding';

async function writeUnits({ insertRows }: CommandPowers, noticeId: number, batches: readonly Batch[]): Promise<void> {
  insertRows(
    'noticeUnit',
    ['noticeId', 'unitId', 'postId', 'copies', 'firstCopy'],
    batches.map(({ target, copies, firstCopy }) => [
      noticeId,
      target?.unitId ?? null,
      target?.chief?.id ?? null,
      copies,
      firstCopy,
    ]),
  );
}

const namesChief = (notice: NoticeLine) =>
  variablesIn(textsOf(notice.title, contentOf(notice))).some((name) => name === '楼栋长' || name === '楼栋长电话');

/** The one a new notice stands for goes with it. */
async function withdrawReplaced(powers: CommandPowers, id: number | null, number: string): Promise<void> {
  if (id === null) return;
  const { db, today, note } = powers;
  const old = await db.selectFrom('notice').selectAll().where('id', '=', id).where('state', '=', 'issued').executeTakeFirst();
  if (!old) return;
  const reason = `由${number}代替`;
  await db.updateTable('notice').set({ state: 'withdrawn', endedOn: today, endReason: reason }).where('id', '=', id).execute();
  if (old.paperId !== null) await withdrawPostings(powers, old.paperId, reason);
  const { title } = old;
  note({ subject: 'notice', subjectId: id, before: { title }, after: { title, number: old.number, endedOn: today, reason } });
}

async function issueNotice(powers: CommandPowers, notice: NoticeLine): Promise<Paper> {
  const { db, today, now, session } = powers;
  const number = await nextNumber(db, 'notices', today);
  // Drawing takes React; it is loaded with the first paper, not with the desk.
  const { batchOf } = await import('./drawing');
  const { html, sheets, batches, toPost } = await batchOf(db, notice, number, today);
  const copies = batches.reduce((sum, batch) => sum + batch.copies, 0);
  const paper = await freeze(powers, { number, kind: 'notices', title: notice.title, sheets, html }, { copies });
  const issued = { number, paperId: paper.id, issuedBy: session.staffId, issuedAt: now, day: today };
  await db
    .updateTable('notice')
    .set({ ...issued, state: 'issued' })
    .where('id', '=', notice.id)
    .execute();
  await writeUnits(powers, notice.id, batches);
  const posted = { paperId: paper.id, subject: 'notice' as const, subjectId: notice.id, takeDownOn: notice.takeDownOn };
  enterPostings(powers, { ...posted, namesChief: namesChief(notice), sheets: toPost });
  await withdrawReplaced(powers, notice.replacesId, number);
  const after = { title: notice.title, number, sheets, copies };
  powers.note({ subject: 'notice', subjectId: notice.id, before: null, after });
  return paper;
}

export const issuingHandlers: HandlersFor<Pick<typeof notices, 'notices.issue' | 'notices.withdraw'>> = {
  'notices.issue': async (powers, { id, revision }) => {
    const notice = await draftSeen(powers.db, id, revision);
    await needClean(powers.db, notice, powers.today);
    if (notice.checkedRevision !== notice.revision) throw new Refusal('还没有人看过现在的内容，请先请另一个人看一遍。');
    return issueNotice(powers, notice);
  },

  'notices.withdraw': async (powers, { id, reason }) => {
    const { db, today, note } = powers;
    const { title, number, paperId } = await issuedAt(db, id);
    if (paperId !== null) await withdrawPostings(powers, paperId, reason);
    await db.updateTable('notice').set({ state: 'withdrawn', endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note({ subject: 'notice', subjectId: id, before: { title }, after: { title, number, endedOn: today, reason } });
    return { id };
  },
};
