import type { Migration } from '../migrate';
import { day, dayNeeded, erased, same, stands, undeletable, writtenBy } from './pieces';

/** Attempts at settling a quarrel, the text they signed, and when somebody looks whether it is kept. */
export const agreementsAndFollowUps: Migration = {
  version: 23,
  name: '0023-agreements',
  sql: `
CREATE TABLE disputeAttempt (
  id INTEGER PRIMARY KEY, disputeId INTEGER NOT NULL REFERENCES dispute(id), ${dayNeeded('heldOn')},
  way TEXT NOT NULL CHECK (way IN ('onSite', 'station', 'phone', 'meeting')), meetingId INTEGER REFERENCES meeting(id),
  place TEXT NOT NULL, mediators TEXT NOT NULL, present TEXT NOT NULL, words TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('continues', 'agreed', 'absent', 'refused')),
  ${writtenBy}, CHECK (meetingId IS NULL OR way = 'meeting')
) STRICT;
CREATE INDEX disputeAttemptByDispute ON disputeAttempt (disputeId, id);
CREATE INDEX disputeAttemptByMeeting ON disputeAttempt (meetingId) WHERE meetingId IS NOT NULL;
CREATE TRIGGER disputeAttemptNoUpdate BEFORE UPDATE ON disputeAttempt WHEN NOT (
  ${same('id', 'disputeId', 'heldOn', 'way', 'meetingId', 'outcome', 'staffId', 'at')} AND ${erased('dispute', 'old.disputeId')}
) ${stands('disputeAttempt')}
${undeletable('disputeAttempt')}
CREATE TABLE agreement (
  id INTEGER PRIMARY KEY, disputeId INTEGER NOT NULL REFERENCES dispute(id), form TEXT NOT NULL CHECK (form IN ('written', 'oral')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'signed')), content TEXT NOT NULL CHECK (json_valid(content)),
  revision INTEGER NOT NULL CHECK (revision > 0), ${day('signedOn')}, mediators TEXT NOT NULL, paperId INTEGER REFERENCES paper(id),
  ${writtenBy},
  CHECK ((state = 'signed') = (signedOn IS NOT NULL)), CHECK (state = 'draft' OR form = 'oral' OR paperId IS NOT NULL)
) STRICT;
CREATE INDEX agreementByDispute ON agreement (disputeId, id);
CREATE UNIQUE INDEX agreementDraft ON agreement (disputeId) WHERE state = 'draft';
CREATE TRIGGER agreementNoUpdate BEFORE UPDATE ON agreement WHEN old.state = 'signed' AND NOT (
  ${same('id', 'disputeId', 'form', 'state', 'revision', 'signedOn', 'paperId', 'staffId', 'at')} AND (
    ${erased('dispute', 'old.disputeId')} OR (${same('content', 'mediators')})
  )
) ${stands('agreement', 'stays as it was signed')}
${undeletable('agreement')}
CREATE TABLE followUp (
  id INTEGER PRIMARY KEY, agreementId INTEGER NOT NULL REFERENCES agreement(id), ${dayNeeded('dueOn')}, words TEXT NOT NULL,
  ${day('doneOn')}, outcome TEXT CHECK (outcome IN ('kept', 'partly', 'broken')), result TEXT NOT NULL,
  staffId INTEGER REFERENCES staff(id), at TEXT,
  CHECK ((doneOn IS NULL) = (outcome IS NULL) AND (doneOn IS NULL) = (staffId IS NULL) AND (doneOn IS NULL) = (at IS NULL))
) STRICT;
CREATE INDEX followUpByAgreement ON followUp (agreementId, id);
CREATE INDEX followUpDue ON followUp (dueOn) WHERE doneOn IS NULL;
CREATE TRIGGER followUpNoUpdate BEFORE UPDATE ON followUp WHEN NOT (${same('id', 'agreementId', 'dueOn')} AND (
  (old.doneOn IS NULL AND new.doneOn IS NOT NULL AND new.words = old.words)
  OR (${same('doneOn', 'outcome', 'staffId', 'at')} AND ${erased('dispute', '(SELECT disputeId FROM agreement WHERE id = old.agreementId)')})
)) ${stands('followUp')}
${undeletable('followUp')}`,
};
