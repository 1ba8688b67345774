import type { Migration } from '../migrate';

/** Each index of the log is one more page for every command to write. By account and by operation is one index now. */
export const logIndexes: Migration = {
  version: 22,
  name: '0022-log-indexes',
  sql: `
DROP INDEX auditEntryByOperation;
DROP INDEX auditEntryByStaff;
CREATE INDEX auditEntryByStaff ON auditEntry (staffId, operation, id);`,
};
