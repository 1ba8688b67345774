import type { Migration } from '../migrate';

/**
 * The index of what is not decided on says where an entry came from as well, which never changes: what waits for review is put in order
 * by the index alone, without reading each entry of it.
 */
export const waitingHours: Migration = {
  version: 59,
  name: '0059-waiting-hours',
  sql: `DROP INDEX hourEntryByVolunteer;
CREATE INDEX hourEntryByVolunteer ON hourEntry (settled, volunteerId, startedAt, id, source);`,
};
