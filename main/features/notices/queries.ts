// Notices as other features meet them: what waits on the home screen, and taking somebody out of them.
import type { TodayLine } from '../../../shared/features/today';
import { permits } from '../../permission';
import type { Reader, Session } from '../../powers';

export { beginNotice } from './beginning';
export { checkingHandlers as noticeChecks } from './checking';
export { draftOf as noticeDraftOf, noticeAt } from './finding';
export { forgetNotices, noticesHolding } from './forget';
export { noticeIndicators } from './indicators';
export { issuingHandlers as noticeIssues } from './issuing';
export { keepingHandlers as noticeDrafts } from './keeping';

/** Drafts somebody asked to be looked at; for everybody who may look but the one who wrote last. */
export async function noticesNow(db: Reader, { role, staffId }: Pick<Session, 'role' | 'staffId'>): Promise<TodayLine[]> {
  if (!permits(role, 'notices.check')) return [];
  const { waiting } = await db
    .selectFrom('notice')
    .where('state', '=', 'draft')
    .whereRef('askedRevision', '=', 'revision')
    .where(({ eb, or }) => or([eb('checkedRevision', 'is', null), eb('checkedRevision', '!=', eb.ref('revision'))]))
    .where('savedBy', '!=', staffId)
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow();
  return waiting > 0 ? [{ words: '份通知等你看一遍', count: waiting, to: '/notices?state=draft' }] : [];
}
