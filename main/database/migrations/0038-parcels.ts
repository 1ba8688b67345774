import type { Migration } from '../migrate';
import { abort, ending, fixed, same, undeletable, writtenBy } from './pieces';

/** Only its end is written into it, once. */
const onlyEnds = (table: string, ...columns: string[]) => `
CREATE TRIGGER ${table}OnlyEnds BEFORE UPDATE ON ${table} WHEN old.endedOn IS NOT NULL OR NOT (${same(...columns)})
${abort(`${table} only ends`)}
${undeletable(table)}`;

const level = `level TEXT NOT NULL CHECK (level IN ('station', 'community', 'street', 'district'))`;
const key = (name: string) => `${name} TEXT NOT NULL CHECK (length(${name}) = 43)`;

/** Own keys, cards of offices above and below, and parcels on their way up. */
export const parcels: Migration = {
  version: 38,
  name: '0038-parcels',
  sql: `
CREATE TABLE officeKey (
  id INTEGER PRIMARY KEY, ${key('signKey')}, ${key('signSecret')}, ${key('openKey')}, ${key('openSecret')},
  staffId INTEGER NOT NULL REFERENCES staff(id), madeAt TEXT NOT NULL, ${ending}
) STRICT;
CREATE UNIQUE INDEX officeKeyInUse ON officeKey ((1)) WHERE endedOn IS NULL;
${onlyEnds('officeKey', 'signKey', 'signSecret', 'openKey', 'openSecret', 'staffId', 'madeAt')}
CREATE TABLE correspondent (
  id INTEGER PRIMARY KEY, ${level}, code TEXT NOT NULL CHECK (code NOT GLOB '*[^0-9]*'), name TEXT NOT NULL CHECK (name <> ''),
  ${key('signKey')}, ${key('openKey')}, comparedHow TEXT NOT NULL CHECK (comparedHow IN ('phone', 'inPerson')),
  staffId INTEGER NOT NULL REFERENCES staff(id), addedAt TEXT NOT NULL, ${ending},
  CHECK (length(code) = CASE level WHEN 'station' THEN 15 WHEN 'community' THEN 12 WHEN 'street' THEN 9 ELSE 6 END)
) STRICT;
CREATE UNIQUE INDEX correspondentInUse ON correspondent (code) WHERE endedOn IS NULL;
CREATE UNIQUE INDEX correspondentKeyInUse ON correspondent (signKey) WHERE endedOn IS NULL;
${onlyEnds('correspondent', 'level', 'code', 'name', 'signKey', 'openKey', 'comparedHow', 'staffId', 'addedAt')}
CREATE TABLE parcel (
  id INTEGER PRIMARY KEY, reportId INTEGER REFERENCES report(id), receiverId INTEGER NOT NULL REFERENCES correspondent(id),
  period TEXT NOT NULL, correction INTEGER NOT NULL CHECK (correction >= 0), sequence INTEGER NOT NULL UNIQUE CHECK (sequence > 0),
  fileName TEXT NOT NULL, sha256 TEXT NOT NULL CHECK (length(sha256) = 64), size INTEGER NOT NULL CHECK (size > 0),
  people INTEGER CHECK (people > 0), bytes BLOB, auditId INTEGER NOT NULL, auditHash TEXT NOT NULL,
  ${writtenBy},
  CHECK ((people IS NULL) = (bytes IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX parcelOfReport ON parcel (reportId, receiverId) WHERE people IS NULL;
CREATE INDEX parcelReport ON parcel (reportId, id);
${fixed('parcel')}
CREATE TABLE parcelOutcome (
  id INTEGER PRIMARY KEY, parcelId INTEGER NOT NULL REFERENCES parcel(id), reply TEXT CHECK (reply IN ('accepted', 'refused')),
  words TEXT NOT NULL CHECK (words <> ''), ${writtenBy}
) STRICT;
CREATE INDEX parcelOutcomeOf ON parcelOutcome (parcelId, id);
${fixed('parcelOutcome')}`,
};
