import { digestOf, GENESIS, hashOf } from '../../audit-chain';
import type { Migration } from '../migrate';
import { day } from './pieces';

const frozen = (table: string) => `
CREATE TRIGGER ${table}NoUpdate BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
CREATE TRIGGER ${table}NoDelete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`;

const accounts = `
CREATE TABLE staffNew (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 50),
  role TEXT NOT NULL CHECK (role IN ('head', 'deputy', 'chief', 'frontDesk', 'viewer', 'auditor')),
  createdAt TEXT NOT NULL, publicKey TEXT, mustChange INTEGER NOT NULL DEFAULT 0 CHECK (mustChange IN (0, 1)),
  ${day('endedOn')}, endReason TEXT, CHECK ((endedOn IS NULL) = (endReason IS NULL))
) STRICT;
INSERT INTO staffNew (id, name, role, createdAt) SELECT id, name, role, createdAt FROM staff;
DROP TABLE staff;
ALTER TABLE staffNew RENAME TO staff;
CREATE UNIQUE INDEX staffByName ON staff (name) WHERE endedOn IS NULL;
CREATE TABLE staffBuilding (
  id INTEGER PRIMARY KEY, staffId INTEGER NOT NULL REFERENCES staff(id), buildingId INTEGER NOT NULL REFERENCES building(id),
  ${day('startedOn')}, ${day('endedOn')}, endReason TEXT, CHECK ((endedOn IS NULL) = (endReason IS NULL))
) STRICT;
CREATE UNIQUE INDEX staffBuildingNow ON staffBuilding (staffId, buildingId) WHERE endedOn IS NULL;`;

// `before` and `after` may be emptied once an erasure says so; the chain holds their digest, not their text.
const audit = `
CREATE TABLE erasure (
  id INTEGER PRIMARY KEY, subject TEXT NOT NULL, subjectId INTEGER NOT NULL, at TEXT NOT NULL, staffId INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX erasureBySubject ON erasure (subject, subjectId);
${frozen('erasure')}
CREATE TABLE auditEntryNew (
  id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, staffId INTEGER NOT NULL, staffName TEXT NOT NULL,
  operation TEXT NOT NULL, subject TEXT NOT NULL, subjectId INTEGER NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('done', 'refused')), before TEXT, after TEXT, salt TEXT,
  detail TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;`;

const auditRules = `
DROP TABLE auditEntry;
ALTER TABLE auditEntryNew RENAME TO auditEntry;
CREATE INDEX auditEntryBySubject ON auditEntry (subject, subjectId, id);
CREATE INDEX auditEntryByOperation ON auditEntry (operation, id);
CREATE INDEX auditEntryByStaff ON auditEntry (staffId, id);
CREATE INDEX auditEntryByAt ON auditEntry (at);
CREATE TRIGGER auditEntryNoDelete BEFORE DELETE ON auditEntry BEGIN SELECT RAISE(ABORT, 'auditEntry is append-only'); END;
CREATE TRIGGER auditEntryNoUpdate BEFORE UPDATE ON auditEntry WHEN NOT (
  new.before IS NULL AND new.after IS NULL AND new.salt IS NULL AND new.id = old.id AND new.at = old.at
  AND new.staffId = old.staffId AND new.staffName = old.staffName AND new.operation = old.operation AND new.subject = old.subject
  AND new.subjectId = old.subjectId AND new.result = old.result AND new.detail = old.detail AND new.previous = old.previous
  AND new.hash = old.hash
  AND EXISTS (SELECT 1 FROM erasure WHERE erasure.subject = old.subject AND erasure.subjectId = old.subjectId)
) BEGIN SELECT RAISE(ABORT, 'auditEntry is append-only'); END;`;

// Where the audit chain ended when a paper was issued: it stands at the foot of the paper, and is compared ever after.
const anchors = `
CREATE TABLE paperAnchor (
  paperId INTEGER PRIMARY KEY REFERENCES paper(id), auditId INTEGER NOT NULL, auditHash TEXT NOT NULL CHECK (length(auditHash) = 64)
) STRICT;
${frozen('paperAnchor')}`;

