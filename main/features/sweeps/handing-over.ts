import type { Writer } from '../../powers';
import { handOver, type Trail, type Two } from '../../trail';

/** Two records of one person become one: the lines of one of them are lines of the one kept. */
export const handOverSwept = (db: Writer, trail: Trail, two: Two): Promise<void> => handOver(db, trail, 'sweepLine', two);
