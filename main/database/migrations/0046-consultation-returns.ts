import type { Migration } from '../migrate';
import { day, dayNeeded, erased, same, stands, undeletable, writtenBy } from './pieces';

/**
 * Tables that come back filled in: what each brought, and where an answer differs from the one that stands, both until somebody chooses.
 * What was read is only ever added; a name goes where the person was erased.
 */
export const consultationReturns: Migration = {
  version: 46,
  name: '0046-consultation-returns',
  sql: `
CREATE TABLE consultationReturn (
  id INTEGER PRIMARY KEY, consultationId INTEGER NOT NULL REFERENCES consultation(id), name TEXT NOT NULL,
  lines INTEGER NOT NULL CHECK (lines >= 0), fresh INTEGER NOT NULL CHECK (fresh > 0), conflicts INTEGER NOT NULL CHECK (conflicts >= 0),
  refusedRows INTEGER NOT NULL CHECK (refusedRows >= 0), broughtBy TEXT NOT NULL,
  ${writtenBy}, ${day('withdrawnOn')}, withdrawReason TEXT,
  CHECK ((withdrawnOn IS NULL) = (withdrawReason IS NULL))
) STRICT;
CREATE INDEX consultationReturnOf ON consultationReturn (consultationId, id);
CREATE TRIGGER consultationReturnNoUpdate BEFORE UPDATE ON consultationReturn WHEN NOT (
  ${same('id', 'consultationId', 'lines', 'fresh', 'conflicts', 'refusedRows', 'staffId', 'at')} AND (
    (old.withdrawnOn IS NULL AND ${same('name', 'broughtBy')})
    OR (${same('withdrawnOn')} AND ${erased('consultationReturn', 'old.id')}))
) ${stands('consultationReturn')}
${undeletable('consultationReturn')}
ALTER TABLE consultationAnswer ADD COLUMN consultationReturnId INTEGER REFERENCES consultationReturn(id);
CREATE INDEX consultationAnswerOfReturn ON consultationAnswer (consultationReturnId) WHERE consultationReturnId IS NOT NULL;
CREATE TRIGGER consultationAnswerCame BEFORE UPDATE ON consultationAnswer WHEN NOT (${same('consultationReturnId')})
${stands('consultationAnswer')}
CREATE TABLE consultationWaiting (
  id INTEGER PRIMARY KEY, consultationRoomId INTEGER NOT NULL REFERENCES consultationRoom(id),
  consultationReturnId INTEGER NOT NULL REFERENCES consultationReturn(id),
  answer TEXT NOT NULL CHECK (answer IN ('agree', 'oppose', 'abstain')), reason TEXT NOT NULL, wishes TEXT NOT NULL, signer TEXT NOT NULL,
  ${dayNeeded('answeredOn')}, channel TEXT NOT NULL CHECK (channel IN ('paper', 'door', 'phone', 'chat', 'meeting')),
  ${writtenBy}, ${day('settledOn')},
  settled TEXT CHECK (settled IN ('taken', 'left', 'withdrawn')), CHECK ((settledOn IS NULL) = (settled IS NULL))
) STRICT;
CREATE INDEX consultationWaitingByRoom ON consultationWaiting (consultationRoomId, id);
CREATE INDEX consultationWaitingOfReturn ON consultationWaiting (consultationReturnId);
CREATE TRIGGER consultationWaitingNoUpdate BEFORE UPDATE ON consultationWaiting WHEN NOT (
  ${same('id', 'consultationRoomId', 'consultationReturnId', 'answer', 'answeredOn', 'channel', 'staffId', 'at')} AND (
    (old.settledOn IS NULL AND ${same('reason', 'wishes', 'signer')})
    OR (${same('settledOn', 'settled')} AND new.reason IN ('', old.reason) AND new.wishes IN ('', old.wishes)
      AND new.signer IN ('', old.signer) AND ${erased('consultationRoom', 'old.consultationRoomId')}))
) ${stands('consultationWaiting')}
${undeletable('consultationWaiting')}`,
};
