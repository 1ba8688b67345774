import type { Migration } from '../migrate';
import { abort, fixed, kept, writtenBy } from './pieces';

/** Briefings of approved reports. One that is final stays, and so does its file. */
export const briefings: Migration = {
  version: 45,
  name: '0045-briefings',
  sql: `
CREATE TABLE briefing (
  id INTEGER PRIMARY KEY, reportId INTEGER NOT NULL REFERENCES report(id), kind TEXT NOT NULL CHECK (kind IN ('brief', 'year')),
  title TEXT NOT NULL CHECK (title <> ''), blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  staffId INTEGER NOT NULL REFERENCES staff(id), draftedAt TEXT NOT NULL,
  finalAt TEXT, paperId INTEGER REFERENCES paper(id), CHECK ((finalAt IS NULL) = (paperId IS NULL))
) STRICT;
CREATE UNIQUE INDEX briefingOfReport ON briefing (reportId, kind);
CREATE INDEX briefingByPaper ON briefing (paperId) WHERE paperId IS NOT NULL;
CREATE TRIGGER briefingFrozen BEFORE UPDATE ON briefing WHEN old.finalAt IS NOT NULL ${abort('a briefing that is final stands')}
${kept('briefing')}
CREATE TABLE briefingFile (
  id INTEGER PRIMARY KEY REFERENCES briefing(id), name TEXT NOT NULL, sha256 TEXT NOT NULL,
  ${writtenBy}, bytes BLOB NOT NULL
) STRICT;
${fixed('briefingFile')}`,
};
