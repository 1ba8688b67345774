import type { Migration } from '../migrate';
import { ending, erased, isDay, same, stands, undeletable, writtenBy } from './pieces';

// What is in a file lies beside its row: a list reads rows, and an end does not write 20 MB anew.
const attachments = `
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL CHECK (subject IN ('meeting', 'topic', 'task', 'consultation', 'consultationRoom', 'dispute')),
  subjectId INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'docx', 'xlsx')),
  size INTEGER NOT NULL CHECK (size BETWEEN 1 AND 20000000), sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  at TEXT NOT NULL, staffId INTEGER NOT NULL REFERENCES staff(id), ${ending}
) STRICT;
CREATE INDEX attachmentBySubject ON attachment (subject, subjectId, id);
CREATE TRIGGER attachmentNoUpdate BEFORE UPDATE ON attachment WHEN NOT (
  ${same('id', 'subject', 'subjectId', 'kind', 'size', 'sha256', 'at', 'staffId')} AND (
    (new.name = old.name AND old.endedOn IS NULL AND new.endedOn IS NOT NULL)
    OR (new.endedOn IS old.endedOn AND new.name IN ('', old.name) AND (new.endReason IS old.endReason OR new.endReason = '') AND ${erased('attachment', 'old.id')})
  )
) ${stands('attachment')}
${undeletable('attachment')}
CREATE TABLE attachmentContent (
  id INTEGER PRIMARY KEY REFERENCES attachment(id), bytes BLOB NOT NULL CHECK (length(bytes) <= 20000000)
) STRICT;
CREATE TRIGGER attachmentContentFits BEFORE INSERT ON attachmentContent
WHEN length(new.bytes) <> (SELECT size FROM attachment WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'attachmentContent is as long as its attachment says'); END;
CREATE TRIGGER attachmentContentNoUpdate BEFORE UPDATE ON attachmentContent
WHEN NOT (new.id = old.id AND length(new.bytes) = 0 AND ${erased('attachment', 'old.id')}) ${stands('attachmentContent')}
${undeletable('attachmentContent')}`;

const disputes = `
CREATE TABLE dispute (
  id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('mediation', 'agreement')),
  about TEXT NOT NULL CHECK (about IN ('neighbour', 'leak', 'noise', 'parking', 'repair', 'property', 'family', 'damage', 'other')),
  title TEXT NOT NULL, receivedOn TEXT NOT NULL CHECK (${isDay('receivedOn')}), source TEXT NOT NULL, place TEXT NOT NULL,
  facts TEXT NOT NULL, wishes TEXT NOT NULL, sealed INTEGER NOT NULL CHECK (sealed IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('open', 'written', 'oral', 'failed', 'withdrawn')),
  ${writtenBy}, ${ending}, CHECK ((state = 'open') = (endedOn IS NULL))
) STRICT;
CREATE INDEX disputeByState ON dispute (state, id);
${undeletable('dispute')}
CREATE TABLE disputeParty (
  id INTEGER PRIMARY KEY, disputeId INTEGER NOT NULL REFERENCES dispute(id), side TEXT NOT NULL CHECK (side IN ('first', 'second', 'third')),
  personId INTEGER REFERENCES person(id), name TEXT, phone TEXT, unit TEXT NOT NULL, capacity TEXT NOT NULL, address TEXT NOT NULL,
  ${ending}, CHECK ((personId IS NULL) = (name IS NOT NULL)), CHECK (personId IS NULL OR phone IS NULL)
) STRICT;
CREATE INDEX disputePartyByDispute ON disputeParty (disputeId, id);
CREATE INDEX disputePartyByPerson ON disputeParty (personId) WHERE personId IS NOT NULL;
${undeletable('disputeParty')}`;

/** Files that hang on a record; quarrels and bargains with their parties. */
export const attachmentsAndDisputes: Migration = { version: 21, name: '0021-attachments', sql: `${attachments}${disputes}` };
