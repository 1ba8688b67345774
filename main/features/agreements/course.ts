// The course of a file: attempts, texts, and what is still to be looked at.
import { AgreementText } from '../../../shared/features/agreement-texts';
import type { Agreement, Attempt, DueRow, FollowUp } from '../../../shared/features/settling';
import type { Reader, Session } from '../../powers';
import { Refusal } from '../../refusal';
import { seesSealed } from './rows';

/** What was kept of a text. */
export const textOf = (content: string): AgreementText => AgreementText.parse(JSON.parse(content));

/** Every attempt, in the order of the days. */
export async function attemptsOf(db: Reader, disputeId: number): Promise<Attempt[]> {
  const rows = await db
    .selectFrom('disputeAttempt')
    .innerJoin('staff', 'staff.id', 'disputeAttempt.staffId')
    .leftJoin('meeting', 'meeting.id', 'disputeAttempt.meetingId')
    .selectAll('disputeAttempt')
    .select(['staff.name as by', 'meeting.title as meeting'])
    .where('disputeAttempt.disputeId', '=', disputeId)
    .orderBy('disputeAttempt.heldOn')
    .orderBy('disputeAttempt.id')
    .execute();
  return rows.map(({ disputeId: _, staffId: __, at: ___, ...row }) => row);
}

/** One text that is there. */
export async function agreementOf(db: Reader, id: number) {
  const row = await db.selectFrom('agreement').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这份协议，请重新打开这一卷。');
  return row;
}

/** What is looked at of one text, the earliest due first. */
export async function followUpsOf(db: Reader, agreementId: number): Promise<FollowUp[]> {
  const rows = await db
    .selectFrom('followUp')
    .leftJoin('staff', 'staff.id', 'followUp.staffId')
    .selectAll('followUp')
    .select('staff.name as by')
    .where('followUp.agreementId', '=', agreementId)
    .orderBy('followUp.dueOn')
    .orderBy('followUp.id')
    .execute();
  return rows.map(({ agreementId: _, staffId: __, at: ___, ...row }) => row);
}

/** Every text of a file, the latest first. */
export async function agreementsOf(db: Reader, disputeId: number): Promise<Agreement[]> {
  const rows = await db.selectFrom('agreement').selectAll().where('disputeId', '=', disputeId).orderBy('id', 'desc').execute();
  const found: Agreement[] = [];
  for (const { id, form, state, content, revision, signedOn, mediators, paperId } of rows) {
    const followUps = await followUpsOf(db, id);
    found.push({ id, form, state, revision, signedOn, mediators, paperId, text: textOf(content), followUps });
  }
  return found;
}

const open = (db: Reader, until: string) =>
  db
    .selectFrom('followUp')
    .innerJoin('agreement', 'agreement.id', 'followUp.agreementId')
    .innerJoin('dispute', 'dispute.id', 'agreement.disputeId')
    .where('followUp.doneOn', 'is', null)
    .where('followUp.dueOn', '<=', until);

/** What is to be looked at until a day. */
export async function dueUntil(db: Reader, session: Session, until: string): Promise<DueRow[]> {
  const rows = await open(db, until)
    .select(['followUp.id', 'followUp.words', 'followUp.dueOn', 'dispute.number', 'dispute.title', 'dispute.sealed'])
    .select('dispute.id as disputeId')
    .orderBy('followUp.dueOn')
    .orderBy('followUp.id')
    .limit(200)
    .execute();
  const hidden = { title: '', words: '不公开' };
  return rows.map(({ sealed, ...row }) => (sealed === 1 && !seesSealed(session) ? { ...row, ...hidden } : row));
}

/** How many there are. */
export async function countDue(db: Reader, until: string): Promise<number> {
  const { due } = await open(db, until)
    .select(({ fn }) => fn.countAll<number>().as('due'))
    .executeTakeFirstOrThrow();
  return due;
}
