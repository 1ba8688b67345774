import type { Writer } from '../../powers';
import { handOver, type Trail, type Two } from '../../trail';

/** Two records of one person become one: the lines that ask one of them ask the one kept. */
export const handOverConsulted = (db: Writer, trail: Trail, two: Two): Promise<void> =>
  handOver(db, trail, 'consultationRoom', two);
