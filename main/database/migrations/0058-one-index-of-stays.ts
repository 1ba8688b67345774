import type { Migration } from '../migrate';
import { erased, same, stands, undeletable } from './pieces';

const columns = `id, requestId, volunteerId, activityId, source, countsAs, state, startedAt, endedAt, minutes, run, ran, endRequestId, closedBy,
  clockDoubt, words, staffId, writtenAt, corrects`;

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
  settled INTEGER NOT NULL DEFAULT 0 CHECK (settled = (state IN ('approved', 'returned'))),
  CHECK ((state = 'open') = (endedAt IS NULL)), CHECK ((endedAt IS NULL) = (minutes IS NULL)), CHECK (endedAt >= startedAt),
  CHECK (minutes > 0 OR corrects IS NOT NULL)
) STRICT;
INSERT INTO hourEntryAnew (${columns}, settled) SELECT ${columns}, state IN ('approved', 'returned') FROM hourEntry;
DROP TABLE hourEntry;
ALTER TABLE hourEntryAnew RENAME TO hourEntry;`;

const indexes = `
CREATE INDEX hourEntryByVolunteer ON hourEntry (settled, volunteerId, startedAt, id);
CREATE INDEX hourEntryApproved ON hourEntry (startedAt, id) WHERE state = 'approved';
CREATE UNIQUE INDEX hourEntryEnded ON hourEntry (endRequestId) WHERE endRequestId IS NOT NULL;
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
  UPDATE hourEntry SET state = new.decision, settled = 1 WHERE id = new.entryId;
END;
CREATE TRIGGER hourEntryOneOpen BEFORE INSERT ON hourEntry WHEN new.state = 'open' AND EXISTS (
  SELECT 1 FROM hourEntry WHERE settled = 0 AND volunteerId = new.volunteerId AND state = 'open'
) ${stands('hourEntry', 'has an open stay of this volunteer')}
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
 * What is open, what waits and what is whose are found by one index, which only changes when an entry is begun and when it is decided
 * on: signing in writes a page less, signing out two. That a stay is decided on cannot differ from its state.
 */
export const oneIndexOfStays: Migration = { version: 58, name: '0058-one-index-of-stays', sql: `${anew}${indexes}${triggers}` };
