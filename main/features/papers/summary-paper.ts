import type { Paper } from '../../../shared/features/papers';
import { dayWords } from '../../../shared/text';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { summaryOf } from '../summary/queries';
import { freeze, nextNumber } from './issue';
import { sheetsOf, summaryDocument } from './summary.document';

/** The monthly summary on paper, the same figures as in the workbook. */
export async function issueSummary(powers: CommandPowers, period: string): Promise<Paper> {
  const { db, today, now } = powers;
  const summary = await summaryOf(db, period, { today, now });
  const number = await nextNumber(db, 'summary', today);
  const title = `${dayWords(period)}上报汇总`;
  const sheets = sheetsOf(summary);
  const html = renderDocument(summaryDocument({ number, title, summary, sheets }));
  return freeze(powers, { number, kind: 'summary', title, sheets: sheets.length, html });
}
