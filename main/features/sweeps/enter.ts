import { QuestionDraft } from '../../../shared/features/sweep-words';
import type { Input } from '../../../shared/operations';
import type { CommandPowers } from '../../powers';
import { openingHandlers } from './opening';
import { returningHandlers } from './returns';

type Given = { draft: Input<'sweeps.open'>; openedOn: string; texts: readonly { text: string; from: string }[] };

/** Opens a sweep on a day of the past and takes in what chiefs put into their chat groups. For a new station; the caller notes it. */
export async function enterSweep(powers: CommandPowers, { draft, openedOn, texts }: Given): Promise<number> {
  const silent = { ...powers, note: () => undefined, already: () => undefined };
  const full = {
    ...draft,
    questions: draft.questions.map((question) => QuestionDraft.parse(question)),
  };
  const { id } = await openingHandlers['sweeps.open']({ ...silent, today: openedOn }, full);
  for (const { text, from } of texts) await returningHandlers['sweeps.takeText'](silent, { id, text, unitId: null, from });
  return id;
}
