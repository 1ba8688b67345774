import type { Migration } from '../migrate';
import { day, erased, fixed, same, stands, undeletable, writtenBy } from './pieces';

// An entry is opened, closed once, and reviewed once. What was reviewed is never edited: a correction is an entry of its own.
const hours = `
CREATE TABLE hourSetting (
  id INTEGER PRIMARY KEY CHECK (id = 1), closesAt TEXT NOT NULL CHECK (closesAt GLOB '[0-2][0-9]:[0-5][0-9]')
) STRICT;
INSERT INTO hourSetting (id, closesAt) VALUES (1, '18:00');
CREATE TABLE hourEntry (
  id INTEGER PRIMARY KEY, requestId TEXT NOT NULL UNIQUE CHECK (length(requestId) BETWEEN 8 AND 80),
  volunteerId INTEGER NOT NULL REFERENCES volunteer(id), activityId INTEGER REFERENCES activity(id),
  source TEXT NOT NULL CHECK (source IN ('timed', 'hand')),
  countsAs TEXT NOT NULL CHECK (countsAs IN ('service', 'training', 'drill')),
  state TEXT NOT NULL CHECK (state IN ('open', 'pending', 'approved', 'returned')),
  startedAt TEXT NOT NULL, endedAt TEXT, minutes INTEGER CHECK (minutes BETWEEN -1440 AND 1440 AND minutes <> 0),
  run TEXT, ran INTEGER, endRequestId TEXT UNIQUE CHECK (length(endRequestId) BETWEEN 8 AND 80),
  closedBy TEXT CHECK (closedBy IN ('self', 'closing', 'staff')), clockDoubt INTEGER NOT NULL CHECK (clockDoubt IN (0, 1)),
  words TEXT NOT NULL, staffId INTEGER NOT NULL REFERENCES staff(id), writtenAt TEXT NOT NULL,
  corrects INTEGER REFERENCES hourEntry(id),
  CHECK ((state = 'open') = (endedAt IS NULL)), CHECK ((endedAt IS NULL) = (minutes IS NULL)), CHECK (endedAt >= startedAt),
  CHECK (minutes > 0 OR corrects IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX hourEntryOpen ON hourEntry (volunteerId) WHERE state = 'open';
CREATE INDEX hourEntryPending ON hourEntry (source, id) WHERE state = 'pending';
CREATE INDEX hourEntryByVolunteer ON hourEntry (volunteerId, startedAt, id);
CREATE INDEX hourEntryByActivity ON hourEntry (activityId, volunteerId) WHERE activityId IS NOT NULL;
CREATE INDEX hourEntryByStart ON hourEntry (startedAt, id);
CREATE INDEX hourEntryByCorrected ON hourEntry (corrects) WHERE corrects IS NOT NULL;
CREATE TABLE hourReview (
  id INTEGER PRIMARY KEY, entryId INTEGER NOT NULL UNIQUE REFERENCES hourEntry(id),
  decision TEXT NOT NULL CHECK (decision IN ('approved', 'returned')), reason TEXT NOT NULL,
  ${writtenBy}
) STRICT;
CREATE TRIGGER hourReviewNoUpdate BEFORE UPDATE ON hourReview WHEN NOT (
  new.reason = '' AND ${same('id', 'entryId', 'decision', 'staffId', 'at')}
  AND ${erased('volunteer', '(SELECT volunteerId FROM hourEntry WHERE id = old.entryId)')}
) ${stands('hourReview')}
${undeletable('hourReview')}
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

const rules = `
CREATE TABLE pointRule (
  id INTEGER PRIMARY KEY, version INTEGER NOT NULL UNIQUE, ${day('validFrom')} NOT NULL,
  pointsPerHour INTEGER NOT NULL CHECK (pointsPerHour BETWEEN 0 AND 1000),
  servicePercent INTEGER NOT NULL CHECK (servicePercent BETWEEN 0 AND 1000),
  trainingPercent INTEGER NOT NULL CHECK (trainingPercent BETWEEN 0 AND 1000),
  drillPercent INTEGER NOT NULL CHECK (drillPercent BETWEEN 0 AND 1000),
  dayCap INTEGER CHECK (dayCap BETWEEN 1 AND 100000), monthCap INTEGER CHECK (monthCap BETWEEN 1 AND 100000),
  handEarns INTEGER NOT NULL CHECK (handEarns IN (0, 1)), monthsToExpire INTEGER CHECK (monthsToExpire BETWEEN 1 AND 120),
  words TEXT NOT NULL, staffId INTEGER REFERENCES staff(id), at TEXT
) STRICT;
${fixed('pointRule')}
CREATE INDEX pointRuleByDay ON pointRule (validFrom, version);
INSERT INTO pointRule (id, version, validFrom, pointsPerHour, servicePercent, trainingPercent, drillPercent, handEarns, words)
  VALUES (1, 1, '2000-01-01', 1, 100, 100, 100, 0, '');
