import type { Migration } from '../migrate';
import { abort, day, ending, erased, isDay, kept, same, writtenBy } from './pieces';

const together = (...columns: string[]) => columns.map((column) => `CHECK ((askedAt IS NULL) = (${column} IS NULL))`).join(', ');

const KINDS = ['water', 'gas', 'lift', 'meeting', 'clinic', 'volunteering', 'safety', 'found', 'publicity', 'festival', 'blank'];
const kind = `kind TEXT NOT NULL CHECK (kind IN (${KINDS.map((one) => `'${one}'`).join(', ')}))`;
const staff = (name: string) => `${name} INTEGER REFERENCES staff(id)`;
const issued = `state IN ('issued', 'withdrawn')`;
const frozen = ['id', 'kind', 'paper', 'landscape', 'letterhead', 'seal', 'code', 'takeDownOn', 'aim', 'revision'];
frozen.push(
  'savedAt',
  'savedBy',
  'askedRevision',
  'askedBy',
  'askedAt',
  'checkedRevision',
  'checkedBy',
  'checkedAt',
  'checkedAlone',
);
frozen.push('number', 'paperId', 'issuedBy', 'issuedAt', 'day', 'replacesId', 'staffId', 'at');

// Once it is out only withdrawing it changes the row; its words go where a person is erased, and nothing else does.
const notice = `
CREATE TABLE notice (
  id INTEGER PRIMARY KEY, ${kind}, state TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'withdrawn', 'dropped')),
  title TEXT NOT NULL, content TEXT NOT NULL CHECK (json_valid(content)), words TEXT NOT NULL, fills TEXT NOT NULL CHECK (json_valid(fills)),
  paper TEXT NOT NULL CHECK (paper IN ('A4', 'A3')), landscape INTEGER NOT NULL CHECK (landscape IN (0, 1)),
  letterhead INTEGER NOT NULL CHECK (letterhead IN (0, 1)), seal TEXT NOT NULL CHECK (seal IN ('none', 'over', 'beside')),
  code TEXT NOT NULL CHECK (code IN ('record', 'call')), phone TEXT NOT NULL, issuer TEXT NOT NULL, ${day('takeDownOn')},
  aim TEXT NOT NULL CHECK (json_valid(aim)), revision INTEGER NOT NULL CHECK (revision > 0), savedAt TEXT NOT NULL,
  savedBy INTEGER NOT NULL REFERENCES staff(id), askedRevision INTEGER, ${staff('askedBy')}, askedAt TEXT,
  checkedRevision INTEGER, ${staff('checkedBy')}, checkedAt TEXT, checkedAlone INTEGER CHECK (checkedAlone IN (0, 1)),
  number TEXT UNIQUE, paperId INTEGER UNIQUE REFERENCES paper(id), ${staff('issuedBy')}, issuedAt TEXT, day TEXT NOT NULL CHECK (${isDay('day')}),
  replacesId INTEGER REFERENCES notice(id), ${writtenBy}, ${ending},
  ${together('askedRevision', 'askedBy')}, CHECK ((checkedAt IS NULL) = (checkedRevision IS NULL)),
  CHECK ((checkedAt IS NULL) = (checkedBy IS NULL)), CHECK ((checkedAt IS NULL) = (checkedAlone IS NULL)),
  CHECK ((${issued}) = (number IS NOT NULL)), CHECK ((${issued}) = (paperId IS NOT NULL)), CHECK ((${issued}) = (issuedAt IS NOT NULL)),
  CHECK (NOT (${issued}) OR checkedRevision = revision), CHECK ((state IN ('withdrawn', 'dropped')) = (endedOn IS NOT NULL))
) STRICT;
CREATE INDEX noticeByDay ON notice (day, id);
CREATE INDEX noticeByState ON notice (state, day, id);
CREATE INDEX noticeReplaced ON notice (replacesId) WHERE replacesId IS NOT NULL;
CREATE TRIGGER noticeBegins BEFORE INSERT ON notice WHEN new.state <> 'draft' ${abort('a notice begins as a draft')}
CREATE TRIGGER noticeFrozen BEFORE UPDATE ON notice WHEN old.${issued} AND NOT (${same(...frozen)} AND (
  (new.state = 'withdrawn' AND old.state = 'issued' AND ${same('title', 'content', 'words', 'fills', 'phone', 'issuer')})
  OR (new.state = old.state AND ${same('endedOn', 'endReason')} AND ${erased('notice', 'old.id')})
)) ${abort('what went out is frozen')}
CREATE TRIGGER noticeDropped BEFORE UPDATE ON notice WHEN old.state = 'dropped' AND NOT ${erased('notice', 'old.id')} ${abort('it was given up')}
${kept('notice')}
CREATE TABLE noticeUnit (
  id INTEGER PRIMARY KEY, noticeId INTEGER NOT NULL REFERENCES notice(id), unitId INTEGER REFERENCES unit(id),
  postId INTEGER REFERENCES post(id), copies INTEGER NOT NULL CHECK (copies > 0), firstCopy INTEGER NOT NULL CHECK (firstCopy > 0),
  UNIQUE (noticeId, firstCopy)
) STRICT;
CREATE INDEX noticeUnitAt ON noticeUnit (unitId) WHERE unitId IS NOT NULL;
CREATE INDEX noticeUnitNames ON noticeUnit (postId) WHERE postId IS NOT NULL;
CREATE TRIGGER noticeUnitNoUpdate BEFORE UPDATE ON noticeUnit ${abort('what went out is frozen')}
${kept('noticeUnit')}
CREATE TABLE noticeTemplate (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (length(name) > 0), ${kind}, title TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)), look TEXT NOT NULL CHECK (json_valid(look)),
  ${writtenBy}, ${ending}
) STRICT;
CREATE UNIQUE INDEX noticeTemplateName ON noticeTemplate (name) WHERE endedOn IS NULL;
${kept('noticeTemplate')}`;

/** 通知: drafts, what went out, for whom, and the station's own templates. */
export const notices: Migration = { version: 30, name: '0030-notices', sql: notice };
