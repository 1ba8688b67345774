// What chiefs put right of residents, one by one. Which person it was is not said: the sheet is seen by others.
import { dayInChina } from '../../../shared/text';
import type { DutySource } from '../../duty';
import { instantsOf } from '../../indicator';

const ACTS = [
  'residents.register',
  'residents.amend',
  'residents.moveRoom',
  'residents.moveOut',
  'residents.moveIn',
  'residents.recordDeath',
  'residents.tag',
  'residents.amendTag',
  'residents.renewTag',
  'residents.untag',
] as const;

export const residentDuty: DutySource = {
  async acts(db, span, { staffIds }) {
    const { from, until } = instantsOf(span);
    const rows = await db
      .selectFrom('auditEntry')
      .select(['subjectId', 'at', 'staffId'])
      .where('id', 'in', (acts) =>
        acts
          .selectFrom('auditActs')
          .select('auditActs.id')
          .where('auditActs.staffId', 'in', staffIds)
          .where('auditActs.operation', 'in', ACTS),
      )
      .where('subject', '=', 'person')
      .where('result', '=', 'done')
      .where('at', '>=', from)
      .where('at', '<', until)
      .execute();
    return rows.map(({ subjectId, at, staffId }) => ({
      ...{
        kind: 'ledger',
        day: dayInChina(at),
        about: `person ${subjectId}`,
        words: '更正居民信息',
        to: `/residents/${subjectId}`,
      },
      by: { staffId },
    }));
  },
};
