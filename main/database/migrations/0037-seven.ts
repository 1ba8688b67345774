import type { Migration } from '../migrate';
import { day, dayNeeded, ending, erased, month, same, stands, undeletable, writtenBy } from './pieces';

/** Chiefs as those who were chosen, for a term; what they did is booked under roles, paid by the month, looked back on by the half-year. */
export const sevenRoles: Migration = {
  version: 37,
  name: '0037-seven',
  sql: `
CREATE TABLE chief (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), personId INTEGER REFERENCES person(id), staffId INTEGER REFERENCES staff(id),
  origin TEXT CHECK (origin IN ('cadre', 'resident', 'partyHome', 'property', 'partyVolunteer', 'other')),
  recommender TEXT NOT NULL, words TEXT NOT NULL, ${day('consentedOn')}, rate INTEGER CHECK (rate BETWEEN 0 AND 1000000)
) STRICT;
CREATE INDEX chiefByName ON chief (name);
CREATE INDEX chiefByPerson ON chief (personId) WHERE personId IS NOT NULL;
${undeletable('chief')}
ALTER TABLE post ADD COLUMN chiefId INTEGER REFERENCES chief(id);
CREATE INDEX postOfChief ON post (chiefId, startedOn);
INSERT INTO chief (name, recommender, words) SELECT name, '', '' FROM post GROUP BY name ORDER BY min(id);
UPDATE post SET chiefId = (SELECT chief.id FROM chief WHERE chief.name = post.name);
CREATE TABLE chiefTerm (
  id INTEGER PRIMARY KEY, chiefId INTEGER NOT NULL REFERENCES chief(id), ${dayNeeded('fromOn')}, ${dayNeeded('toOn')},
  paperId INTEGER REFERENCES paper(id), ${writtenBy}, ${ending}, CHECK (toOn >= fromOn)
) STRICT;
CREATE INDEX chiefTermOf ON chiefTerm (chiefId, fromOn);
CREATE INDEX chiefTermEnds ON chiefTerm (toOn) WHERE endedOn IS NULL;
${undeletable('chiefTerm')}
CREATE TABLE dutySetting (
  id INTEGER PRIMARY KEY CHECK (id = 1), scheme TEXT NOT NULL CHECK (scheme IN ('seven', 'six')),
  rate INTEGER NOT NULL CHECK (rate BETWEEN 0 AND 1000000)
) STRICT;
INSERT INTO dutySetting VALUES (1, 'seven', 25000);
CREATE TABLE dutyBooking (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL UNIQUE,
  seven TEXT NOT NULL CHECK (seven IN ('data', 'news', 'publicity', 'service', 'mediation', 'watch', 'safety')),
  six TEXT NOT NULL CHECK (six IN ('visits', 'policy', 'facts', 'opinions', 'hazards', 'harmony'))
) STRICT;
CREATE TABLE subsidyDeduction (
  id INTEGER PRIMARY KEY, chiefId INTEGER NOT NULL REFERENCES chief(id), ${month}, amount INTEGER NOT NULL CHECK (amount > 0),
  words TEXT NOT NULL, ${writtenBy}, ${ending}
) STRICT;
CREATE INDEX subsidyDeductionOf ON subsidyDeduction (month) WHERE endedOn IS NULL;
${undeletable('subsidyDeduction')}
CREATE TABLE subsidySheet (
  id INTEGER PRIMARY KEY, ${month}, version INTEGER NOT NULL CHECK (version > 0), content TEXT NOT NULL CHECK (json_valid(content)),
  total INTEGER NOT NULL CHECK (total >= 0), paperId INTEGER NOT NULL REFERENCES paper(id), ${day('paidOn')}, paidWords TEXT NOT NULL,
  ${writtenBy}, ${ending}, UNIQUE (month, version)
) STRICT;
CREATE UNIQUE INDEX subsidySheetHolds ON subsidySheet (month) WHERE endedOn IS NULL;
CREATE TRIGGER subsidySheetFrozen BEFORE UPDATE ON subsidySheet
WHEN NOT (${same('id', 'month', 'version', 'content', 'total', 'paperId', 'staffId', 'at')} AND old.endedOn IS NULL
  AND (old.paidOn IS NULL OR ${same('paidOn', 'paidWords')})) ${stands('subsidySheet')}
${undeletable('subsidySheet')}
CREATE TABLE evaluation (
  id INTEGER PRIMARY KEY, chiefId INTEGER NOT NULL REFERENCES chief(id),
  period TEXT NOT NULL CHECK (period GLOB '[0-9][0-9][0-9][0-9]-H[12]'), comment TEXT NOT NULL,
  proposal TEXT CHECK (proposal IN ('goOn', 'committee', 'notAgain')), content TEXT CHECK (content IS NULL OR json_valid(content)),
  paperId INTEGER REFERENCES paper(id), ${writtenBy}, ${ending}, CHECK ((content IS NULL) = (paperId IS NULL))
) STRICT;
CREATE UNIQUE INDEX evaluationHolds ON evaluation (chiefId, period) WHERE endedOn IS NULL;
CREATE INDEX evaluationOfPeriod ON evaluation (period);
CREATE TRIGGER evaluationFrozen BEFORE UPDATE ON evaluation WHEN old.paperId IS NOT NULL AND NOT (
  ${same('id', 'chiefId', 'period', 'content', 'paperId', 'staffId', 'at')} AND (
    (old.endedOn IS NULL AND ${same('comment', 'proposal')})
    OR (new.comment = '' AND ${same('endedOn')} AND ${erased('chief', 'old.chiefId')})
  )
) ${stands('evaluation')}
${undeletable('evaluation')}`,
};
