import type { Migration } from '../migrate';

/** What a layout looks like beside its mapping, so that the ledger goes out as it came in. Layouts of before have neither. */
export const importLayouts: Migration = {
  version: 8,
  name: '0008-import-layouts',
  sql: `
ALTER TABLE importLayout ADD COLUMN fileName TEXT;
ALTER TABLE importLayout ADD COLUMN shape TEXT CHECK (shape IS NULL OR json_valid(shape));`,
};
