import type { Migration } from '../migrate';
import { day, dayNeeded, ending, writtenBy } from './pieces';

const time = (name: string) => `${name} TEXT NOT NULL CHECK (${name} GLOB '[0-2][0-9]:[0-5][0-9]' AND ${name} < '24:00')`;

/** A resident's own fields stand with the person, and nowhere else. */
const volunteers = `
CREATE TABLE volunteer (
  id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE CHECK (number GLOB '[1-9][0-9][0-9][0-9][0-9]'),
  personId INTEGER UNIQUE REFERENCES person(id), name TEXT, latin TEXT, sex TEXT CHECK (sex IN ('1', '2')), birthOn TEXT,
  idNumber TEXT UNIQUE, phone TEXT, address TEXT, politics TEXT,
  kind TEXT CHECK (kind IN ('workingMember', 'retiredMember', 'veteran', 'resident', 'formerCadre', 'organisation')),
  staffId INTEGER UNIQUE REFERENCES staff(id), cardKey TEXT NOT NULL UNIQUE CHECK (cardKey NOT GLOB '*[^0-9]*' AND length(cardKey) = 20),
  cardOn TEXT, pinHash TEXT, ${dayNeeded('joinedOn')}, ${day('endedOn')}, endReason TEXT, note TEXT, erasedOn TEXT,
  CHECK ((personId IS NULL) = (name IS NOT NULL)), CHECK ((name IS NULL) = (latin IS NULL)),
  CHECK (personId IS NULL OR coalesce(sex, birthOn, idNumber, phone, address, politics) IS NULL),
  CHECK ((endedOn IS NULL) = (endReason IS NULL))
) STRICT;
CREATE INDEX volunteerHere ON volunteer (endedOn, number);
CREATE TABLE team (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 20),
  category TEXT NOT NULL CHECK (category IN ('general', 'party', 'visiting', 'patrol', 'green', 'arts', 'skills', 'children')),
  words TEXT NOT NULL, ${dayNeeded('startedOn')}, ${ending}
) STRICT;
CREATE UNIQUE INDEX teamNow ON team (name) WHERE endedOn IS NULL;
CREATE TABLE teamMember (
  id INTEGER PRIMARY KEY, teamId INTEGER NOT NULL REFERENCES team(id), volunteerId INTEGER NOT NULL REFERENCES volunteer(id),
  leads INTEGER NOT NULL CHECK (leads IN (0, 1)), ${dayNeeded('startedOn')}, ${ending}, CHECK (endedOn IS NULL OR endedOn >= startedOn)
) STRICT;
CREATE UNIQUE INDEX teamMemberNow ON teamMember (teamId, volunteerId) WHERE endedOn IS NULL;
CREATE UNIQUE INDEX teamLeaderNow ON teamMember (teamId) WHERE endedOn IS NULL AND leads = 1;
CREATE INDEX teamMemberByVolunteer ON teamMember (volunteerId, id);
CREATE TABLE volunteerSkill (
  id INTEGER PRIMARY KEY, volunteerId INTEGER NOT NULL REFERENCES volunteer(id), name TEXT NOT NULL, certificateNo TEXT,
  ${day('expiresOn')}, ${dayNeeded('startedOn')}, ${ending}
) STRICT;
CREATE INDEX volunteerSkillByVolunteer ON volunteerSkill (volunteerId, id);
CREATE TABLE volunteerLead (
  id INTEGER PRIMARY KEY, personId INTEGER REFERENCES person(id), name TEXT, phone TEXT, source TEXT NOT NULL, words TEXT NOT NULL,
  ${dayNeeded('heardOn')}, ${writtenBy},
  state TEXT NOT NULL CHECK (state IN ('open', 'joined', 'dropped')), volunteerId INTEGER REFERENCES volunteer(id), ${ending},
  CHECK ((personId IS NULL) = (name IS NOT NULL)), CHECK ((state = 'open') = (endedOn IS NULL)),
  CHECK ((state = 'joined') = (volunteerId IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX volunteerLeadNow ON volunteerLead (personId) WHERE state = 'open' AND personId IS NOT NULL;`;

