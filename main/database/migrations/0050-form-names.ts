import type { Migration } from '../migrate';
import { fixed, writtenBy } from './pieces';

/** A form that names people is filled and handed over, and no copy is kept: how many it names, and its digest. */
export const formNames: Migration = {
  version: 50,
  name: '0050-form-names',
  sql: `
CREATE TABLE formFillAnew (
  id INTEGER PRIMARY KEY, formId INTEGER NOT NULL REFERENCES upperForm(id), reportId INTEGER NOT NULL REFERENCES report(id),
  draft INTEGER NOT NULL CHECK (draft IN (0, 1)), name TEXT NOT NULL, sha256 TEXT NOT NULL,
  lacking INTEGER NOT NULL CHECK (lacking >= 0), ${writtenBy},
  places TEXT NOT NULL CHECK (json_valid(places)), bytes BLOB, people INTEGER CHECK (people > 0),
  CHECK ((people IS NULL) = (bytes IS NOT NULL))
) STRICT;
INSERT INTO formFillAnew SELECT id, formId, reportId, draft, name, sha256, lacking, staffId, at, places, bytes, NULL FROM formFill;
DROP TABLE formFill;
ALTER TABLE formFillAnew RENAME TO formFill;
CREATE INDEX formFillOf ON formFill (formId, id);
CREATE INDEX formFillByReport ON formFill (reportId);
${fixed('formFill')}`,
};
