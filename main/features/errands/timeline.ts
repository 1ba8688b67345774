// 代办: what was run for somebody, and what came of it.
import { type Line, latestEntries, lineOf, type TimelineSource } from '../../timeline';

export const errandSource: TimelineSource = {
  kind: 'errands',
  needs: 'errands.card',
  async ofPerson(db, personId, before, most): Promise<Line[]> {
    const entries = await latestEntries(db, before, most)
      .innerJoin('errand', 'errand.id', 'auditEntry.subjectId')
      .innerJoin('person', 'person.id', 'errand.personId')
      .where('auditEntry.subject', '=', 'errand')
      .where('errand.personId', '=', personId)
      .where('person.erasedOn', 'is', null)
      .execute();
    return entries.map((entry) => lineOf(entry));
  },
  // It is run for somebody; a household asks for none.
  ofHousehold: async () => [],
};
