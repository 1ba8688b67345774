import type { Migration } from '../migrate';
import { kept, unchanged, writtenBy } from './pieces';

/** What an import of volunteers brought, enough to take it back whole; the numbers it gave are never given again. */
export const rosters: Migration = {
  version: 60,
  name: '0060-rosters',
  sql: `
CREATE TABLE volunteerRoster (
  id INTEGER PRIMARY KEY, fileName TEXT NOT NULL, ${writtenBy}, added INTEGER NOT NULL CHECK (added > 0),
  linked INTEGER NOT NULL CHECK (linked BETWEEN 0 AND added), teams INTEGER NOT NULL CHECK (teams >= 0),
  entered TEXT NOT NULL CHECK (json_valid(entered)), lastNumber TEXT NOT NULL CHECK (lastNumber GLOB '[1-9][0-9][0-9][0-9][0-9]'),
  undoneAt TEXT
) STRICT;
${unchanged('volunteerRoster', 'fileName', 'staffId', 'at', 'added', 'linked', 'teams', 'entered', 'lastNumber')}
${kept('volunteerRoster')}`,
};
