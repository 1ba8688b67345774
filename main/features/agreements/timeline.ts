// 协议和调解: what somebody was a party to, and what was noted of it. For the office alone: a sealed file is among them.
import { type Line, latestEntries, lineOf, type TimelineSource } from '../../timeline';

export const agreementSource: TimelineSource = {
  kind: 'agreements',
  needs: 'agreements.seal',
  async ofPerson(db, personId, before, most): Promise<Line[]> {
    const entries = await latestEntries(db, before, most)
      .innerJoin('disputeParty', 'disputeParty.disputeId', 'auditEntry.subjectId')
      .innerJoin('person', 'person.id', 'disputeParty.personId')
      .where('auditEntry.subject', '=', 'dispute')
      .where('disputeParty.personId', '=', personId)
      .where('person.erasedOn', 'is', null)
      .execute();
    return entries.map((entry) => lineOf(entry));
  },
  // A quarrel is between people; a household is no party.
  ofHousehold: async () => [],
};
