import type { Migration } from '../migrate';
import { isDay } from './pieces';

/** Saved queries; and whose names stand on a paper, so that erasing one of them finds it. */
export const queries: Migration = {
  version: 7,
  name: '0007-queries',
  sql: `
CREATE TABLE savedQuery (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 30),
  filter TEXT NOT NULL CHECK (json_valid(filter)), definition TEXT NOT NULL, version INTEGER NOT NULL CHECK (version >= 1),
  inSummary INTEGER NOT NULL CHECK (inSummary IN (0, 1)), createdOn TEXT NOT NULL CHECK (${isDay('createdOn')}),
  staffId INTEGER NOT NULL REFERENCES staff(id), endedOn TEXT CHECK (endedOn IS NULL OR ${isDay('endedOn')}), endReason TEXT,
  CHECK ((endedOn IS NULL) = (endReason IS NULL))
) STRICT;
CREATE UNIQUE INDEX savedQueryNow ON savedQuery (name) WHERE endedOn IS NULL;
CREATE TABLE paperPerson (
  paperId INTEGER NOT NULL REFERENCES paper(id), personId INTEGER NOT NULL REFERENCES person(id), PRIMARY KEY (paperId, personId)
) STRICT;
CREATE INDEX paperPersonByPerson ON paperPerson (personId, paperId);`,
};
