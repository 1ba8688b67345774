// The rules of counting that receipts name their figures by.
import type { RollupReader } from './tables';

/** The code of each rule. */
export async function codesOfRules(db: RollupReader): Promise<ReadonlyMap<number, string>> {
  const rows = await db.selectFrom('receivedIndicator').select(['id', 'code']).execute();
  return new Map(rows.map(({ id, code }) => [id, code]));
}
