// Postings as other features meet them: entering sheets as they are issued, withdrawing them, what waits on the home screen, names.
import type { TodayLine } from '../../../shared/features/today';
import type { RecordWithFiles } from '../../attached';
import { among } from '../../database/among';
import { permits } from '../../permission';
import type { Reader, SeatRole, Writer } from '../../powers';
import { Refusal } from '../../refusal';
import { countsNow } from './listing';
import { postingsWith } from './rows';

export { actingHandlers as postingActs } from './acting';
export { postingDuty } from './duty';
export { enterPostings, type SheetToPost, withdrawPostings } from './enter';

/** What is overdue, waits to be put up, or names the wrong chief; only for those who can do something about it. */
export async function postingsNow(db: Reader, today: string, role: SeatRole): Promise<TodayLine[]> {
  if (!permits(role, 'postings.post')) return [];
  const { printed, late, reprint } = await countsNow(db, today);
  return [
    { words: '张张贴到了该撤下的日子', count: late, to: '/postings?show=late' },
    { words: '张换了楼栋长或电话，要重印', count: reprint, to: '/postings?show=reprint' },
    { words: '批纸张印了还没有贴完', count: printed, to: '/postings' },
  ].filter(({ count }) => count > 0);
}

/** Photos of a sheet where it hangs. Somebody may walk through them: they leave the desk with the password only. */
export const postingFiles: RecordWithFiles = {
  ...{ sees: 'postings.sheets', opens: 'postings.sheets', adds: 'postings.post', personal: true },
  async named(db, _, id) {
    const row = await postingsWith(db).where('id', '=', id).executeTakeFirst();
    if (!row) throw new Refusal('没有找到这张张贴，请重新打开“张贴”。');
    return `${row.number}（${row.place}）`;
  },
};

/** Takes names of whoever was to put sheets up out of them. The caller notes it. */
export async function renamePosters(db: Writer, names: readonly string[], pseudonym: string): Promise<void> {
  if (names.length === 0) return;
  const wanted = among(names);
  await db.updateTable('posting').set({ poster: pseudonym }).where('poster', 'in', wanted).execute();
}
