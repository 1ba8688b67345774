import type { Migration } from '../migrate';
import { abort, day, ending, erased, kept, same, writtenBy } from './pieces';

const notDraft = (minutesId: string) => `(SELECT state FROM minutes WHERE id = ${minutesId}) <> 'draft'`;

// Drafts are written at every pause of the pen. From 会签 on the parts stand still; from 定稿 on the whole does.
const minutes = `
CREATE TABLE minutes (
  id INTEGER PRIMARY KEY, meetingId INTEGER NOT NULL UNIQUE REFERENCES meeting(id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'signing', 'final')), year INTEGER, sequence INTEGER,
  submittedAt TEXT, finalAt TEXT, content TEXT CHECK (content IS NULL OR json_valid(content)), words TEXT NOT NULL,
  ${writtenBy}, UNIQUE (year, sequence),
  CHECK ((state = 'final') = (finalAt IS NOT NULL)), CHECK ((state = 'final') = (content IS NOT NULL)),
  CHECK ((state = 'final') = (sequence IS NOT NULL)), CHECK ((year IS NULL) = (sequence IS NULL)),
  CHECK ((state = 'draft') = (submittedAt IS NULL))
) STRICT;
CREATE TRIGGER minutesFrozen BEFORE UPDATE ON minutes WHEN old.state = 'final' AND NOT (
  ${same('id', 'meetingId', 'state', 'year', 'sequence', 'submittedAt', 'finalAt', 'staffId', 'at')} AND ${erased('minutes', 'old.id')}
) ${abort('final minutes stay as they are')}
CREATE TRIGGER minutesNotFinalAtOnce BEFORE INSERT ON minutes WHEN new.state <> 'draft' ${abort('minutes begin as a draft')}
CREATE TRIGGER minutesStepByStep BEFORE UPDATE ON minutes
WHEN old.state = 'draft' AND new.state = 'final' ${abort('minutes are agreed to before they are final')}
${kept('minutes')}
CREATE TABLE minutesPart (
  id INTEGER PRIMARY KEY, minutesId INTEGER NOT NULL REFERENCES minutes(id), agendaItemId INTEGER UNIQUE REFERENCES agendaItem(id),
  content TEXT NOT NULL CHECK (json_valid(content)), words TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision > 0),
  savedAt TEXT NOT NULL, staffId INTEGER NOT NULL REFERENCES staff(id)
) STRICT;
CREATE UNIQUE INDEX minutesOpening ON minutesPart (minutesId) WHERE agendaItemId IS NULL;
CREATE INDEX minutesPartOf ON minutesPart (minutesId);
CREATE TRIGGER minutesPartStands BEFORE UPDATE ON minutesPart WHEN ${notDraft('old.minutesId')} AND NOT ${erased('minutes', 'old.minutesId')}
${abort('what was handed on stands')}
CREATE TRIGGER minutesPartLate BEFORE INSERT ON minutesPart WHEN ${notDraft('new.minutesId')} ${abort('what was handed on stands')}
${kept('minutesPart')}
CREATE TABLE minutesAside (
  id INTEGER PRIMARY KEY, partId INTEGER NOT NULL REFERENCES minutesPart(id), pen TEXT NOT NULL, content TEXT NOT NULL CHECK (json_valid(content)),
  savedAt TEXT NOT NULL, staffId INTEGER NOT NULL REFERENCES staff(id), endedAt TEXT,
  ending TEXT CHECK (ending IN ('kept', 'aside', 'both')), CHECK ((endedAt IS NULL) = (ending IS NULL))
) STRICT;
CREATE INDEX minutesAsideOpen ON minutesAside (partId) WHERE endedAt IS NULL;
${kept('minutesAside')}
CREATE TABLE minutesSigner (
  id INTEGER PRIMARY KEY, minutesId INTEGER NOT NULL REFERENCES minutes(id), name TEXT NOT NULL,
  answer TEXT CHECK (answer IN ('agreed', 'objected')), words TEXT NOT NULL, answeredAt TEXT,
  ${writtenBy}, ${ending}, CHECK ((answer IS NULL) = (answeredAt IS NULL))
) STRICT;
CREATE INDEX minutesSignerOf ON minutesSigner (minutesId, id);
${kept('minutesSigner')}
CREATE TABLE minutesAmendment (
  id INTEGER PRIMARY KEY, minutesId INTEGER NOT NULL REFERENCES minutes(id), number INTEGER NOT NULL CHECK (number > 0),
  agendaItemId INTEGER REFERENCES agendaItem(id), words TEXT NOT NULL, reason TEXT NOT NULL,
  ${writtenBy}, UNIQUE (minutesId, number)
) STRICT;
CREATE TRIGGER minutesAmendmentNoUpdate BEFORE UPDATE ON minutesAmendment WHEN NOT (
  ${same('id', 'minutesId', 'number', 'agendaItemId', 'staffId', 'at')} AND ${erased('minutes', 'old.minutesId')}
) ${abort('minutesAmendment is append-only')}
${kept('minutesAmendment')}
CREATE VIRTUAL TABLE minutesText USING fts5(words, content='', contentless_delete=1, tokenize='ascii');`;

