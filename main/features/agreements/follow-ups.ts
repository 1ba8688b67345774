// Looking whether it is kept: each day is settled once, in words; what is not kept yet gets another day.
import { followUpOutcomeWords, type settling } from '../../../shared/features/settling';
import { dayWords } from '../../../shared/text';
import type { HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { checkDay } from '../residents/queries';
import { agreementOf } from './course';
import { disputeOf, told } from './rows';

async function openFollowUp(db: Reader, id: number) {
  const row = await db.selectFrom('followUp').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这次回访，请重新打开这一卷。');
  if (row.doneOn !== null) throw new Refusal(`这次回访已在${dayWords(row.doneOn)}办过。`);
  return row;
}

/** A signed text and its file. */
async function signedWith(db: Reader, agreementId: number) {
  const agreement = await agreementOf(db, agreementId);
  if (agreement.signedOn === null) throw new Refusal('协议还没有签，签好以后再安排回访。');
  return { signedOn: agreement.signedOn, dispute: await disputeOf(db, agreement.disputeId) };
}

const fresh = { doneOn: null, outcome: null, result: '', staffId: null, at: null };

export const followUpHandlers: HandlersFor<Pick<typeof settling, 'agreements.followUp' | 'agreements.followedUp'>> = {
  'agreements.followUp': async ({ db, note }, { id, dueOn, words }) => {
    const { dispute, signedOn } = await signedWith(db, id);
    if (dueOn < signedOn) throw new Refusal({ dueOn: `协议在${dayWords(signedOn)}才签，请选以后的日期。` });
    const row = { agreementId: id, dueOn, words, ...fresh };
    const made = await db.insertInto('followUp').values(row).returning('id').executeTakeFirstOrThrow();
    note({ subject: 'dispute', subjectId: dispute.id, before: null, after: told(dispute, { visitOn: dueOn, visit: words }) });
    return made;
  },

  'agreements.followedUp': async ({ db, today, now, session, note }, { id, on, outcome, result, nextOn }) => {
    const { agreementId, words } = await openFollowUp(db, id);
    const { dispute, signedOn } = await signedWith(db, agreementId);
    checkDay(on, { today, notBefore: { day: signedOn, words: `协议在${dayWords(signedOn)}签订` } });
    if (nextOn !== null && nextOn <= on) throw new Refusal({ nextOn: '下次回访要在这次以后。' });
    const done = { doneOn: on, outcome, result, staffId: session.staffId, at: now };
    await db.updateTable('followUp').set(done).where('id', '=', id).execute();
    if (nextOn !== null) {
      const next = { agreementId, dueOn: nextOn, words, ...fresh };
      await db.insertInto('followUp').values(next).execute();
    }
    const after = told(dispute, { visit: words, visitedOn: on, outcome: followUpOutcomeWords[outcome], words: result });
    note({ subject: 'dispute', subjectId: dispute.id, before: null, after });
    return { id };
  },
};
