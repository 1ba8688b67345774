import type { Migration } from '../migrate';
import { day, erased, isDay, same, stands, undeletable, writtenBy } from './pieces';

const ended = (id: string) => `(SELECT endedOn FROM consultation WHERE id = ${id}) IS NOT NULL`;

/**
 * A question put to households or owners: who is asked is frozen when it opens and once more when it ends; an answer is only ever
 * added. A name goes where the person was erased.
 */
export const consultations: Migration = {
  version: 19,
  name: '0019-consultations',
  sql: `
CREATE TABLE consultation (
  id INTEGER PRIMARY KEY, title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 60), words TEXT NOT NULL CHECK (length(words) > 0),
  kind TEXT NOT NULL CHECK (kind IN ('opinion', 'ordinary278', 'special278')), matter INTEGER CHECK (matter BETWEEN 1 AND 9),
  asks TEXT NOT NULL CHECK (asks IN ('households', 'owners')), scopeWords TEXT NOT NULL,
  openedOn TEXT NOT NULL CHECK (${isDay('openedOn')}), dueOn TEXT NOT NULL CHECK (${isDay('dueOn')} AND dueOn >= openedOn),
  ${writtenBy},
  result TEXT CHECK (result IS NULL OR json_valid(result)), ${day('endedOn')}, endReason TEXT,
  CHECK ((kind = 'opinion') = (matter IS NULL)), CHECK (matter IS NULL OR (matter BETWEEN 6 AND 8) = (kind = 'special278')),
  CHECK (kind = 'opinion' OR asks = 'owners'), CHECK ((endedOn IS NULL) = (endReason IS NULL)), CHECK (result IS NULL OR endedOn IS NOT NULL)
) STRICT;
CREATE TRIGGER consultationNoUpdate BEFORE UPDATE ON consultation WHEN old.endedOn IS NOT NULL ${stands('consultation')}
${undeletable('consultation')}
CREATE TABLE consultationRoom (
  id INTEGER PRIMARY KEY, consultationId INTEGER NOT NULL REFERENCES consultation(id), roomId INTEGER NOT NULL REFERENCES room(id),
  householdId INTEGER REFERENCES household(id), personId INTEGER REFERENCES person(id), name TEXT,
  area INTEGER CHECK (area BETWEEN 1 AND 9999900), ownerNo INTEGER NOT NULL CHECK (ownerNo > 0),
  rowKey TEXT NOT NULL UNIQUE CHECK (length(rowKey) = 12 AND rowKey NOT GLOB '*[^0-9]*')
) STRICT;
CREATE UNIQUE INDEX consultationRoomOnce ON consultationRoom (consultationId, roomId, ifnull(householdId, 0));
CREATE INDEX consultationRoomByConsultation ON consultationRoom (consultationId, id);
CREATE INDEX consultationRoomByPerson ON consultationRoom (personId);
CREATE INDEX consultationRoomByRoom ON consultationRoom (roomId);
CREATE INDEX consultationRoomByHousehold ON consultationRoom (householdId);
CREATE TRIGGER consultationRoomBegins BEFORE INSERT ON consultationRoom WHEN ${ended('new.consultationId')} ${stands('consultationRoom')}
CREATE TRIGGER consultationRoomNoUpdate BEFORE UPDATE ON consultationRoom WHEN NOT (
  ${same('id', 'consultationId', 'roomId', 'householdId', 'rowKey')}
  AND (NOT ${ended('old.consultationId')} OR (${same('area', 'ownerNo')} AND (new.name IS old.name OR ${erased('consultationRoom', 'old.id')})))
) ${stands('consultationRoom')}
${undeletable('consultationRoom')}
CREATE TABLE consultationAnswer (
  id INTEGER PRIMARY KEY, consultationRoomId INTEGER NOT NULL REFERENCES consultationRoom(id),
  answer TEXT NOT NULL CHECK (answer IN ('agree', 'oppose', 'abstain', 'notReached', 'withdrawn')), reason TEXT NOT NULL,
  wishes TEXT NOT NULL, signer TEXT NOT NULL, answeredOn TEXT NOT NULL CHECK (${isDay('answeredOn')}),
  channel TEXT NOT NULL CHECK (channel IN ('paper', 'door', 'phone', 'chat', 'meeting')),
  ${writtenBy}
) STRICT;
CREATE INDEX consultationAnswerByRoom ON consultationAnswer (consultationRoomId, id);
CREATE TRIGGER consultationAnswerBegins BEFORE INSERT ON consultationAnswer
WHEN ${ended('(SELECT consultationId FROM consultationRoom WHERE id = new.consultationRoomId)')} ${stands('consultationAnswer')}
CREATE TRIGGER consultationAnswerNoUpdate BEFORE UPDATE ON consultationAnswer WHEN NOT (
  ${same('id', 'consultationRoomId', 'answer', 'answeredOn', 'channel', 'staffId', 'at')}
  AND new.reason IN ('', old.reason) AND new.wishes IN ('', old.wishes) AND new.signer IN ('', old.signer)
  AND ${erased('consultationRoom', 'old.consultationRoomId')}
) ${stands('consultationAnswer')}
${undeletable('consultationAnswer')}`,
};
