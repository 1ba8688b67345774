// Visits of chiefs: a door, a day and a purpose. Of whom is not said: the sheet is seen by others.
import { visitPurposeWords } from '../../../shared/features/visit-words';
import type { DutySource } from '../../duty';

export const visitDuty: DutySource = {
  async acts(db, { from, to }, { postIds, staffIds }) {
    const rows = await db
      .selectFrom('visit')
      .select(['id', 'personId', 'householdId', 'visitedOn', 'purpose', 'postId', 'staffId'])
      .where('visitedOn', '>=', from)
      .where('visitedOn', '<=', to)
      .where('result', '=', 'met')
      .where('endedOn', 'is', null)
      .where((eb) => eb.or([eb('postId', 'in', postIds), eb.and([eb('postId', 'is', null), eb('staffId', 'in', staffIds)])]))
      .execute();
    return rows.map(({ id, personId, householdId, visitedOn, purpose, postId, staffId }) => ({
      ...{ kind: 'visit', day: visitedOn, words: visitPurposeWords[purpose], to: `/visits/${id}` },
      about: `${personId === null ? `household ${householdId}` : `person ${personId}`} ${purpose}`,
      by: postId === null ? { staffId } : { postId },
    }));
  },
};
