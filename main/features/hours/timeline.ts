// 时长和积分: what a resident who helps gave and got, told on their card.
import { type ExpressionBuilder, sql } from 'kysely';
import type { Reader } from '../../powers';
import { type Line, latestEntries, lineOf, type TimelineSource } from '../../timeline';
import type { Database } from '../index';

/** The volunteer a resident is, as long as they have not been erased. */
const helping = (db: Reader, personId: number) =>
  db
    .selectFrom('volunteer')
    .innerJoin('person', 'person.id', 'volunteer.personId')
    .select('volunteer.id')
    .where('volunteer.personId', '=', personId)
    .where('person.erasedOn', 'is', null)
    .executeTakeFirst();

/** Notes about hours of this volunteer, and about points that came to their account or left it. */
const about = ({ eb, or, and }: ExpressionBuilder<Database, 'auditAbout'>, volunteerId: number) =>
  or([
    and([
      eb('subject', '=', 'hourEntry'),
      sql<boolean>`"subjectId" in (select "id" from "hourEntry" where "volunteerId" = ${volunteerId})`,
    ]),
    and([
      eb('subject', '=', 'pointTransfer'),
      sql<boolean>`"subjectId" in (select "seq" from "pointTransfer" join "pointAccount" as "own"
        on "own"."id" in ("debitId", "creditId") where "own"."volunteerId" = ${volunteerId})`,
    ]),
  ]);

export const hourSource: TimelineSource = {
  kind: 'hours',
  needs: 'hours.list',
  async ofPerson(db, personId, before, most): Promise<Line[]> {
    const volunteer = await helping(db, personId);
    if (!volunteer) return [];
    const entries = await latestEntries(db, before, most)
      .where('result', '=', 'done')
      .where('auditEntry.id', 'in', (eb) =>
        eb
          .selectFrom('auditAbout')
          .select('auditAbout.id')
          .where((one) => about(one, volunteer.id)),
      )
      .execute();
    return entries.map((entry) => lineOf(entry));
  },
  // Hours are a person's, never a household's.
  ofHousehold: async () => [],
};