const safety = `
CREATE TABLE safety (
  id INTEGER PRIMARY KEY CHECK (id = 1), idleMinutes INTEGER NOT NULL CHECK (idleMinutes BETWEEN 1 AND 120), secondFolder TEXT
) STRICT;
INSERT INTO safety (id, idleMinutes) VALUES (1, 10);
CREATE TABLE drill (
  id INTEGER PRIMARY KEY, at TEXT NOT NULL, backup TEXT NOT NULL, madeAt TEXT, milliseconds INTEGER NOT NULL, passed INTEGER NOT NULL
  CHECK (passed IN (0, 1)), words TEXT NOT NULL
) STRICT;
${frozen('drill')}`;

type OldEntry = {
  id: number;
  at: string;
  staffId: number;
  staffName: string;
  operation: string;
  subject: string;
  subjectId: number;
  before: string | null;
  after: string | null;
};

/** What the first version wrote, now linked into the chain. */
const linkOldEntries: NonNullable<Migration['fill']> = (sqlite) => {
  const add = sqlite.prepare(`INSERT INTO auditEntryNew
    (id, at, staffId, staffName, operation, subject, subjectId, result, before, after, salt, detail, previous, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, 'done', ?, ?, ?, ?, ?, ?)`);
  let previous = GENESIS;
  for (const old of sqlite.prepare('SELECT * FROM auditEntry ORDER BY id').all() as OldEntry[]) {
    const { id, at, staffId, staffName, operation, subject, subjectId, before, after } = old;
    const { salt, detail } = digestOf(before, after);
    const hash = hashOf({ id, at, staffId, staffName, operation, subject, subjectId, result: 'done', detail, previous });
    add.run(id, at, staffId, staffName, operation, subject, subjectId, before, after, salt, detail, previous, hash);
    previous = hash;
  }
};

// A paper about one person, and what is kept of a person, can be emptied once an erasure says so; nothing else of a paper moves.
const privacy = `
ALTER TABLE person ADD COLUMN ${day('erasedOn')};
ALTER TABLE paper ADD COLUMN subjectPersonId INTEGER REFERENCES person(id);
CREATE INDEX paperBySubjectPerson ON paper (subjectPersonId) WHERE subjectPersonId IS NOT NULL;
DROP TRIGGER paperNoUpdate;
CREATE TRIGGER paperNoUpdate BEFORE UPDATE ON paper WHEN NOT (
  new.html = '' AND new.id = old.id AND new.number = old.number AND new.kind = old.kind AND new.title = old.title
  AND new.sheets = old.sheets AND new.issuedAt = old.issuedAt AND new.staffId = old.staffId
  AND new.subjectPersonId IS old.subjectPersonId
  AND EXISTS (SELECT 1 FROM erasure WHERE erasure.subject = 'paper' AND erasure.subjectId = old.id)
) BEGIN SELECT RAISE(ABORT, 'paper is append-only'); END;
DROP TRIGGER paperOutcomeNoUpdate;
CREATE TRIGGER paperOutcomeNoUpdate BEFORE UPDATE ON paperOutcome WHEN NOT (
  new.words = '' AND new.id = old.id AND new.paperId = old.paperId AND new.at = old.at
  AND EXISTS (SELECT 1 FROM erasure WHERE erasure.subject = 'paper' AND erasure.subjectId = old.paperId)
) BEGIN SELECT RAISE(ABORT, 'paperOutcome is append-only'); END;
CREATE TABLE privacyRequest (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('access', 'correct', 'erase', 'withdraw', 'explain')),
  personId INTEGER REFERENCES person(id), asker TEXT NOT NULL, words TEXT NOT NULL, staffId INTEGER NOT NULL REFERENCES staff(id),
  ${day('receivedOn')}, ${day('dueOn')}, ${day('closedOn')}, outcome TEXT CHECK (outcome IN ('done', 'refused')), answer TEXT,
  CHECK ((closedOn IS NULL) = (outcome IS NULL)), CHECK ((closedOn IS NULL) = (answer IS NULL))
) STRICT;
CREATE INDEX privacyRequestByDue ON privacyRequest (closedOn, dueOn);
CREATE INDEX privacyRequestByPerson ON privacyRequest (personId) WHERE personId IS NOT NULL;`;

export const safekeeping: Migration = {
  version: 2,
  name: '0002-safekeeping',
  sql: accounts + audit,
  fill: linkOldEntries,
  finish: auditRules + anchors + safety + privacy,
};
