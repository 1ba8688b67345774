import type { Migration } from '../migrate';
import { same, stands } from './pieces';

/** So many entries at most are looked through one by one. */
const MOST = 128;

const through = 'ifnull((SELECT through FROM auditFiled), 0)';

// What says nothing else is filed at once; those that are there need not be written anew for it.
const columns = `
DROP INDEX auditEntryBySubject;
DROP INDEX auditEntryByStaff;
DROP INDEX auditEntryByAt;
ALTER TABLE auditEntry ADD COLUMN filed INTEGER NOT NULL DEFAULT 1 CHECK (filed IN (0, 1));
CREATE INDEX auditEntryBySubject ON auditEntry (subject, subjectId, id) WHERE filed = 1;
CREATE INDEX auditEntryByStaff ON auditEntry (staffId, operation, id) WHERE filed = 1;
CREATE INDEX auditEntryByAt ON auditEntry (at, id) WHERE filed = 1;
CREATE TABLE auditFiled (id INTEGER PRIMARY KEY CHECK (id = 1), through INTEGER NOT NULL CHECK (through >= 0)) STRICT;
INSERT INTO auditFiled (id, through) VALUES (1, (SELECT ifnull(max(id), 0) FROM auditEntry));`;

const rules = `
DROP TRIGGER auditEntryNoUpdate;
CREATE TRIGGER auditEntryNoUpdate BEFORE UPDATE ON auditEntry WHEN NOT (
  ${same('id', 'at', 'staffId', 'staffName', 'operation', 'subject', 'subjectId', 'result', 'detail', 'previous', 'hash')} AND (
    (old.filed = 0 AND new.filed = 1 AND ${same('before', 'after', 'salt')})
    OR (new.filed = old.filed AND new.before IS NULL AND new.after IS NULL AND new.salt IS NULL
      AND EXISTS (SELECT 1 FROM erasure WHERE erasure.subject = old.subject AND erasure.subjectId = old.subjectId))
  )
) ${stands('auditEntry')}
CREATE TRIGGER auditEntryFiled AFTER INSERT ON auditEntry
WHEN new.filed = 0 AND new.id - ${through} NOT BETWEEN 1 AND ${MOST - 1} BEGIN
  SELECT RAISE(ABORT, 'an entry behind those that are filed is filed') WHERE new.id <= ${through};
  UPDATE auditEntry SET filed = 1 WHERE id > ${through} AND filed = 0;
  UPDATE auditFiled SET through = new.id;
END;`;

/** The entries an index knows, and those behind them, one by one. */
const lookup = (name: string, ...known: string[]) => `
CREATE VIEW ${name} AS SELECT ${known.join(', ')}, id FROM auditEntry WHERE filed = 1
  UNION ALL SELECT ${known.join(', ')}, id FROM auditEntry WHERE id > ${through} AND filed = 0;`;

/**
 * Each index of the log was a page more for every command to write. Entries come into them by the hundred now; those that are not in
 * them yet are looked through.
 */
export const logLookups: Migration = {
  version: 55,
  name: '0055-log-lookups',
  sql: `${columns}${rules}${lookup('auditAbout', 'subject', 'subjectId')}${lookup('auditActs', 'staffId', 'operation')}${lookup('auditTimes', 'at')}`,
};
