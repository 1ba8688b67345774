// 征求意见: what somebody, or their household, was asked and answered. Reasons stay with the answer.
import { sql } from 'kysely';
import { channelWords, standingWords } from '../../../shared/features/consultation-words';
import type { Reader } from '../../powers';
import { type Key, type Line, pageOf, type TimelineSource } from '../../timeline';

/** The entry that noted it: of this consultation, at that instant. */
const sequence = sql<number>`ifnull((select max("id") from "auditEntry" where "id" in (select "id" from "auditAbout"
  where "subject" = 'consultation' and "subjectId" = "consultationRoom"."consultationId") and "at" = "consultationAnswer"."at"), 0)`;

type About = { column: 'personId' | 'householdId'; id: number };

async function answered(db: Reader, { column, id }: About, before: Key, most: number): Promise<Line[]> {
  const rows = await db
    .selectFrom('consultationRoom')
    .innerJoin('consultation', 'consultation.id', 'consultationRoom.consultationId')
    .innerJoin('consultationAnswer', 'consultationAnswer.consultationRoomId', 'consultationRoom.id')
    .innerJoin('staff', 'staff.id', 'consultationAnswer.staffId')
    .leftJoin('person', 'person.id', 'consultationRoom.personId')
    .select(['consultationAnswer.id', 'consultationAnswer.at', 'consultationAnswer.answer', 'consultationAnswer.channel'])
    .select(['consultation.title', 'staff.name as by', sequence.as('sequence')])
    .where(`consultationRoom.${column}`, '=', id)
    .where('person.erasedOn', 'is', null)
    .execute();
  const lines = rows.map(({ title, answer, channel, ...row }): Line => {
    const words = answer === 'withdrawn' ? '撤回了答复' : `${standingWords[answer]}，${channelWords[channel]}`;
    return { ...row, act: '征求意见', words: [`${title}：${words}。`], who: null };
  });
  return pageOf(lines, before, most);
}

export const consultationSource: TimelineSource = {
  kind: 'consultations',
  needs: 'consultations.row',
  ofPerson: (db, id, before, most) => answered(db, { column: 'personId', id }, before, most),
  ofHousehold: (db, id, before, most) => answered(db, { column: 'householdId', id }, before, most),
};
