import type { Migration } from '../migrate';
import { day, dayNeeded, same, stands, undeletable, writtenBy } from './pieces';

// Of what became of a paper: how far a print that stopped had come.
const papers = `
ALTER TABLE paperOutcome ADD COLUMN stoppedAfter INTEGER CHECK (stoppedAfter >= 0);
DROP TRIGGER paperOutcomeNoUpdate;
CREATE TRIGGER paperOutcomeNoUpdate BEFORE UPDATE ON paperOutcome WHEN NOT (
  new.words = '' AND ${same('id', 'paperId', 'at', 'stoppedAfter')}
  AND EXISTS (SELECT 1 FROM erasure WHERE erasure.subject = 'paper' AND erasure.subjectId = old.paperId)
) ${stands('paperOutcome')}
CREATE INDEX paperByKind ON paper (kind, id);
CREATE TABLE printerChoice (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL UNIQUE, printer TEXT NOT NULL CHECK (printer != ''),
  ${writtenBy}
) STRICT;
${undeletable('printerChoice')}`;

const zones = `
CREATE TABLE zone (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('valve', 'lift', 'gate', 'riser', 'other')), name TEXT NOT NULL CHECK (name != ''),
  ${dayNeeded('startedOn')}, ${day('endedOn')}, endReason TEXT, CHECK ((endedOn IS NULL) = (endReason IS NULL))
) STRICT;
CREATE UNIQUE INDEX zoneByName ON zone (name) WHERE endedOn IS NULL;
${undeletable('zone')}
CREATE TABLE zoneUnit (
  id INTEGER PRIMARY KEY, zoneId INTEGER NOT NULL REFERENCES zone(id), unitId INTEGER NOT NULL REFERENCES unit(id),
  ${dayNeeded('startedOn')}, ${day('endedOn')}
) STRICT;
CREATE UNIQUE INDEX zoneUnitNow ON zoneUnit (zoneId, unitId) WHERE endedOn IS NULL;
CREATE INDEX zoneUnitByUnit ON zoneUnit (unitId);
${undeletable('zoneUnit')}`;

// Which sheet hangs where, from when to when. What was printed on it does not change; who puts it up, and when, is written later.
const postings = `
CREATE TABLE posting (
  id INTEGER PRIMARY KEY, paperId INTEGER NOT NULL REFERENCES paper(id), sheet INTEGER NOT NULL CHECK (sheet > 0),
  firstPage INTEGER NOT NULL CHECK (firstPage > 0), pages INTEGER NOT NULL CHECK (pages > 0),
  number TEXT NOT NULL CHECK (number != ''), subject TEXT NOT NULL CHECK (subject IN ('notice', 'contactCard', 'wall', 'other')),
  subjectId INTEGER, unitId INTEGER REFERENCES unit(id), place TEXT NOT NULL CHECK (place != ''), copies INTEGER NOT NULL CHECK (copies > 0),
  postId INTEGER REFERENCES post(id), namesChief INTEGER NOT NULL CHECK (namesChief IN (0, 1)), ${day('takeDownOn')},
  poster TEXT NOT NULL, ${day('postedOn')}, how TEXT CHECK (how IN ('tick', 'photo', 'staff')), ${day('takenDownOn')},
  ${day('endedOn')}, endReason TEXT, ${writtenBy},
  CHECK ((postedOn IS NULL) = (how IS NULL)), CHECK (takenDownOn IS NULL OR postedOn <= takenDownOn),
  CHECK ((endedOn IS NULL) = (endReason IS NULL)), CHECK (endedOn IS NULL OR postedOn IS NULL),
  CHECK (namesChief = 0 OR unitId IS NOT NULL), CHECK (postId IS NULL OR namesChief = 1)
) STRICT;
CREATE UNIQUE INDEX postingBySheet ON posting (paperId, sheet);
CREATE INDEX postingToPost ON posting (paperId) WHERE postedOn IS NULL AND endedOn IS NULL;
CREATE INDEX postingUp ON posting (takeDownOn) WHERE postedOn IS NOT NULL AND takenDownOn IS NULL;
CREATE INDEX postingByUnit ON posting (unitId, id) WHERE unitId IS NOT NULL;
CREATE INDEX postingOfSubject ON posting (subject, subjectId, id);
CREATE TRIGGER postingNoUpdate BEFORE UPDATE ON posting WHEN NOT (
  ${same('id', 'paperId', 'sheet', 'firstPage', 'pages', 'number', 'subject', 'subjectId', 'unitId', 'place', 'copies')}
  AND ${same('postId', 'namesChief', 'staffId', 'at')}
) ${stands('posting', 'keeps what was printed')}
${undeletable('posting')}`;

/** How far a print had come, and where its sheets hang; zones of a valve or a lift; a printer for each kind of paper. */
export const printing: Migration = { version: 26, name: '0026-printing', sql: papers + zones + postings };
