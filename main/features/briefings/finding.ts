// Finding briefings, and the earlier periods they tell of.
import { z } from 'zod';
import { type Briefing, DraftedBlock } from '../../../shared/features/briefings';
import type { History } from '../../../shared/rules/briefing';
import { periodBefore, periodOf } from '../../../shared/rules/period';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { approvedOf } from '../reports/queries';

const Blocks = z.array(DraftedBlock);
/** Periods a course goes back. */
const BACK = 6;
const MONTHS = 12;

const rows = (db: Reader) =>
  db
    .selectFrom('briefing')
    .innerJoin('staff', 'staff.id', 'briefing.staffId')
    .select(['briefing.id', 'briefing.reportId', 'briefing.kind', 'briefing.title', 'briefing.draftedAt', 'staff.name as by'])
    .select(['briefing.finalAt', 'briefing.paperId']);

export const briefingsOf = (db: Reader, reportId: number) =>
  rows(db).where('briefing.reportId', '=', reportId).orderBy('briefing.id').execute();

/** Refuses when there is none of this id. */
export async function briefingOf(db: Reader, id: number): Promise<Briefing> {
  const found = await rows(db).select('briefing.blocks').where('briefing.id', '=', id).executeTakeFirst();
  if (!found) throw new Refusal('没有找到这份简报，请从报送里重新打开。');
  return { ...found, blocks: Blocks.parse(JSON.parse(found.blocks)) };
}

/** What was approved of the last periods up to this one, the oldest first; of a year its months. */
export async function historyOf(db: Reader, period: string, yearly: boolean): Promise<History> {
  let at: string | null = yearly ? periodOf('month', `${period}-12-31`) : period;
  const history: History[number][] = [];
  for (let left = yearly ? MONTHS : BACK; left > 0 && at !== null; left -= 1) {
    const summary = await approvedOf(db, at);
    if (summary) history.unshift({ period: at, summary });
    at = periodBefore(at);
  }
  return history;
}
