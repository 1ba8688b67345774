// Votes as other features meet them: how those of a meeting came out, and which are still being voted in.
import { type Vote, voteWayWords } from '../../../shared/features/votes';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { votesOfMeeting } from './rows';

export { enterHands } from './entering';
export { forgetVotes, votesNaming } from './forget';

const outcomeWords = ({ passed }: Vote): string => (passed === null ? '' : passed ? '，通过' : '，没有通过');

/** As minutes tell it: 周末清理楼道。举手，通过。到会4人，同意3人…. */
function toldOf(vote: Vote): string {
  const question = vote.question.replace(/[。？！]$/, '');
  if (vote.closedAt === null) return `${question}。${voteWayWords[vote.way]}，还没有结束。`;
  return `${question}。${voteWayWords[vote.way]}${outcomeWords(vote)}。${vote.words.join('')}`;
}

/** What was voted on in a meeting and how it came out, in words, by item of its agenda. Those called off are left out. */
export async function voteWordsOf(db: Reader, meetingId: number): Promise<Map<number, string[]>> {
  const told = new Map<number, string[]>();
  for (const vote of await votesOfMeeting(db, meetingId)) {
    if (vote.endedOn === null) told.set(vote.agendaItemId, [...(told.get(vote.agendaItemId) ?? []), toldOf(vote)]);
  }
  return told;
}

/**
 * Refuses while a vote in the room of a meeting is not closed: what is frozen then would never tell how it came out. Going from
 * household to household may take weeks; minutes do not wait for it.
 */
export async function needVotesClosed(db: Reader, meetingId: number): Promise<void> {
  const votes = await votesOfMeeting(db, meetingId);
  const open = votes.find(({ way, closedAt, endedOn }) => way !== 'household' && closedAt === null && endedOn === null);
  if (open) throw new Refusal(`“${open.question}”还没有表决完，请先记下结果，或者作废。`);
}
