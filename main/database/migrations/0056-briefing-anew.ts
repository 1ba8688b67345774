import type { Migration } from '../migrate';

/** A mistake found in a final briefing could never be put right: of a report there was one, for ever. Now one is being written at a time. */
export const briefingAnew: Migration = {
  version: 56,
  name: '0056-briefing-anew',
  sql: `
DROP INDEX briefingOfReport;
CREATE UNIQUE INDEX briefingInHand ON briefing (reportId, kind) WHERE finalAt IS NULL;
CREATE INDEX briefingOfReport ON briefing (reportId, kind, id);`,
};
