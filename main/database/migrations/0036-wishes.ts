import type { Migration } from '../migrate';
import { day, dayNeeded, ending, erased, same, stands, undeletable, writtenBy } from './pieces';

const wish = `
CREATE TABLE wish (
  id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, personId INTEGER REFERENCES person(id), name TEXT, phone TEXT,
  buildingId INTEGER REFERENCES building(id), kind TEXT NOT NULL CHECK (kind IN ('goods', 'help', 'company', 'skill', 'other')),
  words TEXT NOT NULL, publicWords TEXT NOT NULL, ${day('publishedOn')},
  originKind TEXT CHECK (originKind IN ('visit', 'order', 'screening')), originId INTEGER,
  state TEXT NOT NULL CHECK (state IN ('open', 'claimed', 'done', 'ended')), ${dayNeeded('wishedOn')}, ${day('doneOn')},
  result TEXT NOT NULL, confirmWay TEXT CHECK (confirmWay IN ('inPerson', 'phone', 'visit', 'chat')),
  ${writtenBy}, ${ending},
  CHECK ((state = 'done') = (doneOn IS NOT NULL)), CHECK ((state = 'ended') = (endedOn IS NOT NULL)),
  CHECK ((doneOn IS NULL) = (confirmWay IS NULL)), CHECK ((originKind IS NULL) = (originId IS NULL)),
  CHECK (personId IS NULL OR (name IS NULL AND phone IS NULL)), CHECK (personId IS NOT NULL OR name IS NOT NULL)
) STRICT;
CREATE INDEX wishByState ON wish (state, id);
CREATE INDEX wishByDay ON wish (wishedOn);
CREATE INDEX wishDone ON wish (doneOn) WHERE doneOn IS NOT NULL;
CREATE INDEX wishByPerson ON wish (personId) WHERE personId IS NOT NULL;
CREATE INDEX wishByName ON wish (name) WHERE name IS NOT NULL;
CREATE INDEX wishByBuilding ON wish (buildingId) WHERE buildingId IS NOT NULL;
CREATE INDEX wishByOrigin ON wish (originKind, originId) WHERE originId IS NOT NULL;
${undeletable('wish')}
CREATE TABLE wishClaim (
  id INTEGER PRIMARY KEY, wishId INTEGER NOT NULL REFERENCES wish(id), volunteerId INTEGER REFERENCES volunteer(id),
  partnerId INTEGER REFERENCES partner(id), name TEXT, phone TEXT, ${dayNeeded('claimedOn')},
  ${writtenBy}, ${ending},
  CHECK ((volunteerId IS NOT NULL) + (partnerId IS NOT NULL) + (name IS NOT NULL) = 1)
) STRICT;
CREATE INDEX wishClaimByWish ON wishClaim (wishId, id);
CREATE UNIQUE INDEX wishClaimNow ON wishClaim (wishId) WHERE endedOn IS NULL;
CREATE INDEX wishClaimByDay ON wishClaim (claimedOn);
CREATE INDEX wishClaimByVolunteer ON wishClaim (volunteerId) WHERE volunteerId IS NOT NULL;
CREATE TRIGGER wishClaimNoUpdate BEFORE UPDATE ON wishClaim WHEN NOT (${same('id', 'wishId', 'volunteerId', 'partnerId', 'claimedOn', 'staffId', 'at')} AND (
  (old.endedOn IS NULL AND ${same('name', 'phone')}) OR ${erased('wish', 'old.wishId')} OR ${erased('wishClaim', 'old.id')}
)) ${stands('wishClaim')}
${undeletable('wishClaim')}`;

/** 微心愿, and who took them on. */
export const wishesAndClaims: Migration = { version: 36, name: '0036-wishes', sql: wish };
