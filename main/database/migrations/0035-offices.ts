import type { Migration } from '../migrate';

/** Whose desk a file is: a station of an estate, or an office above it that adds stations up. What there was is a station. */
export const offices: Migration = {
  version: 35,
  name: '0035-offices',
  sql: `
ALTER TABLE station ADD COLUMN level TEXT NOT NULL DEFAULT 'station' CHECK (level IN ('station', 'community', 'street', 'district'));
CREATE TRIGGER stationLevel BEFORE UPDATE OF level ON station WHEN new.level <> old.level
BEGIN SELECT RAISE(ABORT, 'a station becomes no office, and an office no station'); END;`,
};
