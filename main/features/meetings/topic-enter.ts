// A topic comes into being: typed, or handed on by a feature that has something to talk about.
import type { z } from 'zod';
import type { topics } from '../../../shared/features/topics';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { findPerson } from '../residents/queries';

export type TopicDraft = z.output<(typeof topics)['topics.add']['input']>;

/** The columns of a draft. Refuses a day to come, and a person nothing can be done with. */
export async function topicColumns(db: Reader, { proposer, ...draft }: TopicDraft, today: string) {
  if (draft.receivedOn > today) throw new Refusal({ receivedOn: '收到的日子不能在今天之后。' });
  if (draft.personId !== null) await findPerson(db, draft.personId);
  return { ...draft, proposer: draft.personId === null && proposer !== '' ? proposer : null };
}

/** Writes one down that waits, and notes it. */
export async function addTopic({ db, now, today, session, note }: CommandPowers, draft: TopicDraft): Promise<{ id: number }> {
  const rest = { state: 'open', meetingId: null, at: now, staffId: session.staffId, endedOn: null, endReason: null } as const;
  const row = { ...(await topicColumns(db, draft, today)), ...rest };
  const { id } = await db.insertInto('topic').values(row).returning('id').executeTakeFirstOrThrow();
  note({ subject: 'topic', subjectId: id, before: null, after: { title: draft.title, proposer: draft.proposer } });
  return { id };
}
