import type { Input } from '../../../shared/operations';
import type { CommandPowers } from '../../powers';
import { answeringHandlers } from './answering';
import { openingHandlers } from './opening';

type Given = Omit<Input<'consultations.answer'>, 'rowId' | 'answeredOn'> | null;

/**
 * Opens a consultation on a day of the past and answers its lines, in house order, as `answerOf` says; null leaves one open. For a
 * new station; the caller notes it.
 */
export async function enterConsultation(
  powers: CommandPowers,
  { draft, openedOn, answerOf }: { draft: Input<'consultations.open'>; openedOn: string; answerOf(at: number): Given },
): Promise<void> {
  const silent = { ...powers, note: () => undefined };
  const { id } = await openingHandlers['consultations.open']({ ...silent, today: openedOn }, draft);
  const lines = await powers.db
    .selectFrom('consultationRoom')
    .select('id')
    .where('consultationId', '=', id)
    .orderBy('id')
    .execute();
  for (const [at, { id: rowId }] of lines.entries()) {
    const given = answerOf(at);
    if (given === null) continue;
    const { reason = '', wishes = '', signer = '', ...answer } = given;
    await answeringHandlers['consultations.answer'](silent, {
      ...answer,
      reason,
      wishes,
      signer,
      rowId,
      answeredOn: powers.today,
    });
  }
}
