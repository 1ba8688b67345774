import type { Migration } from '../migrate';
import { day } from './pieces';

// What the checks look people up by: the form ID numbers had until 1999, name with birth, the phone without its dashes.
const lookups = `
DROP INDEX personByName;
CREATE INDEX personByName ON person (name, birthOn);
CREATE INDEX personByOldId ON person (substr(idNumber, 1, 6) || substr(idNumber, 9, 9)) WHERE idNumber IS NOT NULL;
CREATE INDEX personByPhone ON person (replace(phone, '-', '')) WHERE phone IS NOT NULL;`;

/** 体检: what was looked at and found right, how old a visit may be; two records of one person made one. */
export const quality: Migration = {
  version: 9,
  name: '0009-quality',
  sql: `
CREATE TABLE checkupSetting (
  id INTEGER PRIMARY KEY CHECK (id = 1), staleMonths INTEGER NOT NULL CHECK (staleMonths BETWEEN 1 AND 120)
) STRICT;
INSERT INTO checkupSetting (id, staleMonths) VALUES (1, 12);
CREATE TABLE checkedFinding (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL, personId INTEGER REFERENCES person(id), otherId INTEGER REFERENCES person(id),
  householdId INTEGER REFERENCES household(id), roomId INTEGER REFERENCES room(id), facts TEXT NOT NULL, reason TEXT NOT NULL,
  staffId INTEGER NOT NULL REFERENCES staff(id), ${day('checkedOn')}, ${day('endedOn')}, endReason TEXT,
  CHECK ((endedOn IS NULL) = (endReason IS NULL)),
  CHECK ((personId IS NOT NULL) + (householdId IS NOT NULL) + (roomId IS NOT NULL) = 1)
) STRICT;
CREATE INDEX checkedFindingByCode ON checkedFinding (code, id);
CREATE INDEX checkedFindingByPerson ON checkedFinding (personId, code) WHERE personId IS NOT NULL;
CREATE INDEX checkedFindingByOther ON checkedFinding (otherId) WHERE otherId IS NOT NULL;
CREATE INDEX checkedFindingByHousehold ON checkedFinding (householdId, code) WHERE householdId IS NOT NULL;
CREATE INDEX checkedFindingByRoom ON checkedFinding (roomId, code) WHERE roomId IS NOT NULL;
ALTER TABLE person ADD COLUMN mergedInto INTEGER REFERENCES person(id);
CREATE INDEX personByMergedInto ON person (mergedInto) WHERE mergedInto IS NOT NULL;
CREATE TABLE personMerge (
  id INTEGER PRIMARY KEY, keptId INTEGER NOT NULL REFERENCES person(id), mergedId INTEGER NOT NULL REFERENCES person(id),
  at TEXT NOT NULL, staffId INTEGER NOT NULL REFERENCES staff(id), trail TEXT, undoneAt TEXT
) STRICT;
CREATE INDEX personMergeByMerged ON personMerge (mergedId, id);
CREATE INDEX personMergeByKept ON personMerge (keptId, id);
${lookups}`,
};
