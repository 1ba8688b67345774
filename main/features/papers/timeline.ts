// 纸张: what became of papers about one person: printed, saved.
import { type Line, latestEntries, lineOf, type TimelineSource } from '../../timeline';

export const paperSource: TimelineSource = {
  kind: 'papers',
  needs: 'papers.list',
  async ofPerson(db, personId, before, most): Promise<Line[]> {
    const entries = await latestEntries(db, before, most)
      .innerJoin('paper', 'paper.id', 'auditEntry.subjectId')
      .innerJoin('person', 'person.id', 'paper.subjectPersonId')
      .where('auditEntry.subject', '=', 'paper')
      .where('auditEntry.operation', 'in', ['papers.print', 'papers.savePdf'])
      .where('paper.subjectPersonId', '=', personId)
      .where('person.erasedOn', 'is', null)
      .execute();
    return entries.map((entry) => lineOf(entry));
  },
  // No paper is about a household alone yet.
  ofHousehold: async () => [],
};
