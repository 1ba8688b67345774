import type { Paper } from '../../../shared/features/papers';
import type { Summary } from '../../../shared/features/summary';
import { periodWords } from '../../../shared/rules/period';
import { chainHead } from '../../audit';
import { chainNumber } from '../../audit-chain';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { type Reading, readingOf, summaryOf } from '../summary/queries';
import { freeze, nextNumber } from './issue';
import { summaryPages, summaryPaper } from './summary.document';

export type Figures = { summary: Summary; reading: Reading; title: string };

/** The summary on paper, the same figures as in the workbook. */
export async function issueSummary(powers: CommandPowers, period: string): Promise<Paper> {
  const { db, today, now } = powers;
  const summary = await summaryOf(db, period, { today, now });
  const title = `${periodWords(period)}上报汇总`;
  return issueFigures(powers, { summary, reading: await readingOf(db, summary), title });
}

/** Figures that were counted before, on paper. The end of the log is printed at the foot. */
export async function issueFigures(powers: CommandPowers, { summary, reading, title }: Figures): Promise<Paper> {
  const { db, today } = powers;
  const number = await nextNumber(db, 'summary', today);
  const head = await chainHead(db);
  const html = renderDocument(summaryPaper({ summary, number, reading, chain: head ? chainNumber(head) : null }));
  const paper = await freeze(powers, { number, kind: 'summary', title, sheets: summaryPages(summary, reading).length, html });
  if (head) await db.insertInto('paperAnchor').values({ paperId: paper.id, auditId: head.id, auditHash: head.hash }).execute();
  return paper;
}
