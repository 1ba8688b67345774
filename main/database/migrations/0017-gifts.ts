import type { Migration } from '../migrate';
import { ending, erased, fixed, isDay, same, stands, undeletable, writtenBy } from './pieces';

// Stock is the sum of its entries. Only an entry moves it, by exactly what it says, and never below nothing.
const stock = `
CREATE TABLE giftCap (
  id INTEGER PRIMARY KEY CHECK (id = 1), eachCents INTEGER NOT NULL CHECK (eachCents >= 0), yearCents INTEGER NOT NULL CHECK (yearCents >= 0)
) STRICT;
INSERT INTO giftCap (id, eachCents, yearCents) VALUES (1, 5000, 30000);
CREATE TABLE gift (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('gift', 'service')), name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 30),
  words TEXT NOT NULL, points INTEGER NOT NULL CHECK (points BETWEEN 1 AND 1000000), valueCents INTEGER NOT NULL CHECK (valueCents >= 0),
  counted INTEGER NOT NULL CHECK (counted IN (0, 1)), low INTEGER NOT NULL CHECK (low >= 0),
  photo BLOB CHECK (length(photo) <= 200000), photoKind TEXT CHECK (photoKind IN ('image/png', 'image/jpeg')), ${ending},
  CHECK ((photo IS NULL) = (photoKind IS NULL)), CHECK (counted = 1 OR kind = 'service')
) STRICT;
CREATE UNIQUE INDEX giftNow ON gift (name) WHERE endedOn IS NULL;
CREATE TABLE giftStock (
  giftId INTEGER PRIMARY KEY REFERENCES gift(id), stock INTEGER NOT NULL CHECK (stock >= 0), moveId INTEGER NOT NULL
) STRICT;
CREATE TABLE stockMove (
  id INTEGER PRIMARY KEY, giftId INTEGER NOT NULL REFERENCES gift(id),
  kind TEXT NOT NULL CHECK (kind IN ('received', 'redeemed', 'returned', 'counted')), pieces INTEGER NOT NULL,
  stock INTEGER NOT NULL CHECK (stock >= 0), redemptionId INTEGER REFERENCES redemption(id), words TEXT NOT NULL,
  ${writtenBy},
  CHECK (kind = 'counted' OR (kind = 'redeemed') = (pieces < 0)), CHECK (kind = 'counted' OR pieces <> 0),
  CHECK ((redemptionId IS NOT NULL) = (kind IN ('redeemed', 'returned'))), UNIQUE (redemptionId, kind)
) STRICT;
CREATE INDEX stockMoveByGift ON stockMove (giftId, id);
${fixed('stockMove')}
CREATE TRIGGER stockMoveAddsUp BEFORE INSERT ON stockMove
WHEN new.stock <> ifnull((SELECT stock FROM giftStock WHERE giftId = new.giftId), 0) + new.pieces
BEGIN SELECT RAISE(ABORT, 'stock follows its entries'); END;
CREATE TRIGGER giftStockFollows BEFORE UPDATE ON giftStock WHEN NOT EXISTS (
  SELECT 1 FROM stockMove WHERE id = new.moveId AND id > old.moveId AND giftId = old.giftId AND new.giftId = old.giftId
  AND new.stock = stock AND new.stock - old.stock = pieces
) BEGIN SELECT RAISE(ABORT, 'stock follows its entries'); END;
CREATE TRIGGER giftStockBegins BEFORE INSERT ON giftStock WHEN new.stock <> 0 OR new.moveId <> 0
  OR EXISTS (SELECT 1 FROM giftStock WHERE giftId = new.giftId)
BEGIN SELECT RAISE(ABORT, 'stock follows its entries'); END;
CREATE TRIGGER giftStockNoDelete BEFORE DELETE ON giftStock BEGIN SELECT RAISE(ABORT, 'stock follows its entries'); END;
CREATE TRIGGER giftOpens AFTER INSERT ON gift BEGIN INSERT INTO giftStock (giftId, stock, moveId) VALUES (new.id, 0, 0); END;
CREATE TRIGGER stockMoves AFTER INSERT ON stockMove BEGIN
  UPDATE giftStock SET stock = new.stock, moveId = new.id WHERE giftId = new.giftId;
END;`;

