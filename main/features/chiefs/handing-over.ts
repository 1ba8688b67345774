import type { Writer } from '../../powers';
import { handOver, type Trail, type Two } from '../../trail';

/** Two records of one person become one: who serves as a chief is the kept one. */
export const handOverChiefs = (db: Writer, trail: Trail, two: Two): Promise<void> => handOver(db, trail, 'chief', two);
