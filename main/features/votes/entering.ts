// A vote that another feature writes down as held.
import { type VoteCount, votes } from '../../../shared/features/votes';
import type { CommandPowers } from '../../powers';
import { voteHandlers } from './handlers';

/** Puts a question to the vote by show of hands, more than half of those present, and closes it with what was counted. */
export async function enterHands(
  powers: CommandPowers,
  agendaItemId: number,
  question: string,
  count: Omit<VoteCount, 'present'>,
): Promise<void> {
  const asked = votes['votes.open'].input.parse({ agendaItemId, question, way: 'hands', rule: 'presentHalf' });
  const { id } = await voteHandlers['votes.open'](powers, asked);
  await voteHandlers['votes.close'](powers, { id, count });
}
