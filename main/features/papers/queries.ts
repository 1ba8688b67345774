// Papers as other features meet them: where the chain ended, issuing one of their own, emptying those of somebody erased.
import type { Paper } from '../../../shared/features/papers';
import type { CommandPowers, Reader } from '../../powers';
import type { Anchor } from '../../verify/verdict';
import type { Figures } from './summary-paper';

/** Where the audit chain ended when each paper was issued. */
export async function paperAnchors(db: Reader): Promise<Anchor[]> {
  const rows = await db
    .selectFrom('paperAnchor')
    .innerJoin('paper', 'paper.id', 'paperAnchor.paperId')
    .select(['paperAnchor.auditId as id', 'paperAnchor.auditHash as hash', 'paper.number'])
    .execute();
  return rows.map(({ number, ...anchor }) => ({ ...anchor, words: `印出的${number}` }));
}

/** The sheet of figures that were counted before. Drawing papers takes React; it is loaded with the first one. */
export const issueSummarySheet = async (powers: CommandPowers, figures: Figures): Promise<Paper> =>
  (await import('./summary-paper')).issueFigures(powers, figures);

export { emptyPapers, papersHolding } from './forget';
export { freeze, nextNumber, paperOf } from './issue';
export { paperSource } from './timeline';
