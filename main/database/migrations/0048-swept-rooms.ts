import type { Migration } from '../migrate';
import { dayNeeded, ending, erased, same, stands, undeletable } from './pieces';

const json = (name: string) => `${name} TEXT NOT NULL CHECK (json_valid(${name}))`;
const ended = (id: string) => `(SELECT endedOn FROM sweep WHERE id = ${id}) IS NOT NULL`;
const asks = `asks TEXT NOT NULL CHECK (asks IN ('households', 'people', 'rooms'))`;
const staff = 'staffId INTEGER NOT NULL REFERENCES staff(id)';
/** The rows of a table in another one of its name; who refers to it goes on doing so. */
const anew = (table: string, columns: string) => `
CREATE TABLE ${table}Anew (${columns}) STRICT;
INSERT INTO ${table}Anew SELECT * FROM ${table};
DROP TABLE ${table};
ALTER TABLE ${table}Anew RENAME TO ${table};`;

/** A sweep may ask each room, also those nobody lives in: a line then has no household. */
export const sweptRooms: Migration = {
  version: 48,
  name: '0048-swept-rooms',
  sql: `
DROP TRIGGER sweepLineBegins;
DROP TRIGGER sweepLineNoUpdate;
DROP TRIGGER sweepAnswerBegins;
DROP TRIGGER sweepAnswerNoUpdate;
${anew(
  'sweepTemplate',
  `id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 20), words TEXT NOT NULL, ${asks}, ${json('questions')},
  ${dayNeeded('createdOn')}, ${staff}, ${ending}`,
)}
CREATE UNIQUE INDEX sweepTemplateOnce ON sweepTemplate (name) WHERE endedOn IS NULL;
${undeletable('sweepTemplate')}
${anew(
  'sweep',
  `id INTEGER PRIMARY KEY, title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 30), words TEXT NOT NULL, ${asks}, scopeWords TEXT NOT NULL,
  ${dayNeeded('openedOn')}, ${dayNeeded('dueOn')}, ${staff},
  at TEXT NOT NULL, result TEXT CHECK (result IS NULL OR json_valid(result)), ${ending},
  CHECK (dueOn >= openedOn), CHECK (result IS NULL OR endedOn IS NOT NULL)`,
)}
CREATE TRIGGER sweepNoUpdate BEFORE UPDATE ON sweep WHEN old.endedOn IS NOT NULL ${stands('sweep')}
${undeletable('sweep')}
${anew(
  'sweepLine',
  `id INTEGER PRIMARY KEY, sweepId INTEGER NOT NULL REFERENCES sweep(id), unitId INTEGER NOT NULL REFERENCES unit(id),
  roomId INTEGER NOT NULL REFERENCES room(id), householdId INTEGER REFERENCES household(id),
  personId INTEGER REFERENCES person(id), name TEXT, postId INTEGER REFERENCES post(id),
  rowKey TEXT NOT NULL UNIQUE CHECK (length(rowKey) = 12 AND rowKey NOT GLOB '*[^0-9]*'), ${json('prefill')},
  standing TEXT NOT NULL CHECK (standing IN ('done', 'partial', 'gone', 'conflict', 'notReached', 'open')), ${json('value')},
  CHECK (householdId IS NOT NULL OR personId IS NULL)`,
)}
CREATE INDEX sweepLineBySweep ON sweepLine (sweepId, id);
CREATE INDEX sweepLineByUnit ON sweepLine (sweepId, unitId, standing);
CREATE INDEX sweepLineByStanding ON sweepLine (sweepId, standing, id);
CREATE INDEX sweepLineByRoom ON sweepLine (roomId);
CREATE INDEX sweepLineByHousehold ON sweepLine (householdId) WHERE householdId IS NOT NULL;
CREATE INDEX sweepLineByPerson ON sweepLine (personId);
CREATE INDEX sweepLineByPost ON sweepLine (postId);
CREATE TRIGGER sweepLineBegins BEFORE INSERT ON sweepLine WHEN ${ended('new.sweepId')} ${stands('sweepLine')}
CREATE TRIGGER sweepLineNeedsHousehold BEFORE INSERT ON sweepLine
WHEN new.householdId IS NULL AND (SELECT asks FROM sweep WHERE id = new.sweepId) <> 'rooms' ${stands('sweepLine', 'is of a household')}
CREATE TRIGGER sweepLineNoUpdate BEFORE UPDATE ON sweepLine WHEN NOT (
  ${same('id', 'sweepId', 'unitId', 'roomId', 'householdId', 'postId', 'rowKey')}
  AND (${erased('sweepLine', 'old.id')} OR (${same('name', 'prefill')} AND (NOT ${ended('old.sweepId')} OR ${same('standing', 'value')})))
) ${stands('sweepLine')}
${undeletable('sweepLine')}
CREATE TRIGGER sweepAnswerBegins BEFORE INSERT ON sweepAnswer
WHEN ${ended('(SELECT sweepId FROM sweepLine WHERE id = new.sweepLineId)')} ${stands('sweepAnswer')}
CREATE TRIGGER sweepAnswerNoUpdate BEFORE UPDATE ON sweepAnswer WHEN NOT (
  ${same('id', 'sweepLineId', 'sweepReturnId', 'outcome', 'channel', 'settles', 'staffId', 'at')} AND ${erased('sweepLine', 'old.sweepLineId')}
) ${stands('sweepAnswer')}`,
};