// Points and pieces leave together, and come back together: each row names the transfer that moved the points.
const redemptions = `
CREATE TABLE redemption (
  id INTEGER PRIMARY KEY, requestId TEXT NOT NULL UNIQUE CHECK (length(requestId) BETWEEN 8 AND 60), number TEXT NOT NULL UNIQUE,
  volunteerId INTEGER NOT NULL REFERENCES volunteer(id), giftId INTEGER NOT NULL REFERENCES gift(id),
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 100), points INTEGER NOT NULL CHECK (points > 0),
  valueCents INTEGER NOT NULL CHECK (valueCents >= 0), pointsLeft INTEGER NOT NULL CHECK (pointsLeft >= 0),
  transferId TEXT NOT NULL UNIQUE REFERENCES pointTransfer(id), ${writtenBy}
) STRICT;
CREATE INDEX redemptionByVolunteer ON redemption (volunteerId, id);
CREATE INDEX redemptionByGift ON redemption (giftId, id);
${fixed('redemption')}
CREATE TABLE redemptionUndo (
  id INTEGER PRIMARY KEY, redemptionId INTEGER NOT NULL UNIQUE REFERENCES redemption(id),
  transferId TEXT NOT NULL UNIQUE REFERENCES pointTransfer(id), reason TEXT NOT NULL,
  ${writtenBy}
) STRICT;
CREATE TRIGGER redemptionUndoNoUpdate BEFORE UPDATE ON redemptionUndo WHEN NOT (
  new.reason = '' AND ${same('id', 'redemptionId', 'transferId', 'staffId', 'at')}
  AND ${erased('volunteer', '(SELECT volunteerId FROM redemption WHERE id = old.redemptionId)')}
) ${stands('redemptionUndo')}
${undeletable('redemptionUndo')}
CREATE TABLE redemptionSlip (
  id INTEGER PRIMARY KEY, redemptionId INTEGER NOT NULL UNIQUE REFERENCES redemption(id), paperId INTEGER NOT NULL UNIQUE REFERENCES paper(id)
) STRICT;`;

// The register of certificates: a number is never given twice, a row ends (revoked or replaced) and stays.
const proofs = `
CREATE TABLE volunteerProof (
  id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, volunteerId INTEGER NOT NULL REFERENCES volunteer(id),
  paperId INTEGER NOT NULL UNIQUE REFERENCES paper(id), fromOn TEXT NOT NULL CHECK (${isDay('fromOn')}),
  toOn TEXT NOT NULL CHECK (${isDay('toOn')} AND toOn >= fromOn), minutes INTEGER NOT NULL CHECK (minutes > 0),
  content TEXT NOT NULL CHECK (content = '' OR json_valid(content)), issuedOn TEXT NOT NULL CHECK (${isDay('issuedOn')}),
  replaces INTEGER UNIQUE REFERENCES volunteerProof(id), ${writtenBy}, ${ending}
) STRICT;
CREATE INDEX volunteerProofByVolunteer ON volunteerProof (volunteerId, id);
CREATE TRIGGER volunteerProofNoUpdate BEFORE UPDATE ON volunteerProof WHEN NOT (
  ${same('id', 'number', 'volunteerId', 'paperId', 'fromOn', 'toOn', 'minutes', 'issuedOn', 'replaces', 'staffId', 'at')} AND (
    (new.content = old.content AND old.endedOn IS NULL AND new.endedOn IS NOT NULL)
    OR (new.content = '' AND new.endedOn IS old.endedOn AND ${erased('volunteer', 'old.volunteerId')})
  )
) ${stands('volunteerProof')}
${undeletable('volunteerProof')}
CREATE TABLE nationalHeading (
  id INTEGER PRIMARY KEY, position INTEGER NOT NULL UNIQUE, heading TEXT NOT NULL CHECK (length(heading) BETWEEN 1 AND 30), field TEXT NOT NULL
) STRICT;`;

/** Gifts with their stock, what was redeemed, and the register of certificates. */
export const giftsAndProofs: Migration = { version: 17, name: '0017-gifts', sql: `${stock}${redemptions}${proofs}` };
