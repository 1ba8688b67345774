import {
  ANSWER_WORKING_DAYS,
  type PrivacyRequest,
  type privacy,
  requestKindWords,
  requestOutcomeWords,
} from '../../../shared/features/privacy';
import { workingDaysAfter } from '../../../shared/rules/working-days';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { findPerson } from '../residents/queries';

/** Open ones first, the nearest due day first; then the answered, the latest first. */
async function listRequests(db: Reader): Promise<PrivacyRequest[]> {
  const rows = await db
    .selectFrom('privacyRequest')
    .leftJoin('person', 'person.id', 'privacyRequest.personId')
    .selectAll('privacyRequest')
    .select('person.name as personName')
    .orderBy(({ eb }) => eb('closedOn', 'is not', null))
    .orderBy(({ fn }) => fn.coalesce('closedOn', 'dueOn'))
    .orderBy('privacyRequest.id')
    .limit(500)
    .execute();
  return rows.map(({ personId, personName, staffId: _, ...row }) => ({
    ...row,
    person: personId === null || personName === null ? null : { id: personId, name: personName },
  }));
}

/** Whether somebody has asked, and not been answered yet, to be erased or no longer agrees. */
export async function openErasureRequest(db: Reader, personId: number): Promise<boolean> {
  const found = await db
    .selectFrom('privacyRequest')
    .select('id')
    .where('personId', '=', personId)
    .where('kind', 'in', ['erase', 'withdraw'])
    .where('closedOn', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}

/** What an erased person asked for: the kind and the days stay, the words go, and what was open is done. */
export async function forgetRequests({ db, today }: CommandPowers, personId: number): Promise<void> {
  const whose = db.updateTable('privacyRequest').where('personId', '=', personId);
  await whose.set({ asker: '', words: '' }).execute();
  await whose.where('closedOn', 'is', null).set({ closedOn: today, outcome: 'done', answer: '' }).execute();
  await whose.set({ answer: '' }).execute();
}

/** How many wait for an answer that is due within so many days, or overdue. */
export async function requestsDueBy(db: Reader, day: string): Promise<number> {
  const { due } = await db
    .selectFrom('privacyRequest')
    .where('closedOn', 'is', null)
    .where('dueOn', '<=', day)
    .select(({ fn }) => fn.countAll<number>().as('due'))
    .executeTakeFirstOrThrow();
  return due;
}

type Asked = 'privacy.requests' | 'privacy.receive' | 'privacy.close';

/** In the history of the person it is about; on its own when nobody in the ledger is. */
const subjectOf = (personId: number | null, id: number) =>
  personId === null ? { subject: 'privacyRequest', subjectId: id } : { subject: 'person', subjectId: personId };

export const requestHandlers: HandlersFor<Pick<typeof privacy, Asked>> = {
  'privacy.requests': ({ db }) => listRequests(db),

  'privacy.receive': async ({ db, today, session, note }, { kind, personId, asker, words, on }) => {
    if (on > today) throw new Refusal({ on: '收到的日期不能晚于今天。' });
    if (personId !== null) await findPerson(db, personId);
    const dueOn = workingDaysAfter(on, ANSWER_WORKING_DAYS);
    const open = { closedOn: null, outcome: null, answer: null };
    const { id } = await db
      .insertInto('privacyRequest')
      .values({ kind, personId, asker, words, staffId: session.staffId, receivedOn: on, dueOn, ...open })
      .returning('id')
      .executeTakeFirstOrThrow();
    note({ ...subjectOf(personId, id), before: null, after: { request: requestKindWords[kind], receivedOn: on, dueOn } });
    return { id, dueOn };
  },

  'privacy.close': async ({ db, today, note }, { id, outcome, answer }) => {
    const request = await db.selectFrom('privacyRequest').selectAll().where('id', '=', id).executeTakeFirst();
    if (!request) throw new Refusal('没有找到这件申请，请重新打开“隐私”。');
    if (request.closedOn !== null) throw new Refusal(`这件申请已在${dayWords(request.closedOn)}答复过。`);
    await db.updateTable('privacyRequest').set({ closedOn: today, outcome, answer }).where('id', '=', id).execute();
    const after = { request: requestKindWords[request.kind], outcome: requestOutcomeWords[outcome], closedOn: today };
    note({ ...subjectOf(request.personId, id), before: null, after });
    return { id };
  },
};
