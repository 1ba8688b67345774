import type { Migration } from '../migrate';
import { day, writtenBy } from './pieces';

/** A contact that was written down by mistake is withdrawn; what came of asking may also be that it is applied for, or thought over. */
export const careResults: Migration = {
  version: 14,
  name: '0014-care-results',
  sql: `
ALTER TABLE careContact ADD COLUMN ${day('endedOn')};
ALTER TABLE careContact ADD COLUMN endReason TEXT CHECK ((endedOn IS NULL) = (endReason IS NULL));
CREATE TABLE askedAnew (
  id INTEGER PRIMARY KEY, personId INTEGER NOT NULL REFERENCES person(id), entitlementId INTEGER NOT NULL REFERENCES entitlement(id),
  heldOn TEXT NOT NULL CHECK (length(heldOn) = 10),
  outcome TEXT NOT NULL CHECK (outcome IN ('claimed', 'applied', 'thinking', 'notEligible', 'declined', 'unreached')),
  words TEXT NOT NULL, ${writtenBy}
) STRICT;
INSERT INTO askedAnew SELECT id, personId, entitlementId, heldOn, outcome, words, staffId, at FROM screeningCall;
DROP TABLE screeningCall;
ALTER TABLE askedAnew RENAME TO screeningCall;
CREATE INDEX screeningCallByPerson ON screeningCall (personId, entitlementId, id);`,
};
