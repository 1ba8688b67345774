// Calls chiefs made to those who may claim something.
import type { DutySource } from '../../duty';

export const callDuty: DutySource = {
  async acts(db, span, { staffIds }) {
    const rows = await db
      .selectFrom('screeningCall')
      .innerJoin('entitlement', 'entitlement.id', 'screeningCall.entitlementId')
      .select([
        'screeningCall.id',
        'screeningCall.personId',
        'screeningCall.entitlementId',
        'screeningCall.heldOn',
        'staffId',
        'name',
      ])
      .where('screeningCall.heldOn', '>=', span.from)
      .where('screeningCall.heldOn', '<=', span.to)
      .where('staffId', 'in', staffIds)
      .execute();
    return rows.map(({ personId, entitlementId, heldOn, staffId, name }) => ({
      ...{ kind: 'call', day: heldOn, about: `call ${entitlementId} ${personId}`, words: name, to: '/entitlements' },
      by: { staffId },
    }));
  },
};
