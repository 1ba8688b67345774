// A notice as it is written: kept at every pause of the pen. A window that was overtaken loses nothing: what it wrote becomes a draft of
// its own, beside the first.
import type { NoticeDraft, notices } from '../../../shared/features/notices';
import type { HandlersFor } from '../../powers';
import { putDraft } from './beginning';
import { draftAt, draftOf, rowOf } from './finding';

type Keeping = Pick<typeof notices, 'notices.keep' | 'notices.drop'>;

/** Field by field, for two may name them in another order. */
const isSame = (one: NoticeDraft, other: NoticeDraft): boolean =>
  (Object.keys(one) as (keyof NoticeDraft)[]).every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]));

export const keepingHandlers: HandlersFor<Keeping> = {
  'notices.keep': async (powers, { id, revision, draft }) => {
    const { db, now, session, unfinished, note } = powers;
    unfinished();
    const there = await draftAt(db, id);
    // The answer to an earlier try was lost on its way.
    if (isSame(draftOf(there), draft)) return { outcome: 'kept', revision: there.revision, savedAt: there.savedAt };
    if (there.revision !== revision) {
      const beside = await putDraft(powers, {
        kind: there.kind,
        draft,
        ...(there.replacesId ? { replacesId: there.replacesId } : {}),
      });
      note({ subject: 'notice', subjectId: beside, before: null, after: { title: draft.title, beside: there.title } });
      return { outcome: 'beside', id: beside };
    }
    const kept = { revision: revision + 1, savedAt: now, savedBy: session.staffId };
    await db
      .updateTable('notice')
      .set({ ...rowOf(draft), ...kept })
      .where('id', '=', id)
      .execute();
    return { outcome: 'kept', revision: kept.revision, savedAt: now };
  },

  'notices.drop': async ({ db, today, note }, { id, reason }) => {
    const { title } = await draftAt(db, id);
    await db.updateTable('notice').set({ state: 'dropped', endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note({ subject: 'notice', subjectId: id, before: { title }, after: { title, endedOn: today, reason } });
    return { id };
  },
};
