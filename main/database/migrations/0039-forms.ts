import type { Migration } from '../migrate';
import { abort, ending, fixed, kept, same, writtenBy } from './pieces';

/** Forms of the offices above: the file as it came, what each cell wants, and what was filled. */
export const upperForms: Migration = {
  version: 39,
  name: '0039-forms',
  sql: `
CREATE TABLE upperForm (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), kind TEXT NOT NULL CHECK (kind IN ('xlsx', 'docx')), sentBy TEXT NOT NULL,
  fileName TEXT NOT NULL, size INTEGER NOT NULL CHECK (size > 0), sha256 TEXT NOT NULL, shape TEXT NOT NULL,
  ${writtenBy}, ${ending}
) STRICT;
CREATE INDEX upperFormBySum ON upperForm (sha256);
CREATE INDEX upperFormByShape ON upperForm (shape);
CREATE TRIGGER upperFormStands BEFORE UPDATE ON upperForm
WHEN NOT (${same('id', 'kind', 'fileName', 'size', 'sha256', 'shape', 'staffId', 'at')}) ${abort('the file of a form stays what it was')}
${kept('upperForm')}
CREATE TABLE upperFormFile (
  id INTEGER PRIMARY KEY REFERENCES upperForm(id), layout TEXT NOT NULL CHECK (json_valid(layout)), bytes BLOB NOT NULL
) STRICT;

${fixed('upperFormFile')}
CREATE TABLE formMark (
  id INTEGER PRIMARY KEY, formId INTEGER NOT NULL REFERENCES upperForm(id), place TEXT NOT NULL,
  marking TEXT CHECK (marking IS NULL OR json_valid(marking)), ${writtenBy}
) STRICT;
CREATE INDEX formMarkOf ON formMark (formId, place, id);

${fixed('formMark')}
CREATE TABLE formFill (
  id INTEGER PRIMARY KEY, formId INTEGER NOT NULL REFERENCES upperForm(id), reportId INTEGER NOT NULL REFERENCES report(id),
  draft INTEGER NOT NULL CHECK (draft IN (0, 1)), name TEXT NOT NULL, sha256 TEXT NOT NULL,
  lacking INTEGER NOT NULL CHECK (lacking >= 0), ${writtenBy},
  places TEXT NOT NULL CHECK (json_valid(places)), bytes BLOB NOT NULL
) STRICT;
CREATE INDEX formFillOf ON formFill (formId, id);
CREATE INDEX formFillByReport ON formFill (reportId);

${fixed('formFill')}`,
};
