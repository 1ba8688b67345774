// 时长和积分: what a resident who helps gave and got, told on their card.
import { sql } from 'kysely';
import { numbersAbout } from '../../audit';
import type { Reader } from '../../powers';
import { type Line, latestEntries, lineOf, type TimelineSource } from '../../timeline';
import { ofVolunteer } from './stays';

/** The volunteer a resident is, as long as they have not been erased. */
const helping = (db: Reader, personId: number) =>
  db
    .selectFrom('volunteer')
    .innerJoin('person', 'person.id', 'volunteer.personId')
    .select('volunteer.id')
    .where('volunteer.personId', '=', personId)
    .where('person.erasedOn', 'is', null)
    .executeTakeFirst();

/** Numbers of the notes about hours of this volunteer, and about points that came to their account or left it. */
const about = (db: Reader, volunteerId: number) => [
  numbersAbout(db, 'hourEntry', db.selectFrom('hourEntry').select('id').where(ofVolunteer(volunteerId))),
  numbersAbout(
    db,
    'pointTransfer',
    sql<{ id: number }>`(select "seq" from "pointTransfer" join "pointAccount" as "own"
      on "own"."id" in ("debitId", "creditId") where "own"."volunteerId" = ${volunteerId})`,
  ),
];

export const hourSource: TimelineSource = {
  kind: 'hours',
  needs: 'hours.list',
  async ofPerson(db, personId, before, most): Promise<Line[]> {
    const volunteer = await helping(db, personId);
    if (!volunteer) return [];
    const entries = await latestEntries(db, before, most)
      .where('result', '=', 'done')
      .where(({ or, eb }) => or(about(db, volunteer.id).map((numbers) => eb('auditEntry.id', 'in', numbers))))
      .execute();
    return entries.map((entry) => lineOf(entry));
  },
  // Hours are a person's, never a household's.
  ofHousehold: async () => [],
};
