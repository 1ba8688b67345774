import type { merges } from '../../../shared/features/merges';
import type { HandlersFor } from '../../powers';
import { carryFields } from '../fields/queries';
import { mergePeople } from '../residents/queries';
import { compare } from './compare';
import type { MergeTrail } from './table';
import { undoMerge } from './undo';

export const mergeHandlers: HandlersFor<typeof merges> = {
  'merges.compare': ({ db }, { oneId, otherId }) => compare(db, oneId, otherId),

  'merges.merge': async (powers, wanted) => {
    const { db, now, session, note } = powers;
    const { keepId, mergeId } = wanted;
    const { keep, merge, after, trail } = await mergePeople(powers, wanted);
    const whole: MergeTrail = { ...trail, carried: await carryFields(db, { from: mergeId, to: keepId }) };
    const row = { keptId: keepId, mergedId: mergeId, at: now, staffId: session.staffId, trail: JSON.stringify(whole) };
    await db
      .insertInto('personMerge')
      .values({ ...row, undoneAt: null })
      .execute();
    const before = Object.fromEntries(Object.keys(after).map((field) => [field, keep[field as keyof typeof keep]]));
    note({ subject: 'person', subjectId: keepId, before, after: { ...after, merged: merge.name } });
    note({ subject: 'person', subjectId: mergeId, before: null, after: { into: keep.name } });
    return { id: keepId };
  },

  'merges.undo': async (powers, { id }) => {
    await undoMerge(powers, id);
    return { id };
  },
};
