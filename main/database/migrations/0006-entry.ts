import type { Migration } from '../migrate';

/** What each saving of the entry screen wrote, so that the last one can be taken back. The room may go with an import: no REFERENCES. */
export const entry: Migration = {
  version: 6,
  name: '0006-entry',
  sql: `
CREATE TABLE entry (
  id INTEGER PRIMARY KEY, at TEXT NOT NULL, staffId INTEGER NOT NULL REFERENCES staff(id), roomId INTEGER NOT NULL,
  written TEXT NOT NULL, undoneAt TEXT
) STRICT;
CREATE INDEX entryByStaff ON entry (staffId, id);
CREATE INDEX entryByRoom ON entry (roomId);`,
};
