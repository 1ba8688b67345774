import { dayWords } from '../../../shared/text';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { recordOf } from './assembling';
import { minutesOf } from './finding';

/** What a meeting decided and may be told. Refuses a draft, and a meeting that decided nothing open. */
export async function openDecisions(db: Reader, meetingId: number) {
  const line = await minutesOf(db, meetingId);
  if (line?.state !== 'final') throw new Refusal('纪要定稿以后再公告。');
  // Final minutes are frozen: the day only counts for drafts.
  const { record, state } = await recordOf(db, meetingId, line, line.at.slice(0, 10));
  const decisions = record.items.flatMap((item) => item.decisions.filter(({ open }) => open));
  if (decisions.length === 0) throw new Refusal('这次会议没有标为“公开”的决定，不用公告。');
  return {
    title: record.title,
    heldOn: dayWords(record.heldOn),
    number: state.number ?? '',
    decisions: decisions.map(({ words }) => words),
    record,
    open: decisions,
  };
}
