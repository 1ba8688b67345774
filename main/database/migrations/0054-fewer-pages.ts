import type { Migration } from '../migrate';
import { erased, same, stands, undeletable } from './pieces';

// A table that others refer to is made anew under another name: what speaks of it waits until it is called as before.
const anew = `
DROP TRIGGER hourReviewNoUpdate;
DROP TRIGGER hourReviewOfPending;
DROP TRIGGER hourReviewDecides;
CREATE TABLE hourEntryAnew (
  id INTEGER PRIMARY KEY, requestId TEXT NOT NULL UNIQUE CHECK (length(requestId) BETWEEN 8 AND 80),
  volunteerId INTEGER NOT NULL REFERENCES volunteer(id), activityId INTEGER REFERENCES activity(id),
  source TEXT NOT NULL CHECK (source IN ('timed', 'hand')),
  countsAs TEXT NOT NULL CHECK (countsAs IN ('service', 'training', 'drill')),
  state TEXT NOT NULL CHECK (state IN ('open', 'pending', 'approved', 'returned')),
  startedAt TEXT NOT NULL, endedAt TEXT, minutes INTEGER CHECK (minutes BETWEEN -1440 AND 1440 AND minutes <> 0),
  run TEXT, ran INTEGER, endRequestId TEXT CHECK (length(endRequestId) BETWEEN 8 AND 80),
  closedBy TEXT CHECK (closedBy IN ('self', 'closing', 'staff')), clockDoubt INTEGER NOT NULL CHECK (clockDoubt IN (0, 1)),
  words TEXT NOT NULL, staffId INTEGER NOT NULL REFERENCES staff(id), writtenAt TEXT NOT NULL,
  corrects INTEGER REFERENCES hourEntry(id),
  CHECK ((state = 'open') = (endedAt IS NULL)), CHECK ((endedAt IS NULL) = (minutes IS NULL)), CHECK (endedAt >= startedAt),
  CHECK (minutes > 0 OR corrects IS NOT NULL)
) STRICT;
INSERT INTO hourEntryAnew SELECT * FROM hourEntry;
DROP TABLE hourEntry;
ALTER TABLE hourEntryAnew RENAME TO hourEntry;`;

const indexes = `
CREATE UNIQUE INDEX hourEntryOpen ON hourEntry (volunteerId) WHERE state = 'open';
CREATE INDEX hourEntryPending ON hourEntry (source, id) WHERE state = 'pending';
CREATE INDEX hourEntryApproved ON hourEntry (startedAt, id) WHERE state = 'approved';
CREATE UNIQUE INDEX hourEntryEnded ON hourEntry (endRequestId) WHERE endRequestId IS NOT NULL;
CREATE INDEX hourEntryByVolunteer ON hourEntry (volunteerId, startedAt, id);
CREATE INDEX hourEntryByActivity ON hourEntry (activityId, volunteerId) WHERE activityId IS NOT NULL;
CREATE INDEX hourEntryByCorrected ON hourEntry (corrects) WHERE corrects IS NOT NULL;`;

const triggers = `
CREATE TRIGGER hourReviewNoUpdate BEFORE UPDATE ON hourReview WHEN NOT (
  new.reason = '' AND ${same('id', 'entryId', 'decision', 'staffId', 'at')}
  AND ${erased('volunteer', '(SELECT volunteerId FROM hourEntry WHERE id = old.entryId)')}
) ${stands('hourReview')}
CREATE TRIGGER hourReviewOfPending BEFORE INSERT ON hourReview WHEN NOT EXISTS (
  SELECT 1 FROM hourEntry WHERE id = new.entryId AND state = 'pending'
) BEGIN SELECT RAISE(ABORT, 'only a pending entry is reviewed'); END;
CREATE TRIGGER hourReviewDecides AFTER INSERT ON hourReview BEGIN
  UPDATE hourEntry SET state = new.decision WHERE id = new.entryId;
END;
CREATE TRIGGER hourEntryNoUpdate BEFORE UPDATE ON hourEntry WHEN NOT (
  ${same('id', 'requestId', 'volunteerId', 'activityId', 'source', 'countsAs', 'startedAt', 'run', 'ran', 'staffId', 'writtenAt', 'corrects')}
  AND (
    (old.state = 'open' AND new.state = 'pending' AND new.words = old.words)
    OR (${same('endedAt', 'minutes', 'endRequestId', 'closedBy', 'clockDoubt')} AND (
      (old.state = 'pending' AND new.words = old.words
        AND EXISTS (SELECT 1 FROM hourReview WHERE entryId = old.id AND decision = new.state))
      OR (new.state = old.state AND new.words = '' AND ${erased('volunteer', 'old.volunteerId')})
    ))
  )
) ${stands('hourEntry')}
${undeletable('hourEntry')}`;

/**
 * Each index is a page more for whoever signs in or out. Stays are found by their beginning once they are approved, and by the request
 * that ended them where one did.
 */
export const fewerPages: Migration = { version: 54, name: '0054-fewer-pages', sql: `${anew}${indexes}${triggers}` };
