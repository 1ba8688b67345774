// How a vote comes out as it stands: those in the room for hands and roll, the lines of its consultation otherwise.

import { isThere } from '../../../shared/features/attendees';
import type { Vote, VoteAnswer, VoteCount } from '../../../shared/features/votes';
import { ownersResult, stepWords } from '../../../shared/rules/owners-vote';
import { type PresentRule, presentResult, presentWords } from '../../../shared/rules/present-vote';
import type { Reader } from '../../powers';
import { consultationCard } from '../consultations/queries';
import { attendeesOf, presentCount } from '../meetings/queries';
import type { Row } from './rows';

export type Outcome = Pick<Vote, 'count' | 'words' | 'passed'>;
export type Hands = Omit<VoteCount, 'present'>;

/** What each said last, by attendee. */
async function lastCasts(db: Reader, voteId: number): Promise<Map<number, VoteAnswer>> {
  const casts = await db
    .selectFrom('voteCast')
    .select(['attendeeId', 'answer'])
    .where('voteId', '=', voteId)
    .orderBy('id')
    .execute();
  return new Map(casts.map(({ attendeeId, answer }) => [attendeeId, answer]));
}

/** Everybody who may vote and is in the room, or said something before they left. */
export async function rollOf(db: Reader, vote: Row): Promise<Vote['roll']> {
  if (vote.way !== 'roll') return [];
  const casts = await lastCasts(db, vote.id);
  const listed = await attendeesOf(db, vote.meetingId);
  return listed
    .filter(({ id, standing, state }) => casts.has(id) || (standing === 'attends' && isThere(state)))
    .map(({ id, name, unit }) => ({ attendeeId: id, name, unit, answer: casts.get(id) ?? null }));
}

async function countOf(db: Reader, vote: Row, hands: Hands | null): Promise<VoteCount> {
  if (vote.way === 'hands')
    return { ...(hands ?? { agree: 0, oppose: 0, abstain: 0 }), present: await presentCount(db, vote.meetingId) };
  const roll = await rollOf(db, vote);
  const said = (wanted: VoteAnswer) => roll.filter(({ answer }) => answer === wanted).length;
  return { present: roll.length, agree: said('agree'), oppose: said('oppose'), abstain: said('abstain') };
}

async function ofConsultation(db: Reader, id: number): Promise<Outcome> {
  const { kind, tally } = await consultationCard(db, id);
  const { all, by } = tally;
  const count = { present: all.rows, agree: by.agree.rows, oppose: by.oppose.rows, abstain: by.abstain.rows };
  const facts = `共${all.rows}份，同意${count.agree}，反对${count.oppose}，弃权${count.abstain}。`;
  if (kind === 'opinion') return { count, words: [facts], passed: null };
  const { steps, passed } = ownersResult(kind, tally);
  return { count, words: [facts, ...steps.map(stepWords)], passed };
}

/** As it stands now. `hands`: what was counted in the room; without it nobody has been counted yet. */
export async function outcomeOf(db: Reader, vote: Row, hands: Hands | null = null): Promise<Outcome> {
  if (vote.consultationId !== null) return ofConsultation(db, vote.consultationId);
  const rule = vote.rule as PresentRule;
  const count = await countOf(db, vote, hands);
  if (count.agree + count.oppose + count.abstain > count.present) return { count, words: [], passed: null };
  return { count, words: [presentWords(rule, count)], passed: presentResult(rule, count).passed };
}
