// Meetings chiefs came to, and topics they raised.

import type { Span } from '../../../shared/rules/period';
import type { Doers, DutyAct, DutySource } from '../../duty';
import type { Reader } from '../../powers';

async function attended(db: Reader, span: Span, { personIds, names }: Doers): Promise<DutyAct[]> {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('attendee', 'attendee.meetingId', 'meeting.id')
    .select(['meeting.id', 'meeting.title', 'meeting.heldOn', 'attendee.personId', 'attendee.name'])
    .where('meeting.heldOn', '>=', span.from)
    .where('meeting.heldOn', '<=', span.to)
    .where('meeting.cancelledOn', 'is', null)
    .where('attendee.endedOn', 'is', null)
    .where('attendee.state', 'in', ['present', 'late'])
    .where((eb) => eb.or([eb('attendee.personId', 'in', personIds), eb('attendee.name', 'in', names)]))
    .execute();
  return rows.map(({ id, title, heldOn, personId, name }) => ({
    ...{ kind: 'meeting', day: heldOn, about: `meeting ${id}`, words: title, to: `/meetings/${id}` },
    by: { personId, names: name === null ? [] : [name] },
  }));
}

async function raised(db: Reader, span: Span, { personIds, names, staffIds }: Doers): Promise<DutyAct[]> {
  const rows = await db
    .selectFrom('topic')
    .select(['id', 'title', 'receivedOn', 'personId', 'proposer', 'staffId', 'source'])
    .where('receivedOn', '>=', span.from)
    .where('receivedOn', '<=', span.to)
    .where('endedOn', 'is', null)
    .where('source', 'in', ['chief', 'hazard'])
    .where((eb) => eb.or([eb('personId', 'in', personIds), eb('proposer', 'in', names), eb('staffId', 'in', staffIds)]))
    .execute();
  return rows.map(({ id, title, receivedOn, personId, proposer, staffId, source }) => {
    // Whoever typed it is who raised it only where nobody else is named.
    const named = personId !== null || proposer !== null;
    return {
      ...{ kind: source === 'hazard' ? 'hazard' : 'topic', day: receivedOn, about: `topic ${id}`, words: title, to: null },
      by: named ? { personId, names: proposer === null ? [] : [proposer] } : { staffId },
    };
  });
}

export const meetingDuty: DutySource = {
  acts: async (db, span, doers) => [...(await attended(db, span, doers)), ...(await raised(db, span, doers))],
};
