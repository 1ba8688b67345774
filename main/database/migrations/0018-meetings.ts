import type { Migration } from '../migrate';
import { day, dayNeeded, ending } from './pieces';

const time = (name: string) => `${name} TEXT NOT NULL CHECK (${name} GLOB '[0-2][0-9]:[0-5][0-9]' AND ${name} < '24:00')`;
const kind = `kind TEXT NOT NULL CHECK (kind IN ('weekly', 'partyBuilding', 'deliberation', 'owners', 'assembly', 'residents', 'joint',
  'task', 'other'))`;
const quorum = `expected INTEGER CHECK (expected BETWEEN 1 AND 100000), quorum TEXT NOT NULL CHECK (quorum IN ('none', 'half'))`;

/** A resident's name stands with the person, and nowhere else. */
const series = `
CREATE TABLE meetingSeries (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60), ${kind},
  every TEXT NOT NULL CHECK (every IN ('week', 'fortnight', 'month', 'quarter', 'asNeeded')),
  usualDay INTEGER CHECK (usualDay BETWEEN 1 AND 31), ${time('startsAt')}, ${time('endsAt')}, place TEXT NOT NULL,
  convener TEXT NOT NULL, chair TEXT NOT NULL, recorder TEXT NOT NULL, ${quorum}, ${dayNeeded('startedOn')}, ${ending},
  CHECK (endsAt > startsAt)
) STRICT;
CREATE UNIQUE INDEX meetingSeriesNow ON meetingSeries (name) WHERE endedOn IS NULL;
CREATE TABLE seriesItem (
  id INTEGER PRIMARY KEY, seriesId INTEGER NOT NULL REFERENCES meetingSeries(id), position INTEGER NOT NULL, title TEXT NOT NULL,
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 600), owner TEXT NOT NULL, ${ending}
) STRICT;
CREATE INDEX seriesItemBySeries ON seriesItem (seriesId, position, id);`;

const meetings = `
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY, seriesId INTEGER REFERENCES meetingSeries(id), ${kind},
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 60), ${dayNeeded('heldOn')}, ${time('startsAt')}, ${time('endsAt')},
  place TEXT NOT NULL, convener TEXT NOT NULL, chair TEXT NOT NULL, recorder TEXT NOT NULL, ${quorum},
  ${day('topicsDueOn')}, words TEXT NOT NULL, ${day('noticedOn')}, ${day('cancelledOn')}, cancelReason TEXT,
  CHECK (endsAt > startsAt), CHECK ((cancelledOn IS NULL) = (cancelReason IS NULL))
) STRICT;
CREATE INDEX meetingByDay ON meeting (heldOn, startsAt, id);
CREATE INDEX meetingBySeries ON meeting (seriesId, heldOn) WHERE seriesId IS NOT NULL;
CREATE TABLE topic (
  id INTEGER PRIMARY KEY, title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 100), words TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('visit', 'intake', 'task', 'resident', 'chief', 'staff', 'hazard')), sourceId INTEGER,
  personId INTEGER REFERENCES person(id), proposer TEXT, ${dayNeeded('receivedOn')}, households INTEGER CHECK (households >= 1),
  buildings TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'declined')),
  meetingId INTEGER REFERENCES meeting(id), at TEXT NOT NULL, staffId INTEGER NOT NULL REFERENCES staff(id), ${ending},
  CHECK (personId IS NULL OR proposer IS NULL), CHECK ((state = 'taken') = (meetingId IS NOT NULL)),
  CHECK ((state = 'declined') = (endedOn IS NOT NULL))
) STRICT;
CREATE INDEX topicByState ON topic (state, id);
CREATE INDEX topicByMeeting ON topic (meetingId) WHERE meetingId IS NOT NULL;
CREATE INDEX topicByPerson ON topic (personId) WHERE personId IS NOT NULL;
CREATE TABLE agendaItem (
  id INTEGER PRIMARY KEY, meetingId INTEGER NOT NULL REFERENCES meeting(id), position INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 100), minutes INTEGER CHECK (minutes BETWEEN 1 AND 600), owner TEXT NOT NULL,
  words TEXT NOT NULL, topicId INTEGER REFERENCES topic(id), ${ending}
) STRICT;
CREATE INDEX agendaItemByMeeting ON agendaItem (meetingId, position, id);
CREATE UNIQUE INDEX agendaItemOfTopic ON agendaItem (topicId) WHERE endedOn IS NULL AND topicId IS NOT NULL;
CREATE TABLE attendee (
  id INTEGER PRIMARY KEY, meetingId INTEGER NOT NULL REFERENCES meeting(id), personId INTEGER REFERENCES person(id), name TEXT,
  unit TEXT NOT NULL, capacity TEXT NOT NULL, standing TEXT NOT NULL CHECK (standing IN ('attends', 'observes')),
  state TEXT NOT NULL CHECK (state IN ('expected', 'present', 'late', 'excused', 'absent')), reason TEXT NOT NULL, at TEXT,
  how TEXT CHECK (how IN ('tick', 'scan')), rowKey TEXT NOT NULL UNIQUE CHECK (rowKey NOT GLOB '*[^0-9]*' AND length(rowKey) = 10),
  ${ending}, CHECK ((personId IS NULL) = (name IS NOT NULL)), CHECK ((at IS NULL) = (how IS NULL)),
  CHECK ((state IN ('present', 'late')) = (at IS NOT NULL))
) STRICT;
CREATE INDEX attendeeByMeeting ON attendee (meetingId, id);
CREATE INDEX attendeeByPerson ON attendee (personId) WHERE personId IS NOT NULL;`;

/** 会议: series with their agenda templates, meetings, topics that wait for one, agendas, and who came. */
export const meetingsAndTopics: Migration = { version: 18, name: '0018-meetings', sql: series + meetings };
