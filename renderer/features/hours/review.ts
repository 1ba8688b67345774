import { type HourRow, minutesWords, USUAL_MINUTES } from '../../../shared/features/hours';
import { useAction } from '../../desk';
import { say } from '../../session';

export type Decision = 'approved' | 'returned';

export const totalOf = (rows: readonly HourRow[]) => rows.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);

/** Whether a reason has to be written. */
export const wantsReason = (decision: Decision, rows: readonly HourRow[]): boolean =>
  decision === 'returned' || rows.some(({ minutes }) => (minutes ?? 0) > USUAL_MINUTES);

/** Reviews: one's own writing by the act that wants the password. */
export function useReview() {
  const review = useAction('hours.review');
  const own = useAction('hours.reviewOwn');
  const actOn = (rows: readonly HourRow[]) => (rows.some(({ hindrance }) => hindrance === 'typed') ? own : review);
  const act = async (rows: readonly HourRow[], decision: Decision, reason: string) => {
    const reply = await actOn(rows).act({ ids: rows.map(({ id }) => id), decision, reason });
    if (reply.ok)
      say(decision === 'approved' ? `通过了${rows.length}条，${minutesWords(totalOf(rows))}。` : `退回了${rows.length}条。`);
    return reply.ok;
  };
  return { act, busy: review.busy || own.busy, failure: review.failure ?? own.failure };
}
