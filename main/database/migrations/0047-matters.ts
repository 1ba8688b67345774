import type { Migration } from '../migrate';
import { day, dayNeeded, ending, stands, unchanged, undeletable, writtenBy } from './pieces';

const within = 'matterId INTEGER NOT NULL REFERENCES matter(id)';

const matter = `
CREATE TABLE matter (
  id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, title TEXT NOT NULL CHECK (length(title) > 0), words TEXT NOT NULL,
  responsible TEXT NOT NULL, blockedBy TEXT NOT NULL, ${dayNeeded('startedOn')}, ${day('dueOn')}, ${day('settledOn')},
  result TEXT NOT NULL, ${writtenBy}, ${ending}, CHECK (settledOn IS NULL OR endedOn IS NULL),
  CHECK (blockedBy = '' OR (settledOn IS NULL AND endedOn IS NULL))
) STRICT;
CREATE INDEX matterOpen ON matter (id) WHERE settledOn IS NULL AND endedOn IS NULL;
CREATE INDEX matterSettled ON matter (settledOn) WHERE settledOn IS NOT NULL;
${undeletable('matter')}
CREATE TABLE matterStep (
  id INTEGER PRIMARY KEY, ${within}, title TEXT NOT NULL CHECK (length(title) > 0), ${day('dueOn')}, ${day('doneOn')},
  words TEXT NOT NULL, ${writtenBy}, ${ending}, CHECK (doneOn IS NULL OR endedOn IS NULL)
) STRICT;
CREATE INDEX matterStepOf ON matterStep (matterId, id);
CREATE INDEX matterStepDue ON matterStep (dueOn) WHERE doneOn IS NULL AND endedOn IS NULL;
${unchanged('matterStep', 'matterId', 'dueOn', 'staffId', 'at')}
${undeletable('matterStep')}
CREATE TABLE matterOrder (
  id INTEGER PRIMARY KEY, ${within}, orderId INTEGER NOT NULL REFERENCES serviceOrder(id), ${writtenBy}, ${ending}
) STRICT;
CREATE INDEX matterOrderOf ON matterOrder (matterId, id);
CREATE UNIQUE INDEX matterOrderNow ON matterOrder (orderId) WHERE endedOn IS NULL;
${unchanged('matterOrder', 'matterId', 'orderId', 'staffId', 'at')}
${undeletable('matterOrder')}
CREATE TABLE matterHome (
  id INTEGER PRIMARY KEY, ${within}, roomId INTEGER NOT NULL REFERENCES room(id), ${day('settledOn')}, ${writtenBy}, ${ending}
) STRICT;
CREATE INDEX matterHomeOf ON matterHome (matterId, id);
CREATE INDEX matterHomeRoom ON matterHome (roomId);
CREATE UNIQUE INDEX matterHomeNow ON matterHome (matterId, roomId) WHERE endedOn IS NULL;
CREATE INDEX matterHomeSettled ON matterHome (settledOn) WHERE settledOn IS NOT NULL;
CREATE TRIGGER matterHomeSettledOnce BEFORE UPDATE ON matterHome WHEN old.settledOn IS NOT NULL AND new.settledOn IS NOT old.settledOn
${stands('matterHome', 'was settled on a day')}
${unchanged('matterHome', 'matterId', 'roomId', 'staffId', 'at')}
${undeletable('matterHome')}`;

/** 事项: what takes longer than a request, with its steps, the requests it gathers and the homes it is about. */
export const mattersAndSteps: Migration = { version: 47, name: '0047-matters', sql: matter };
