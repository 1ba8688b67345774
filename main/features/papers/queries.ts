// Papers as other features meet them: where the chain ended, issuing one of their own, emptying those of somebody erased.
import type { Reader } from '../../powers';
import type { Anchor } from '../../verify/verdict';

/** Where the audit chain ended when each paper was issued. */
export async function paperAnchors(db: Reader): Promise<Anchor[]> {
  const rows = await db
    .selectFrom('paperAnchor')
    .innerJoin('paper', 'paper.id', 'paperAnchor.paperId')
    .select(['paperAnchor.auditId as id', 'paperAnchor.auditHash as hash', 'paper.number'])
    .execute();
  return rows.map(({ number, ...anchor }) => ({ ...anchor, words: `印出的${number}` }));
}

export { emptyPapers, papersHolding } from './forget';
export { freeze, nextNumber, paperOf } from './issue';
export { paperSource } from './timeline';
