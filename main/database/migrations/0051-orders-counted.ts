import type { Migration } from '../migrate';

/** What is open is counted by its days and shown by them in one index, without a look at the request; urgent ones nobody is at yet are few. */
export const ordersCounted: Migration = {
  version: 51,
  name: '0051-orders-counted',
  sql: `
DROP INDEX orderOpen;
CREATE INDEX orderOpen ON serviceOrder (lateAfter, id, warnOn, eveOn) WHERE closedAt IS NULL;
CREATE INDEX orderUrgent ON serviceOrder (id) WHERE urgent = 1 AND arrivedAt IS NULL AND settledAt IS NULL AND closedAt IS NULL;`,
};
