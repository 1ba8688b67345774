import type { Migration } from '../migrate';
import { abort, fixed, writtenBy } from './pieces';

/** Figures on their way up. What was approved stands as it was; so do the file and the paper that went out. */
export const reports: Migration = {
  version: 33,
  name: '0033-reports',
  sql: `
CREATE TABLE report (
  id INTEGER PRIMARY KEY, period TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('week', 'tenDays', 'month', 'quarter', 'half', 'year', 'custom')),
  version INTEGER NOT NULL CHECK (version >= 0), state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'withdrawn')),
  reason TEXT NOT NULL, content TEXT NOT NULL CHECK (json_valid(content)), found TEXT NOT NULL CHECK (json_valid(found)),
  sha256 TEXT, staffId INTEGER NOT NULL REFERENCES staff(id), draftedAt TEXT NOT NULL,
  approverId INTEGER REFERENCES staff(id), approvedAt TEXT, endedOn TEXT, endReason TEXT,
  CHECK ((state = 'approved') = (approvedAt IS NOT NULL)), CHECK ((approvedAt IS NULL) = (approverId IS NULL)),
  CHECK ((approvedAt IS NULL) = (sha256 IS NULL)), CHECK ((state = 'withdrawn') = (endedOn IS NOT NULL)),
  CHECK ((endedOn IS NULL) = (endReason IS NULL)), CHECK ((version = 0) = (reason = ''))
) STRICT;
CREATE UNIQUE INDEX reportOfPeriod ON report (period, version) WHERE state <> 'withdrawn';
CREATE UNIQUE INDEX reportInHand ON report (period) WHERE state = 'draft';
CREATE INDEX reportByKind ON report (kind, state);
CREATE TRIGGER reportFrozen BEFORE UPDATE ON report WHEN old.state <> 'draft' ${abort('a report that was approved or withdrawn stands')}
CREATE TRIGGER reportBegins BEFORE INSERT ON report WHEN new.state <> 'draft' ${abort('a report begins as a draft')}
CREATE TRIGGER reportNoDelete BEFORE DELETE ON report ${abort('report is kept')}
CREATE TABLE reportRemark (
  id INTEGER PRIMARY KEY, reportId INTEGER NOT NULL REFERENCES report(id), code TEXT NOT NULL, words TEXT NOT NULL CHECK (words <> ''),
  ${writtenBy}
) STRICT;
CREATE INDEX reportRemarkOf ON reportRemark (reportId, id);
CREATE TRIGGER reportRemarkLate BEFORE INSERT ON reportRemark
WHEN (SELECT state FROM report WHERE id = new.reportId) <> 'draft' ${abort('a report that was approved or withdrawn stands')}

${fixed('reportRemark')}
CREATE TABLE reportFile (
  id INTEGER PRIMARY KEY, reportId INTEGER NOT NULL UNIQUE REFERENCES report(id), name TEXT NOT NULL, bytes BLOB NOT NULL,
  sha256 TEXT NOT NULL, ${writtenBy}
) STRICT;

${fixed('reportFile')}
CREATE TABLE reportPaper (
  id INTEGER PRIMARY KEY, reportId INTEGER NOT NULL UNIQUE REFERENCES report(id), paperId INTEGER NOT NULL REFERENCES paper(id)
) STRICT;

${fixed('reportPaper')}`,
};
