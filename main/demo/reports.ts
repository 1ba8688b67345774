// The figures of last month as the fictional station sent them up. By the acts of the desk.
import { periodBefore, periodOf } from '../../shared/rules/period';
import { approveReport, contentOf, reportActs } from '../features/reports/queries';
import type { CommandPowers } from '../powers';

/** Drawn up, looked through and approved. */
export async function fillReports(powers: CommandPowers): Promise<void> {
  const quiet: CommandPowers = { ...powers, note: () => {} };
  const { id } = await reportActs['reports.draft'](quiet, {
    period: periodBefore(periodOf('month', powers.today)) ?? '',
    reason: '',
  });
  const { found } = await contentOf(powers.db, id);
  for (const { code } of found) await reportActs['reports.remark'](quiet, { id, code, words: '核对过，没有错。' });
  await approveReport(quiet, id, true);
}
