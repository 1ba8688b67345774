import type { Migration } from '../migrate';
import { day } from './pieces';

const frozen = (table: string) => `
CREATE TRIGGER ${table}NoUpdate BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
CREATE TRIGGER ${table}NoDelete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`;

const desk = `
CREATE TABLE staff (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL CHECK (role IN ('head')), createdAt TEXT NOT NULL
) STRICT;
CREATE TABLE auditEntry (
  id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, staffId INTEGER NOT NULL REFERENCES staff(id), staffName TEXT NOT NULL,
  operation TEXT NOT NULL, subject TEXT NOT NULL, subjectId INTEGER NOT NULL, before TEXT, after TEXT
) STRICT;
CREATE INDEX auditEntryBySubject ON auditEntry (subject, subjectId, id);
${frozen('auditEntry')}
CREATE TABLE station (
  id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL, phone TEXT NOT NULL, address TEXT NOT NULL,
  districtCode TEXT NOT NULL, districtWords TEXT NOT NULL, streetName TEXT NOT NULL, streetCode TEXT NOT NULL,
  communityName TEXT NOT NULL, communityCode TEXT NOT NULL, estateName TEXT NOT NULL, estateNo TEXT NOT NULL,
  demo INTEGER NOT NULL CHECK (demo IN (0, 1)), ${day('foundedOn')}
) STRICT;`;

const places = `
CREATE TABLE building (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, position INTEGER NOT NULL) STRICT;
CREATE INDEX buildingByPosition ON building (position);
CREATE TABLE unit (
  id INTEGER PRIMARY KEY, buildingId INTEGER NOT NULL REFERENCES building(id), name TEXT NOT NULL, position INTEGER NOT NULL,
  UNIQUE (buildingId, name)
) STRICT;
CREATE TABLE room (
  id INTEGER PRIMARY KEY, unitId INTEGER NOT NULL REFERENCES unit(id), number TEXT NOT NULL, floor INTEGER NOT NULL,
  sequence INTEGER NOT NULL, UNIQUE (unitId, number)
) STRICT;
CREATE INDEX roomBySequence ON room (sequence);
CREATE INDEX roomByNumber ON room (number);`;

const people = `
CREATE TABLE household (
  id INTEGER PRIMARY KEY, roomId INTEGER NOT NULL REFERENCES room(id), ${day('openedOn')}, ${day('endedOn')}, endReason TEXT,
  ${day('verifiedOn')}, CHECK ((endedOn IS NULL) = (endReason IS NULL))
) STRICT;
CREATE INDEX householdByRoom ON household (roomId, id);
CREATE TABLE person (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 50), sex TEXT CHECK (sex IN ('1', '2')),
  birthOn TEXT CHECK (length(birthOn) IN (4, 7, 10)), idNumber TEXT CHECK (length(idNumber) = 18), phone TEXT, phone2 TEXT,
  ethnicity TEXT, politics TEXT, education TEXT, marriage TEXT, workplace TEXT, registeredAddress TEXT, note TEXT, ${day('diedOn')}
) STRICT;
CREATE UNIQUE INDEX personByIdNumber ON person (idNumber) WHERE idNumber IS NOT NULL;
CREATE INDEX personByName ON person (name);
CREATE TABLE residence (
  id INTEGER PRIMARY KEY, personId INTEGER NOT NULL REFERENCES person(id), householdId INTEGER NOT NULL REFERENCES household(id),
  relation TEXT, residency TEXT CHECK (residency IN ('户籍', '流动', '空挂')),
  ${day('startedOn')}, ${day('endedOn')}, endReason TEXT,
  CHECK ((endedOn IS NULL) = (endReason IS NULL)), CHECK (endedOn IS NULL OR endedOn >= startedOn)
) STRICT;
CREATE UNIQUE INDEX residenceNow ON residence (personId) WHERE endedOn IS NULL;
CREATE INDEX residenceByPerson ON residence (personId, id);
CREATE INDEX residenceByHousehold ON residence (householdId, id);
CREATE TABLE personTag (
  id INTEGER PRIMARY KEY, personId INTEGER NOT NULL REFERENCES person(id), tag TEXT NOT NULL,
  ${day('startedOn')}, ${day('endedOn')}, endReason TEXT, CHECK ((endedOn IS NULL) = (endReason IS NULL))
) STRICT;
CREATE UNIQUE INDEX personTagNow ON personTag (tag, personId) WHERE endedOn IS NULL;
CREATE INDEX personTagByPerson ON personTag (personId, id);
CREATE VIRTUAL TABLE personText USING fts5(name, latin, content='', contentless_delete=1, tokenize='ascii');
CREATE VIRTUAL TABLE personDigits USING fts5(digits, content='', contentless_delete=1, tokenize='trigram', detail=full);`;

const work = `
CREATE TABLE post (
  id INTEGER PRIMARY KEY, buildingId INTEGER NOT NULL REFERENCES building(id), unitId INTEGER REFERENCES unit(id),
  name TEXT NOT NULL, phone TEXT, ${day('startedOn')}, ${day('endedOn')}, endReason TEXT,
  CHECK ((endedOn IS NULL) = (endReason IS NULL))
) STRICT;
CREATE UNIQUE INDEX postNow ON post (buildingId, ifnull(unitId, 0)) WHERE endedOn IS NULL;
CREATE TABLE importRun (
  id INTEGER PRIMARY KEY, at TEXT NOT NULL, staffId INTEGER NOT NULL REFERENCES staff(id), fileName TEXT NOT NULL,
  households INTEGER NOT NULL, residents INTEGER NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL,
  unchanged INTEGER NOT NULL, findings INTEGER NOT NULL, entered TEXT NOT NULL, undoneAt TEXT
) STRICT;
CREATE TABLE importChange (
  id INTEGER PRIMARY KEY, importRunId INTEGER NOT NULL REFERENCES importRun(id), subject TEXT NOT NULL, subjectId INTEGER NOT NULL,
  before TEXT NOT NULL, after TEXT NOT NULL
) STRICT;
CREATE INDEX importChangeByRun ON importChange (importRunId, id);
CREATE INDEX importChangeBySubject ON importChange (subject, subjectId);
CREATE TABLE importLayout (
  layout TEXT PRIMARY KEY, mapping TEXT NOT NULL, usedAt TEXT NOT NULL
) STRICT;
CREATE TABLE paper (
  id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, title TEXT NOT NULL, sheets INTEGER NOT NULL,
  html TEXT NOT NULL, issuedAt TEXT NOT NULL, staffId INTEGER NOT NULL REFERENCES staff(id)
) STRICT;
${frozen('paper')}
CREATE TABLE paperOutcome (
  id INTEGER PRIMARY KEY, paperId INTEGER NOT NULL REFERENCES paper(id), at TEXT NOT NULL, words TEXT NOT NULL
) STRICT;
CREATE INDEX paperOutcomeByPaper ON paperOutcome (paperId, id);
${frozen('paperOutcome')}`;

export const first: Migration = { version: 1, name: '0001-first', sql: desk + places + people + work };
