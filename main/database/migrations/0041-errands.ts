import type { Migration } from '../migrate';
import { abort, day, dayNeeded, ending, erased, same, stands, undeletable, writtenBy } from './pieces';

const agents = ['agentStaffId', 'agentPostId', 'agentVolunteerId', 'agentHandlerId'];
const out = (errandId: string) => `(SELECT ifnull(sum(count), 0) FROM errandDocument WHERE errandId = ${errandId})
  <> (SELECT ifnull(sum(errandReturn.count), 0) FROM errandReturn JOIN errandDocument ON errandDocument.id = documentId
    WHERE errandId = ${errandId})`;

const errand = `
CREATE TABLE errand (
  id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, personId INTEGER REFERENCES person(id), name TEXT, phone TEXT,
  buildingId INTEGER REFERENCES building(id), title TEXT NOT NULL CHECK (length(title) > 0), words TEXT NOT NULL,
  itemId INTEGER REFERENCES catalogueItem(id), guideId INTEGER REFERENCES guide(id),
  agentStaffId INTEGER REFERENCES staff(id), agentPostId INTEGER REFERENCES post(id),
  agentVolunteerId INTEGER REFERENCES volunteer(id), agentHandlerId INTEGER REFERENCES orderHandler(id),
  ${dayNeeded('takenOn')}, ${day('dueOn')}, state TEXT NOT NULL CHECK (state IN ('taken', 'doing', 'done', 'ended')),
  originKind TEXT CHECK (originKind IN ('screening', 'wish', 'order', 'visit')), originId INTEGER,
  result TEXT NOT NULL, receivedBy TEXT NOT NULL, ${day('doneOn')}, ${day('filesClearedOn')},
  ${writtenBy}, ${ending},
  CHECK (${agents.map((one) => `(${one} IS NOT NULL)`).join(' + ')} <= 1),
  CHECK ((state = 'done') = (doneOn IS NOT NULL)), CHECK ((state = 'ended') = (endedOn IS NOT NULL)),
  CHECK ((originKind IS NULL) = (originId IS NULL)), CHECK (filesClearedOn IS NULL OR state IN ('done', 'ended')),
  CHECK (personId IS NULL OR (name IS NULL AND phone IS NULL)), CHECK (personId IS NOT NULL OR name IS NOT NULL)
) STRICT;
CREATE INDEX errandOpen ON errand (ifnull(dueOn, '9999-12-31'), id) WHERE doneOn IS NULL AND endedOn IS NULL;
CREATE INDEX errandByState ON errand (state, id);
CREATE INDEX errandDone ON errand (doneOn) WHERE doneOn IS NOT NULL;
CREATE INDEX errandTaken ON errand (takenOn);
CREATE INDEX errandByPerson ON errand (personId) WHERE personId IS NOT NULL;
CREATE INDEX errandByName ON errand (name) WHERE name IS NOT NULL;
CREATE INDEX errandByBuilding ON errand (buildingId) WHERE buildingId IS NOT NULL;
CREATE INDEX errandByOrigin ON errand (originKind, originId) WHERE originId IS NOT NULL;
${agents.map((one) => `CREATE INDEX ${one.replace('Id', '')}Errand ON errand (${one}) WHERE ${one} IS NOT NULL;`).join('\n')}
${undeletable('errand')}`;

const papers = `
CREATE TABLE errandDocument (
  id INTEGER PRIMARY KEY, errandId INTEGER NOT NULL REFERENCES errand(id), name TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0), lentAt TEXT NOT NULL, staffId INTEGER NOT NULL REFERENCES staff(id)
) STRICT;
CREATE INDEX errandDocumentOf ON errandDocument (errandId, id);
CREATE TRIGGER errandDocumentNoUpdate BEFORE UPDATE ON errandDocument WHEN NOT (
  ${same('id', 'errandId', 'count', 'lentAt', 'staffId')} AND ${erased('errand', 'old.errandId')}
) ${stands('errandDocument')}
${undeletable('errandDocument')}
CREATE TABLE errandReturn (
  id INTEGER PRIMARY KEY, documentId INTEGER NOT NULL REFERENCES errandDocument(id), count INTEGER NOT NULL CHECK (count > 0),
  toWhom TEXT NOT NULL, at TEXT NOT NULL, staffId INTEGER NOT NULL REFERENCES staff(id)
) STRICT;
CREATE INDEX errandReturnOf ON errandReturn (documentId, id);
CREATE TRIGGER errandReturnNoMore BEFORE INSERT ON errandReturn
WHEN new.count + (SELECT ifnull(sum(count), 0) FROM errandReturn WHERE documentId = new.documentId)
  > (SELECT count FROM errandDocument WHERE id = new.documentId) ${abort('no more comes back than was lent')}
CREATE TRIGGER errandReturnNoUpdate BEFORE UPDATE ON errandReturn WHEN NOT (
  ${same('id', 'documentId', 'count', 'at', 'staffId')} AND (${erased('errandReturn', 'old.id')}
    OR ${erased('errand', '(SELECT errandId FROM errandDocument WHERE id = old.documentId)')})
) ${stands('errandReturn')}
${undeletable('errandReturn')}
CREATE TRIGGER errandStaysOpen BEFORE UPDATE ON errand WHEN new.state IN ('done', 'ended') AND old.state IN ('taken', 'doing')
AND ${out('old.id')} ${abort('an errand does not end while a paper is out')}
CREATE TRIGGER errandLendsOpen BEFORE INSERT ON errandDocument
WHEN (SELECT state FROM errand WHERE id = new.errandId) IN ('done', 'ended') ${abort('nothing is lent for an errand that is over')}
CREATE TABLE errandMaterial (
  id INTEGER PRIMARY KEY, errandId INTEGER NOT NULL REFERENCES errand(id), words TEXT NOT NULL,
  ready INTEGER NOT NULL CHECK (ready IN (0, 1)), ${writtenBy}
) STRICT;
CREATE INDEX errandMaterialOf ON errandMaterial (errandId, id);
${undeletable('errandMaterial')}`;

/** 代办: what was entrusted, which papers were lent for it and came back, what is to be brought along. */
export const errandsAndPapers: Migration = { version: 41, name: '0041-errands', sql: errand + papers };
