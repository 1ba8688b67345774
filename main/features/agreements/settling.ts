// From the first attempt to a kept promise.
import { blankIn } from '../../../shared/features/agreement-texts';
import { attemptOutcomeWords, attemptWayWords, type settling } from '../../../shared/features/settling';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { meetingOf } from '../meetings/queries';
import { checkDay } from '../residents/queries';
import { agreementOf, agreementsOf, attemptsOf, dueUntil, textOf } from './course';
import { type Dispute, disputeOf, openDispute, partiesOf, seenDispute, told } from './rows';

const sinceReceived = ({ receivedOn }: Dispute) => ({ day: receivedOn, words: `${dayWords(receivedOn)}才受理` });

/** Refuses when somebody of the file has not signed. */
async function checkSigned(db: Reader, dispute: Dispute, signed: readonly number[]): Promise<void> {
  const standing = (await partiesOf(db, dispute.id)).filter(({ endedOn }) => endedOn === null);
  const missing = standing.filter(({ id }) => !signed.includes(id));
  if (missing.length > 0) throw new Refusal(`还没有签字：${missing.map(({ name }) => name).join('、')}。各方签字后协议才生效。`);
}

/** What is due in a text, and the visit, as days on which somebody looks. */
async function plan(db: CommandPowers['db'], agreementId: number, content: string, visitOn: string | null): Promise<void> {
  const terms = textOf(content).terms.flatMap(({ who, words, dueOn }) =>
    dueOn === null ? [] : [{ dueOn, words: `${who}：${words}` }],
  );
  const visit = visitOn === null ? [] : [{ dueOn: visitOn, words: '回访各方' }];
  const fresh = { agreementId, doneOn: null, outcome: null, result: '', staffId: null, at: null };
  for (const row of [...terms, ...visit])
    await db
      .insertInto('followUp')
      .values({ ...row, ...fresh })
      .execute();
}

const end = (db: CommandPowers['db'], id: number, state: Dispute['state'], on: string | null, reason: string | null) =>
  db.updateTable('dispute').set({ state, endedOn: on, endReason: reason }).where('id', '=', id).execute();

type Ways = 'course' | 'attempt' | 'draft' | 'sign' | 'recordOral' | 'close' | 'resume' | 'due';

export const settlingHandlers: HandlersFor<Pick<typeof settling, `agreements.${Ways}`>> = {
  'agreements.course': async ({ db, session }, { id }) => {
    await seenDispute(db, session, id);
    return { attempts: await attemptsOf(db, id), agreements: await agreementsOf(db, id) };
  },

  'agreements.due': ({ db, session }, { until }) => dueUntil(db, session, until),

  'agreements.attempt': async ({ db, today, now, session, note }, { id, ...attempt }) => {
    const dispute = await openDispute(db, id);
    checkDay(attempt.heldOn, { today, notBefore: null });
    if (attempt.meetingId !== null && attempt.way !== 'meeting') throw new Refusal('选了会议，方式就选“联席会议”。');
    if (attempt.meetingId !== null) await meetingOf(db, attempt.meetingId);
    const row = { ...attempt, disputeId: id, staffId: session.staffId, at: now };
    const made = await db.insertInto('disputeAttempt').values(row).returning('id').executeTakeFirstOrThrow();
    const { heldOn, way, outcome } = attempt;
    const facts = { heldOn, way: attemptWayWords[way], outcome: attemptOutcomeWords[outcome] };
    note({ subject: 'dispute', subjectId: id, before: null, after: told(dispute, facts) });
    return made;
  },

  'agreements.draft': async ({ db, now, session, note }, { id, revision, text }) => {
    const dispute = await openDispute(db, id);
    const draft = await db
      .selectFrom('agreement')
      .selectAll()
      .where('disputeId', '=', id)
      .where('state', '=', 'draft')
      .executeTakeFirst();
    if ((draft?.revision ?? 0) !== revision) throw new Refusal('这份协议刚在别处改过。请先复制你写的，关掉再打开，接着改。');
    const content = JSON.stringify(text);
    if (draft?.content === content) throw new Refusal('没有改动。');
    const next = revision + 1;
    note({ subject: 'dispute', subjectId: id, before: null, after: told(dispute, { drafted: text.terms.length }) });
    if (draft) {
      // What was printed was another text.
      await db.updateTable('agreement').set({ content, revision: next, paperId: null }).where('id', '=', draft.id).execute();
      return { id: draft.id, revision: next };
    }
    const row = { disputeId: id, form: 'written' as const, state: 'draft' as const, content, revision: next, signedOn: null };
    const made = await db
      .insertInto('agreement')
      .values({ ...row, mediators: '', paperId: null, staffId: session.staffId, at: now })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { ...made, revision: next };
  },

  'agreements.sign': async ({ db, today, note }, { id, signedOn, mediators, visitOn, signed, stamped }) => {
    const agreement = await agreementOf(db, id);
    const dispute = await openDispute(db, agreement.disputeId);
    if (agreement.paperId === null) throw new Refusal('这份协议还没有打印，或者打印以后又改过。请先“打印签字稿”，照着它签。');
    checkDay(signedOn, { today, notBefore: sinceReceived(dispute) });
    await checkSigned(db, dispute, signed);
    if (!stamped) throw new Refusal('还没有盖章。各方签字、调解员签字并盖章后才生效。');
    await db.updateTable('agreement').set({ state: 'signed', signedOn, mediators }).where('id', '=', id).execute();
    await plan(db, id, agreement.content, visitOn);
    await end(db, dispute.id, 'written', signedOn, '签了协议');
    note({ subject: 'dispute', subjectId: dispute.id, before: null, after: told(dispute, { signedOn, mediators }) });
    return { id };
  },

  'agreements.recordOral': async ({ db, today, now, session, note }, { id, signedOn, mediators, visitOn, text }) => {
    const dispute = await openDispute(db, id);
    checkDay(signedOn, { today, notBefore: sinceReceived(dispute) });
    const blank = blankIn(text);
    if (blank) throw new Refusal(`还有没填的地方：${blank}。`);
    const content = JSON.stringify(text);
    const row = { disputeId: id, form: 'oral' as const, state: 'signed' as const, content, revision: 1, signedOn, mediators };
    const made = await db
      .insertInto('agreement')
      .values({ ...row, paperId: null, staffId: session.staffId, at: now })
      .returning('id')
      .executeTakeFirstOrThrow();
    await plan(db, made.id, content, visitOn);
    await end(db, id, 'oral', signedOn, '达成口头协议');
    note({ subject: 'dispute', subjectId: id, before: null, after: told(dispute, { signedOn, mediators }) });
    return made;
  },

  'agreements.close': async ({ db, today, note }, { id, state, on, reason }) => {
    const dispute = await openDispute(db, id);
    checkDay(on, { today, notBefore: sinceReceived(dispute) });
    await end(db, id, state, on, reason);
    note({ subject: 'dispute', subjectId: id, before: null, after: told(dispute, { endedOn: on, endReason: reason }) });
    return { id };
  },

  'agreements.resume': async ({ db, note }, { id, reason }) => {
    const dispute = await disputeOf(db, id);
    if (dispute.state === 'open') throw new Refusal(`${dispute.number}正在办理，不用重新办理。`);
    await end(db, id, 'open', null, null);
    const before = told(dispute, { endedOn: dispute.endedOn, endReason: dispute.endReason });
    note({ subject: 'dispute', subjectId: id, before, after: told(dispute, { reason }) });
    return { id };
  },
};
