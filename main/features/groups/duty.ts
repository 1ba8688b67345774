// Times chiefs looked after people of the care groups. Of whom is not said: the sheet is seen by others.
import type { DutySource } from '../../duty';

export const careDuty: DutySource = {
  async acts(db, span, { staffIds }) {
    const rows = await db
      .selectFrom('careContact')
      .select(['id', 'personId', 'heldOn', 'staffId'])
      .where('heldOn', '>=', span.from)
      .where('heldOn', '<=', span.to)
      .where('endedOn', 'is', null)
      .where('staffId', 'in', staffIds)
      // What was written down as a visit is an act of its own.
      .where('id', 'not in', (eb) =>
        eb
          .selectFrom('visit')
          .select((one) => one.ref('contactId').$notNull().as('id'))
          .where('contactId', 'is not', null),
      )
      .execute();
    return rows.map(({ personId, heldOn, staffId }) => ({
      ...{ kind: 'care', day: heldOn, about: `person ${personId}`, words: '联系关爱对象', to: `/residents/${personId}` },
      by: { staffId },
    }));
  },
};
