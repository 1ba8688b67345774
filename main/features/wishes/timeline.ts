// 微心愿: what somebody wished for, and what came of it.
import { type Line, latestEntries, lineOf, type TimelineSource } from '../../timeline';

export const wishSource: TimelineSource = {
  kind: 'wishes',
  needs: 'wishes.card',
  async ofPerson(db, personId, before, most): Promise<Line[]> {
    const entries = await latestEntries(db, before, most)
      .innerJoin('wish', 'wish.id', 'auditEntry.subjectId')
      .innerJoin('person', 'person.id', 'wish.personId')
      .where('auditEntry.subject', '=', 'wish')
      .where('wish.personId', '=', personId)
      .where('person.erasedOn', 'is', null)
      .execute();
    return entries.map((entry) => lineOf(entry));
  },
  // Somebody wishes; a household does not.
  ofHousehold: async () => [],
};
