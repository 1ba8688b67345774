// Minutes that come with a station (the demo), entered by the commands the desk has.
import { minutes } from '../../../shared/features/minutes';
import type { VoteCount } from '../../../shared/features/votes';
import type { CommandPowers } from '../../powers';
import { itemsOf } from '../meetings/queries';
import { enterHands } from '../votes/queries';
import { signersOf } from './assembling';
import { decidingHandlers } from './deciding';
import { writtenMinutes } from './finding';
import { keepingHandlers } from './keeping';
import { signingHandlers } from './signing';

type Said = { paragraphs: readonly string[] };
export type MinutedItem = Said & {
  vote?: { question: string; count: Omit<VoteCount, 'present'> };
  decisions?: readonly unknown[];
};

const keep = (powers: CommandPowers, meetingId: number, agendaItemId: number | null, { paragraphs }: Said) => {
  const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  const part = {
    meetingId,
    agendaItemId,
    revision: 0,
    pen: 'as-it-was-founded',
    content: JSON.stringify({ type: 'doc', content }),
  };
  return keepingHandlers['minutes.keep'](powers, minutes['minutes.keep'].input.parse(part));
};

async function enterItem(powers: CommandPowers, meetingId: number, agendaItemId: number, item: MinutedItem): Promise<void> {
  await keep(powers, meetingId, agendaItemId, item);
  if (item.vote) await enterHands(powers, agendaItemId, item.vote.question, item.vote.count);
  for (const decision of item.decisions ?? []) {
    const decided = minutes['minutes.decide'].input.parse({ ...(decision as object), meetingId, agendaItemId });
    await decidingHandlers['minutes.decide'](powers, decided);
  }
}

type Minuted = { opening: readonly string[]; items: readonly MinutedItem[]; signers: readonly string[] };

/**
 * Writes the minutes of a meeting, item by item in the order of its agenda, has them signed by those named and makes them final; answers
 * their number. The caller notes it. Throws for what the contract does not take.
 */
export async function enterMinutes(
  loud: CommandPowers,
  meetingId: number,
  { opening, items, signers }: Minuted,
): Promise<string> {
  const powers: CommandPowers = { ...loud, note: () => undefined, unfinished: () => undefined };
  await keep(powers, meetingId, null, { paragraphs: opening });
  const agenda = await itemsOf(powers.db, meetingId);
  for (const [at, item] of items.entries()) {
    const planned = agenda[at];
    if (planned) await enterItem(powers, meetingId, planned.id, item);
  }
  await signingHandlers['minutes.submit'](powers, minutes['minutes.submit'].input.parse({ meetingId, signers }));
  const { id } = await writtenMinutes(powers.db, meetingId);
  for (const { id: signerId } of await signersOf(powers.db, id))
    await signingHandlers['minutes.sign'](powers, { signerId, answer: 'agreed', words: '' });
  return (await signingHandlers['minutes.confirm'](powers, { meetingId, words: '' })).number;
}
