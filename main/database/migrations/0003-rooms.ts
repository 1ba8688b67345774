import type { Migration } from '../migrate';
import { day } from './pieces';

/** The house ledger: what a room is used for, how large it is, whose it is, whether it is let; and the numbers it had before. */
export const rooms: Migration = {
  version: 3,
  name: '0003-rooms',
  sql: `
ALTER TABLE room ADD COLUMN purpose TEXT;
ALTER TABLE room ADD COLUMN area REAL CHECK (area > 0 AND area < 100000);
ALTER TABLE room ADD COLUMN tenure TEXT CHECK (tenure IN ('自住', '出租', '借住', '空置'));
ALTER TABLE room ADD COLUMN ownerName TEXT;
ALTER TABLE room ADD COLUMN ownerPhone TEXT;
ALTER TABLE room ADD COLUMN ownerAddress TEXT;
ALTER TABLE room ADD COLUMN letFor TEXT;
ALTER TABLE room ADD COLUMN ${day('leaseEndsOn')};
CREATE TABLE roomAlias (
  id INTEGER PRIMARY KEY, roomId INTEGER NOT NULL REFERENCES room(id), number TEXT NOT NULL, ${day('endedOn')}, endReason TEXT NOT NULL
) STRICT;
CREATE INDEX roomAliasByRoom ON roomAlias (roomId, id);
CREATE INDEX roomAliasByNumber ON roomAlias (number);`,
};
