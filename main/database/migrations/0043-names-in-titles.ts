import type { Migration } from '../migrate';
import { erased, same, stands } from './pieces';

/** A vote that is over and the title of a paper stand as they are, but for the name of somebody whose erasure says so. */
export const namesInTitles: Migration = {
  version: 43,
  name: '0043-names-in-titles',
  sql: `
DROP TRIGGER voteNoUpdate;
CREATE TRIGGER voteNoUpdate BEFORE UPDATE ON vote WHEN (old.closedAt IS NOT NULL OR old.endedOn IS NOT NULL) AND NOT (
  ${same('id', 'agendaItemId', 'way', 'rule', 'consultationId', 'present', 'agree', 'oppose', 'abstain', 'passed', 'words', 'closedAt')}
  AND ${same('staffId', 'at', 'endedOn')} AND (new.endReason IS NULL) = (old.endReason IS NULL) AND ${erased('vote', 'old.id')}
) ${stands('vote')}
DROP TRIGGER paperNoUpdate;
CREATE TRIGGER paperNoUpdate BEFORE UPDATE ON paper WHEN NOT (
  new.html = '' AND ${same('id', 'number', 'kind', 'sheets', 'issuedAt', 'staffId', 'subjectPersonId')} AND ${erased('paper', 'old.id')}
) ${stands('paper')}`,
};
