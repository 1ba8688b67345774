import type { Migration } from '../migrate';
import { fixed } from './pieces';

/** What an office handed up as its own sum: whether it changed since is told by its digest. And of every parcel, what it went for. */
export const parcelSums: Migration = {
  version: 49,
  name: '0049-parcel-sums',
  sql: `
CREATE TABLE parcelSum (
  id INTEGER PRIMARY KEY, parcelId INTEGER NOT NULL UNIQUE REFERENCES parcel(id),
  contentSha256 TEXT NOT NULL CHECK (length(contentSha256) = 64), members INTEGER NOT NULL CHECK (members > 0)
) STRICT;
${fixed('parcelSum')}
ALTER TABLE parcel ADD COLUMN purpose TEXT NOT NULL DEFAULT '按期上报' CHECK (purpose <> '');
CREATE INDEX parcelByPeriod ON parcel (period, id);`,
};
