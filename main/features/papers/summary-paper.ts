import type { Paper } from '../../../shared/features/papers';
import { dayWords } from '../../../shared/text';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { readingOf, summaryOf } from '../summary/queries';
import { freeze, nextNumber } from './issue';
import { summaryPages, summaryPaper } from './summary.document';

/** The monthly summary on paper, the same figures as in the workbook. */
export async function issueSummary(powers: CommandPowers, period: string): Promise<Paper> {
  const { db, today, now } = powers;
  const summary = await summaryOf(db, period, { today, now });
  const reading = await readingOf(db, summary);
  const number = await nextNumber(db, 'summary', today);
  const html = renderDocument(summaryPaper({ summary, number, reading }));
  const title = `${dayWords(period)}上报汇总`;
  return freeze(powers, { number, kind: 'summary', title, sheets: summaryPages(summary, reading).length, html });
}
