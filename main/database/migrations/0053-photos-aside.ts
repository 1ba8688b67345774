import type { Migration } from '../migrate';
import { stands, writtenBy } from './pieces';

/** Photos chosen for a form that is still being written: they go when it is saved or given up. */
export const photosAside: Migration = {
  version: 53,
  name: '0053-photos-aside',
  sql: `
CREATE TABLE photoAside (
  id INTEGER PRIMARY KEY, form TEXT NOT NULL CHECK (form <> ''), name TEXT NOT NULL,
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 20000000), small BLOB NOT NULL CHECK (length(small) BETWEEN 1 AND 200000),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64), ${writtenBy}
) STRICT;
CREATE INDEX photoAsideOf ON photoAside (staffId, form, id);
CREATE TRIGGER photoAsideNoUpdate BEFORE UPDATE ON photoAside ${stands('photoAside', 'is kept as it was chosen')}`,
};
