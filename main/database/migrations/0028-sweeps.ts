import type { Migration } from '../migrate';
import { day, erased, fixed, isDay, same, stands, undeletable } from './pieces';

const json = (name: string) => `${name} TEXT NOT NULL CHECK (json_valid(${name}))`;
const ended = (id: string) => `(SELECT endedOn FROM sweep WHERE id = ${id}) IS NOT NULL`;
const asks = `asks TEXT NOT NULL CHECK (asks IN ('households', 'people'))`;
const channel = `channel TEXT NOT NULL CHECK (channel IN ('sheet', 'paper', 'chat', 'phone', 'door'))`;
const staff = 'staffId INTEGER NOT NULL REFERENCES staff(id)';
const ends = `${day('endedOn')}, endReason TEXT`;
const endsWhole = 'CHECK ((endedOn IS NULL) = (endReason IS NULL))';

/**
 * What a demand from above wants to know of every household or resident: whom it asks is frozen when it opens, an answer is only
 * ever added, and how a line stands is kept with it so that the board of a large estate is one look into an index.
 */
export const sweeps: Migration = {
  version: 28,
  name: '0028-sweeps',
  sql: `
CREATE TABLE sweepTemplate (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 20), words TEXT NOT NULL, ${asks}, ${json('questions')},
  createdOn TEXT NOT NULL CHECK (${isDay('createdOn')}), ${staff}, ${ends}, ${endsWhole}
) STRICT;
CREATE UNIQUE INDEX sweepTemplateOnce ON sweepTemplate (name) WHERE endedOn IS NULL;
${undeletable('sweepTemplate')}
CREATE TABLE sweep (
  id INTEGER PRIMARY KEY, title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 30), words TEXT NOT NULL, ${asks}, scopeWords TEXT NOT NULL,
  openedOn TEXT NOT NULL CHECK (${isDay('openedOn')}), dueOn TEXT NOT NULL CHECK (${isDay('dueOn')} AND dueOn >= openedOn), ${staff},
  at TEXT NOT NULL, result TEXT CHECK (result IS NULL OR json_valid(result)), ${ends}, ${endsWhole}, CHECK (result IS NULL OR endedOn IS NOT NULL)
) STRICT;
CREATE TRIGGER sweepNoUpdate BEFORE UPDATE ON sweep WHEN old.endedOn IS NOT NULL ${stands('sweep')}
${undeletable('sweep')}
CREATE TABLE sweepQuestion (
  id INTEGER PRIMARY KEY, sweepId INTEGER NOT NULL REFERENCES sweep(id), position INTEGER NOT NULL,
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 20), kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'choice', 'yesNo')),
  unit TEXT, ${json('choices')}, source TEXT, CHECK ((kind = 'choice') = (json_array_length(choices) > 0)), UNIQUE (sweepId, position)
) STRICT;
${fixed('sweepQuestion')}
CREATE TABLE sweepLine (
  id INTEGER PRIMARY KEY, sweepId INTEGER NOT NULL REFERENCES sweep(id), unitId INTEGER NOT NULL REFERENCES unit(id),
  roomId INTEGER NOT NULL REFERENCES room(id), householdId INTEGER NOT NULL REFERENCES household(id),
  personId INTEGER REFERENCES person(id), name TEXT, postId INTEGER REFERENCES post(id),
  rowKey TEXT NOT NULL UNIQUE CHECK (length(rowKey) = 12 AND rowKey NOT GLOB '*[^0-9]*'), ${json('prefill')},
  standing TEXT NOT NULL CHECK (standing IN ('done', 'partial', 'gone', 'conflict', 'notReached', 'open')), ${json('value')}
) STRICT;
CREATE INDEX sweepLineBySweep ON sweepLine (sweepId, id);
CREATE INDEX sweepLineByUnit ON sweepLine (sweepId, unitId, standing);
CREATE INDEX sweepLineByStanding ON sweepLine (sweepId, standing, id);
CREATE INDEX sweepLineByRoom ON sweepLine (roomId);
CREATE INDEX sweepLineByHousehold ON sweepLine (householdId);
CREATE INDEX sweepLineByPerson ON sweepLine (personId);
CREATE INDEX sweepLineByPost ON sweepLine (postId);
CREATE TRIGGER sweepLineBegins BEFORE INSERT ON sweepLine WHEN ${ended('new.sweepId')} ${stands('sweepLine')}
CREATE TRIGGER sweepLineNoUpdate BEFORE UPDATE ON sweepLine WHEN NOT (
  ${same('id', 'sweepId', 'unitId', 'roomId', 'householdId', 'postId', 'rowKey')}
  AND (${erased('sweepLine', 'old.id')} OR (${same('name', 'prefill')} AND (NOT ${ended('old.sweepId')} OR ${same('standing', 'value')})))
) ${stands('sweepLine')}
${undeletable('sweepLine')}
CREATE TABLE sweepReturn (
  id INTEGER PRIMARY KEY, sweepId INTEGER NOT NULL REFERENCES sweep(id), ${channel}, name TEXT NOT NULL,
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64), lines INTEGER NOT NULL, fresh INTEGER NOT NULL, refusedRows INTEGER NOT NULL,
  broughtBy TEXT NOT NULL, ${staff}, at TEXT NOT NULL, ${day('withdrawnOn')}, withdrawReason TEXT,
  CHECK ((withdrawnOn IS NULL) = (withdrawReason IS NULL))
) STRICT;
CREATE INDEX sweepReturnBySweep ON sweepReturn (sweepId, fingerprint);
CREATE TRIGGER sweepReturnNoUpdate BEFORE UPDATE ON sweepReturn WHEN NOT (
  ${same('id', 'sweepId', 'channel', 'fingerprint', 'lines', 'fresh', 'refusedRows', 'staffId', 'at')}
  AND (old.withdrawnOn IS NULL OR new.withdrawnOn IS old.withdrawnOn)
  AND (${erased('sweepReturn', 'old.id')} OR (${same('name', 'broughtBy')} AND old.withdrawnOn IS NULL))
) ${stands('sweepReturn')}
${undeletable('sweepReturn')}
CREATE TABLE sweepAnswer (
  id INTEGER PRIMARY KEY, sweepLineId INTEGER NOT NULL REFERENCES sweepLine(id), sweepReturnId INTEGER REFERENCES sweepReturn(id),
  outcome TEXT NOT NULL CHECK (outcome IN ('answered', 'notReached', 'gone', 'withdrawn')), ${channel}, ${json('value')}, note TEXT NOT NULL,
  settles INTEGER NOT NULL CHECK (settles IN (0, 1)), ${staff}, at TEXT NOT NULL, CHECK (outcome <> 'withdrawn' OR settles = 1)
) STRICT;
CREATE INDEX sweepAnswerByLine ON sweepAnswer (sweepLineId, id);
CREATE INDEX sweepAnswerByReturn ON sweepAnswer (sweepReturnId);
CREATE TRIGGER sweepAnswerBegins BEFORE INSERT ON sweepAnswer
WHEN ${ended('(SELECT sweepId FROM sweepLine WHERE id = new.sweepLineId)')} ${stands('sweepAnswer')}
CREATE TRIGGER sweepAnswerNoUpdate BEFORE UPDATE ON sweepAnswer WHEN NOT (
  ${same('id', 'sweepLineId', 'sweepReturnId', 'outcome', 'channel', 'settles', 'staffId', 'at')} AND ${erased('sweepLine', 'old.sweepLineId')}
) ${stands('sweepAnswer')}
${undeletable('sweepAnswer')}`,
};
