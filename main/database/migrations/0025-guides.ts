import type { Migration } from '../migrate';
import { abort, day, dayNeeded, ending, fixed, kept, same, writtenBy } from './pieces';

/** Cards that answer what a resident asks, how often each is asked for; chat groups, and what went out in them. */
export const guidesAndChats: Migration = {
  version: 25,
  name: '0025-guides',
  sql: `
CREATE TABLE guide (
  id INTEGER PRIMARY KEY, title TEXT NOT NULL CHECK (title <> ''), who TEXT NOT NULL, documents TEXT NOT NULL, steps TEXT NOT NULL,
  place TEXT NOT NULL, hours TEXT NOT NULL, phone TEXT, notice TEXT NOT NULL, source TEXT NOT NULL, ${dayNeeded('checkedOn')},
  version INTEGER NOT NULL CHECK (version > 0), asked INTEGER NOT NULL CHECK (asked >= 0), ${ending}
) STRICT;
CREATE UNIQUE INDEX guideTitle ON guide (title) WHERE endedOn IS NULL;
CREATE INDEX guideByAsked ON guide (asked, id);
CREATE INDEX guideByCheck ON guide (checkedOn) WHERE endedOn IS NULL;
${kept('guide')}
CREATE TABLE guideAsking (
  id INTEGER PRIMARY KEY, guideId INTEGER NOT NULL REFERENCES guide(id), ${dayNeeded('askedOn')},
  times INTEGER NOT NULL CHECK (times IN (1, -1)), ${writtenBy}
) STRICT;
CREATE INDEX guideAskingOf ON guideAsking (guideId, askedOn);
${fixed('guideAsking', kept)}
CREATE TABLE chatGroup (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), app TEXT NOT NULL CHECK (app IN ('wechat', 'qq', 'other')),
  owner TEXT NOT NULL, size INTEGER CHECK (size IS NULL OR size > 0), ${day('sizedOn')}, words TEXT NOT NULL,
  ${dayNeeded('startedOn')}, ${ending}
) STRICT;
CREATE UNIQUE INDEX chatGroupName ON chatGroup (app, name) WHERE endedOn IS NULL;
${kept('chatGroup')}
CREATE TABLE chatBuilding (
  id INTEGER PRIMARY KEY, groupId INTEGER NOT NULL REFERENCES chatGroup(id), buildingId INTEGER NOT NULL REFERENCES building(id),
  ${dayNeeded('startedOn')}, ${day('endedOn')}
) STRICT;
CREATE UNIQUE INDEX chatBuildingNow ON chatBuilding (groupId, buildingId) WHERE endedOn IS NULL;
CREATE INDEX chatBuildingOf ON chatBuilding (buildingId) WHERE endedOn IS NULL;
${kept('chatBuilding')}
CREATE TABLE publication (
  id INTEGER PRIMARY KEY, groupId INTEGER NOT NULL REFERENCES chatGroup(id),
  kind TEXT NOT NULL CHECK (kind IN ('notice', 'guide', 'meeting', 'words')), subjectId INTEGER,
  title TEXT NOT NULL, words TEXT NOT NULL, at TEXT NOT NULL, staffId INTEGER NOT NULL REFERENCES staff(id), ${ending}
) STRICT;
CREATE INDEX publicationOfGroup ON publication (groupId, id);
CREATE INDEX publicationOf ON publication (kind, subjectId, id);
CREATE TRIGGER publicationNoUpdate BEFORE UPDATE ON publication WHEN NOT (
  ${same('id', 'groupId', 'kind', 'subjectId', 'title', 'words', 'at', 'staffId')} AND old.endedOn IS NULL
) ${abort('what was published stays')}
${kept('publication')}`,
};