const activities = `
CREATE TABLE venue (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, words TEXT NOT NULL, room INTEGER CHECK (room BETWEEN 1 AND 100000), ${ending}
) STRICT;
CREATE UNIQUE INDEX venueNow ON venue (name) WHERE endedOn IS NULL;
CREATE TABLE partner (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('social', 'worker', 'unit', 'school', 'shop', 'other')),
  contact TEXT NOT NULL, phone TEXT, ${ending}
) STRICT;
CREATE UNIQUE INDEX partnerNow ON partner (name) WHERE endedOn IS NULL;
CREATE TABLE project (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, words TEXT NOT NULL, ${dayNeeded('startedOn')}, ${ending}
) STRICT;
CREATE UNIQUE INDEX projectNow ON project (name) WHERE endedOn IS NULL;
CREATE TABLE projectPartner (
  id INTEGER PRIMARY KEY, projectId INTEGER NOT NULL REFERENCES project(id), partnerId INTEGER NOT NULL REFERENCES partner(id),
  words TEXT NOT NULL, ${dayNeeded('startedOn')}, ${ending}
) STRICT;
CREATE UNIQUE INDEX projectPartnerNow ON projectPartner (projectId, partnerId) WHERE endedOn IS NULL;
CREATE TABLE activitySeries (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, every TEXT NOT NULL CHECK (every IN ('week', 'fortnight', 'month')),
  ${dayNeeded('fromOn')}, ${dayNeeded('untilOn')}, ${ending}, CHECK (untilOn >= fromOn)
) STRICT;
CREATE TABLE activity (
  id INTEGER PRIMARY KEY, seriesId INTEGER REFERENCES activitySeries(id), projectId INTEGER REFERENCES project(id),
  teamId INTEGER REFERENCES team(id), name TEXT NOT NULL, ${dayNeeded('heldOn')}, ${time('startsAt')}, ${time('endsAt')},
  venueId INTEGER REFERENCES venue(id), place TEXT NOT NULL, need INTEGER CHECK (need BETWEEN 1 AND 10000), content TEXT NOT NULL,
  served TEXT NOT NULL, servedCount INTEGER CHECK (servedCount >= 0), responsible TEXT NOT NULL, recorder TEXT NOT NULL,
  countsAs TEXT NOT NULL CHECK (countsAs IN ('service', 'training', 'drill')), ${day('cancelledOn')}, cancelReason TEXT,
  CHECK (endsAt > startsAt), CHECK ((cancelledOn IS NULL) = (cancelReason IS NULL))
) STRICT;
CREATE INDEX activityByDay ON activity (heldOn, startsAt, id);
CREATE INDEX activityBySeries ON activity (seriesId) WHERE seriesId IS NOT NULL;
CREATE INDEX activityByProject ON activity (projectId) WHERE projectId IS NOT NULL;
CREATE TABLE signUp (
  id INTEGER PRIMARY KEY, activityId INTEGER NOT NULL REFERENCES activity(id), volunteerId INTEGER NOT NULL REFERENCES volunteer(id),
  at TEXT NOT NULL, staffId INTEGER NOT NULL REFERENCES staff(id), attended INTEGER NOT NULL CHECK (attended IN (0, 1)), ${ending}
) STRICT;
CREATE UNIQUE INDEX signUpNow ON signUp (activityId, volunteerId) WHERE endedOn IS NULL;
CREATE INDEX signUpByVolunteer ON signUp (volunteerId, activityId);`;

/** Who helps the station and in which teams, who would like to, and what they do: once or again and again. */
export const volunteersAndActivities: Migration = { version: 12, name: '0012-volunteers', sql: volunteers + activities };
