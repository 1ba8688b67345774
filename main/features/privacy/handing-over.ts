import type { Writer } from '../../powers';
import { handOver, type Trail, type Two } from '../../trail';

/** Two records of one person become one: what that person asked for is asked of the one kept. */
export const handOverRequests = (db: Writer, trail: Trail, two: Two): Promise<void> => handOver(db, trail, 'privacyRequest', two);
