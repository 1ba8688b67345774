import type { Migration } from '../migrate';

/** A meeting knows when its minutes became final: from then on nothing is put to the vote in it. */
export const minuted: Migration = {
  version: 32,
  name: '0032-minuted',
  sql: `
ALTER TABLE meeting ADD COLUMN minutedAt TEXT;
UPDATE meeting SET minutedAt = (SELECT finalAt FROM minutes WHERE minutes.meetingId = meeting.id);`,
};
