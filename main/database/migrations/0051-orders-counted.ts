import type { Migration } from '../migrate';

/**
 * What is open, what waits, and what is urgent without anybody there are counted in an index each that holds all it is asked for, what it
 * is kept by included: nobody's request is read besides.
 */
export const ordersCounted: Migration = {
  version: 51,
  name: '0051-orders-counted',
  sql: `
DROP INDEX orderOpen;
CREATE INDEX orderOpen ON serviceOrder (lateAfter, id, warnOn, eveOn, closedAt) WHERE closedAt IS NULL;
DROP INDEX orderWaiting;
CREATE INDEX orderWaiting ON serviceOrder (lateAfter, id, state) WHERE state = 'received';
CREATE INDEX orderUrgent ON serviceOrder (id) WHERE urgent = 1 AND arrivedAt IS NULL AND settledAt IS NULL AND closedAt IS NULL;`,
};
