// Answers chiefs collected when residents were consulted.
import type { DutySource } from '../../duty';

export const consultationDuty: DutySource = {
  async acts(db, span, { staffIds }) {
    const rows = await db
      .selectFrom('consultationAnswer')
      .innerJoin('consultationRoom', 'consultationRoom.id', 'consultationAnswer.consultationRoomId')
      .innerJoin('consultation', 'consultation.id', 'consultationRoom.consultationId')
      .select(['consultationRoom.id', 'consultation.id as consultationId', 'title', 'answeredOn', 'consultationAnswer.staffId'])
      .where('answeredOn', '>=', span.from)
      .where('answeredOn', '<=', span.to)
      .where('answer', '!=', 'notReached')
      .where('consultationAnswer.staffId', 'in', staffIds)
      .execute();
    return rows.map(({ id, consultationId, title, answeredOn, staffId }) => ({
      ...{ kind: 'consult', day: answeredOn, about: `room ${id}`, words: title, to: `/consultations/${consultationId}` },
      by: { staffId },
    }));
  },
};
