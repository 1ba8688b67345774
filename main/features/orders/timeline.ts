// 诉求: what somebody asked for, and what came of it.
import { type Line, latestEntries, lineOf, type TimelineSource } from '../../timeline';

export const orderSource: TimelineSource = {
  kind: 'orders',
  needs: 'orders.card',
  async ofPerson(db, personId, before, most): Promise<Line[]> {
    const entries = await latestEntries(db, before, most)
      .innerJoin('serviceOrder', 'serviceOrder.id', 'auditEntry.subjectId')
      .innerJoin('person', 'person.id', 'serviceOrder.personId')
      .where('auditEntry.subject', '=', 'serviceOrder')
      .where('serviceOrder.personId', '=', personId)
      .where('person.erasedOn', 'is', null)
      .execute();
    return entries.map((entry) => lineOf(entry));
  },
  // Somebody asks; a household does not.
  ofHousehold: async () => [],
};
