// 志愿服务: what a resident did as a volunteer, and what was noted of it.
import { entryColumns, type Line, lastEntry, lineOf, type TimelineSource } from '../../timeline';

export const volunteerSource: TimelineSource = {
  kind: 'volunteering',
  needs: 'volunteers.card',
  async ofPerson(db, personId, before, most): Promise<Line[]> {
    const entries = await db
      .selectFrom('auditEntry')
      .innerJoin('volunteer', 'volunteer.id', 'auditEntry.subjectId')
      .innerJoin('person', 'person.id', 'volunteer.personId')
      .select(entryColumns.map((column) => `auditEntry.${column}` as const))
      .where('auditEntry.subject', '=', 'volunteer')
      .where('volunteer.personId', '=', personId)
      .where('person.erasedOn', 'is', null)
      .where('auditEntry.id', '<=', lastEntry(before))
      .orderBy('auditEntry.id', 'desc')
      .limit(most)
      .execute();
    return entries.map((entry) => lineOf(entry));
  },
  // A household does not help as one.
  ofHousehold: async () => [],
};
