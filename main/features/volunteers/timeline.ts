// 志愿服务: what a resident did as a volunteer, and what was noted of it.
import { numbersAbout } from '../../audit';
import type { Reader } from '../../powers';
import { type Key, type Line, latestEntries, lineOf, type TimelineSource } from '../../timeline';

/** Notes about the volunteer a resident is, as long as they have not been erased. A source takes the operations it tells of. */
export const volunteerEntries = (db: Reader, personId: number, before: Key, most: number) =>
  latestEntries(db, before, most)
    .innerJoin('volunteer', 'volunteer.id', 'auditEntry.subjectId')
    .innerJoin('person', 'person.id', 'volunteer.personId')
    .where(
      'auditEntry.id',
      'in',
      numbersAbout(db, 'volunteer', db.selectFrom('volunteer as own').select('own.id').where('own.personId', '=', personId)),
    )
    .where('volunteer.personId', '=', personId)
    .where('person.erasedOn', 'is', null);

export const volunteerSource: TimelineSource = {
  kind: 'volunteering',
  needs: 'volunteers.card',
  async ofPerson(db, personId, before, most): Promise<Line[]> {
    const entries = await volunteerEntries(db, personId, before, most)
      // What was redeemed and certified is told by gifts (givingSource).
      .where('auditEntry.operation', 'not like', 'gifts.%')
      .where('auditEntry.operation', 'not like', 'certificates.%')
      .execute();
    return entries.map((entry) => lineOf(entry));
  },
  // A household does not help as one.
  ofHousehold: async () => [],
};