const tasks = `
CREATE TABLE decision (
  id INTEGER PRIMARY KEY, agendaItemId INTEGER NOT NULL REFERENCES agendaItem(id), words TEXT NOT NULL CHECK (length(words) > 0),
  open INTEGER NOT NULL CHECK (open IN (0, 1)), ${writtenBy}, ${ending}
) STRICT;
CREATE INDEX decisionOf ON decision (agendaItemId, id);
CREATE TRIGGER decisionStands BEFORE UPDATE ON decision WHEN (
  SELECT minutes.state FROM minutes JOIN agendaItem ON agendaItem.meetingId = minutes.meetingId WHERE agendaItem.id = old.agendaItemId
) <> 'draft' AND NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.subject = 'minutes' AND erasure.subjectId = (
  SELECT minutes.id FROM minutes JOIN agendaItem ON agendaItem.meetingId = minutes.meetingId WHERE agendaItem.id = old.agendaItemId
)) ${abort('what was handed on stands')}
${kept('decision')}
CREATE TABLE task (
  id INTEGER PRIMARY KEY, decisionId INTEGER UNIQUE REFERENCES decision(id), meetingId INTEGER REFERENCES meeting(id),
  title TEXT NOT NULL CHECK (length(title) > 0), owner TEXT NOT NULL, unit TEXT NOT NULL, ownerStaffId INTEGER REFERENCES staff(id),
  ${day('dueOn')}, state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')), result TEXT NOT NULL, ${day('endedOn')},
  ${writtenBy}, CHECK ((state = 'open') = (endedOn IS NULL))
) STRICT;
CREATE INDEX taskOpen ON task (ifnull(dueOn, '9999-12-31'), id) WHERE state = 'open';
CREATE INDEX taskEnded ON task (endedOn, id) WHERE state <> 'open';
CREATE INDEX taskOfMeeting ON task (meetingId, id);
${kept('task')}
CREATE TABLE taskNote (
  id INTEGER PRIMARY KEY, taskId INTEGER NOT NULL REFERENCES task(id),
  kind TEXT NOT NULL CHECK (kind IN ('progress', 'amended', 'done', 'dropped', 'resumed')), words TEXT NOT NULL,
  ${writtenBy}
) STRICT;
CREATE INDEX taskNoteOf ON taskNote (taskId, id);
CREATE TRIGGER taskNoteNoUpdate BEFORE UPDATE ON taskNote WHEN NOT (
  ${same('id', 'taskId', 'kind', 'staffId', 'at')}
  AND ${erased('task', 'old.taskId')}
) ${abort('taskNote is append-only')}
${kept('taskNote')}`;

/** 会议纪要 with their decisions, and the tasks that come of them. */
export const minutesAndTasks: Migration = { version: 24, name: '0024-minutes', sql: `${minutes}${tasks}` };
