// Times chiefs tried to settle a quarrel, and looked whether what was agreed is kept.
import { type DutySource, namesIn } from '../../duty';

const shown = ({ sealed, number, title }: { sealed: 0 | 1; number: string; title: string }) =>
  sealed === 1 ? `${number}（不公开）` : `${number} ${title}`;

export const agreementDuty: DutySource = {
  async acts(db, span, { names, staffIds }) {
    const attempts = await db
      .selectFrom('disputeAttempt')
      .innerJoin('dispute', 'dispute.id', 'disputeAttempt.disputeId')
      .select(['disputeAttempt.id', 'disputeAttempt.heldOn', 'disputeAttempt.mediators', 'dispute.id as disputeId'])
      .select(['dispute.number', 'dispute.title', 'dispute.sealed'])
      .where('disputeAttempt.heldOn', '>=', span.from)
      .where('disputeAttempt.heldOn', '<=', span.to)
      .execute();
    const visits = await db
      .selectFrom('followUp')
      .innerJoin('agreement', 'agreement.id', 'followUp.agreementId')
      .innerJoin('dispute', 'dispute.id', 'agreement.disputeId')
      .select(['followUp.id', 'followUp.doneOn', 'followUp.staffId', 'dispute.id as disputeId'])
      .select(['dispute.number', 'dispute.title', 'dispute.sealed'])
      .where('followUp.doneOn', '>=', span.from)
      .where('followUp.doneOn', '<=', span.to)
      .where('followUp.staffId', 'in', staffIds)
      .execute();
    return [
      ...attempts.flatMap(({ id, heldOn, mediators, disputeId, ...dispute }) => {
        const by = namesIn(mediators).filter((name) => names.includes(name));
        const act = { kind: 'mediation' as const, day: heldOn, about: `attempt ${id}`, words: shown(dispute) };
        return by.length === 0 ? [] : [{ ...act, to: `/agreements/${disputeId}`, by: { names: by } }];
      }),
      ...visits.map(({ id, doneOn, staffId, disputeId, ...dispute }) => ({
        ...{ kind: 'followUp' as const, day: doneOn ?? span.to, about: `followUp ${id}`, words: shown(dispute) },
        ...{ to: `/agreements/${disputeId}`, by: { staffId } },
      })),
    ];
  },
};
