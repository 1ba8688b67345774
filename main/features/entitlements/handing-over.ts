import type { Writer } from '../../powers';
import { handOver, type Trail, type Two } from '../../trail';

/** Two records of one person become one: what either claims, and what either answered, counts for the one kept. */
export async function handOverClaims(db: Writer, trail: Trail, two: Two): Promise<void> {
  for (const table of ['claim', 'screeningCall'] as const) await handOver(db, trail, table, two);
}