CREATE TABLE pointRate (
  id INTEGER PRIMARY KEY, activityId INTEGER NOT NULL UNIQUE REFERENCES activity(id),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 1000), ${writtenBy}
) STRICT;
${fixed('pointRate')}`;

// Every transfer takes from one account and gives to another, so that all accounts together always hold nothing. The words of a
// transfer go into the chain by their salted digest: they can be erased under the privacy law, and the chain still holds.
const points = `
CREATE TABLE pointAccount (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('issue', 'redeemed', 'expired', 'adjusted', 'volunteer')),
  volunteerId INTEGER UNIQUE REFERENCES volunteer(id), CHECK ((kind = 'volunteer') = (volunteerId IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX pointAccountOwn ON pointAccount (kind) WHERE kind <> 'volunteer';
${fixed('pointAccount')}
INSERT INTO pointAccount (id, kind) VALUES (1, 'issue'), (2, 'redeemed'), (3, 'expired'), (4, 'adjusted');
CREATE TABLE pointTransfer (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 6 AND 80), seq INTEGER NOT NULL UNIQUE CHECK (seq > 0),
  debitId INTEGER NOT NULL REFERENCES pointAccount(id), creditId INTEGER NOT NULL REFERENCES pointAccount(id),
  points INTEGER NOT NULL CHECK (points BETWEEN 1 AND 1000000),
  code TEXT NOT NULL CHECK (code IN ('earned', 'redeemed', 'expired', 'adjusted', 'reversed')),
  ruleId INTEGER REFERENCES pointRule(id), hourEntryId INTEGER REFERENCES hourEntry(id), ${day('earnedOn')},
  reverses TEXT UNIQUE REFERENCES pointTransfer(id), ${writtenBy},
  words TEXT, salt TEXT, detail TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL UNIQUE,
  CHECK (debitId <> creditId), CHECK ((code = 'earned') = (hourEntryId IS NOT NULL)), CHECK ((code = 'reversed') = (reverses IS NOT NULL)),
  CHECK ((salt IS NULL) <= (words IS NULL))
) STRICT;
CREATE INDEX pointTransferByDebit ON pointTransfer (debitId, seq);
CREATE INDEX pointTransferByCredit ON pointTransfer (creditId, seq);
CREATE INDEX pointTransferByHour ON pointTransfer (hourEntryId) WHERE hourEntryId IS NOT NULL;
CREATE TRIGGER pointTransferNext BEFORE INSERT ON pointTransfer WHEN new.seq <> (SELECT ifnull(max(seq), 0) + 1 FROM pointTransfer)
  OR new.previous <> ifnull((SELECT hash FROM pointTransfer ORDER BY seq DESC LIMIT 1), '${'0'.repeat(64)}')
BEGIN SELECT RAISE(ABORT, 'pointTransfer is append-only'); END;
CREATE TRIGGER pointTransferMirrors BEFORE INSERT ON pointTransfer WHEN new.reverses IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM pointTransfer AS was WHERE was.id = new.reverses AND was.points = new.points AND was.debitId = new.creditId
  AND was.creditId = new.debitId AND was.reverses IS NULL
) BEGIN SELECT RAISE(ABORT, 'a reversal mirrors what it reverses'); END;
CREATE TRIGGER pointTransferNoUpdate BEFORE UPDATE ON pointTransfer WHEN NOT (
  new.words IS NULL AND new.salt IS NULL
  AND ${same('id', 'seq', 'debitId', 'creditId', 'points', 'code', 'ruleId', 'hourEntryId', 'earnedOn', 'reverses', 'staffId', 'at', 'detail', 'previous', 'hash')}
  AND ${erased('volunteer', '(SELECT volunteerId FROM pointAccount WHERE id IN (old.debitId, old.creditId) AND volunteerId IS NOT NULL)')}
) ${stands('pointTransfer')}
${undeletable('pointTransfer')}`;

// What the transfers sum up to. Only a transfer moves it, by exactly what it says: nobody can write a balance.
const balances = `
CREATE TABLE pointBalance (
  accountId INTEGER PRIMARY KEY REFERENCES pointAccount(id), balance INTEGER NOT NULL, own INTEGER NOT NULL CHECK (own IN (0, 1)),
  seq INTEGER NOT NULL, CHECK (own = 1 OR balance >= 0)
) STRICT;
CREATE TRIGGER pointBalanceFollows BEFORE UPDATE ON pointBalance WHEN NOT EXISTS (
  SELECT 1 FROM pointTransfer WHERE seq = new.seq AND seq > old.seq AND new.accountId = old.accountId AND new.own = old.own
  AND new.balance - old.balance = points * ((creditId = old.accountId) - (debitId = old.accountId))
  AND old.accountId IN (debitId, creditId)
) BEGIN SELECT RAISE(ABORT, 'pointBalance follows the transfers'); END;
CREATE TRIGGER pointBalanceBegins BEFORE INSERT ON pointBalance WHEN new.balance <> 0 OR new.seq <> 0
  OR new.own <> (SELECT volunteerId IS NULL FROM pointAccount WHERE id = new.accountId)
  OR EXISTS (SELECT 1 FROM pointBalance WHERE accountId = new.accountId)
BEGIN SELECT RAISE(ABORT, 'pointBalance follows the transfers'); END;
CREATE TRIGGER pointBalanceNoDelete BEFORE DELETE ON pointBalance BEGIN SELECT RAISE(ABORT, 'pointBalance follows the transfers'); END;
CREATE TRIGGER pointAccountOpens AFTER INSERT ON pointAccount BEGIN
  INSERT INTO pointBalance (accountId, balance, own, seq) VALUES (new.id, 0, new.volunteerId IS NULL, 0);
END;
INSERT INTO pointBalance (accountId, balance, own, seq) SELECT id, 0, 1, 0 FROM pointAccount;
CREATE TRIGGER pointTransferMoves AFTER INSERT ON pointTransfer BEGIN
  UPDATE pointBalance SET balance = balance - new.points, seq = new.seq WHERE accountId = new.debitId;
  UPDATE pointBalance SET balance = balance + new.points, seq = new.seq WHERE accountId = new.creditId;
END;`;

/** Hours of volunteers with their review, and points as double-entry transfers with their rules. */
export const hoursAndPoints: Migration = { version: 15, name: '0015-hours-points', sql: `${hours}${rules}${points}${balances}` };
