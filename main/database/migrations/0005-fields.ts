import type { Migration } from '../migrate';
import { day } from './pieces';

const kinds = { text: 'text', number: 'number', date: 'day', choice: 'choiceId', yesNo: 'yes' };
const subjects = { person: 'personId', household: 'householdId', room: 'roomId' };
const only = (column: string, of: Record<string, string>) =>
  Object.entries(of)
    .map(([word, name]) => `CHECK ((${column} = '${word}') = (${name} IS NOT NULL))`)
    .join(',\n  ');
const indexes = [
  ...Object.values(subjects).map(
    (name) => `CREATE UNIQUE INDEX fieldValueBy${name} ON fieldValue (${name}, fieldId) WHERE ${name} IS NOT NULL;`,
  ),
  ...Object.values(kinds).map(
    (name) => `CREATE INDEX fieldValueBy${name} ON fieldValue (fieldId, ${name}) WHERE ${name} IS NOT NULL;`,
  ),
].join('\n');

/** Custom fields: what they are, what may be chosen, and one typed value of a subject under each. */
export const fields: Migration = {
  version: 5,
  name: '0005-fields',
  sql: `
CREATE TABLE field (
  id INTEGER PRIMARY KEY, subject TEXT NOT NULL CHECK (subject IN ('person', 'household', 'room')),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 20),
  kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'choice', 'yesNo')),
  unit TEXT, hint TEXT, purpose TEXT, wanted INTEGER NOT NULL CHECK (wanted IN (0, 1)),
  sensitive INTEGER NOT NULL CHECK (sensitive IN (0, 1)), position INTEGER NOT NULL, min REAL, max REAL,
  ${day('startedOn')} NOT NULL, ${day('endedOn')}, endReason TEXT,
  CHECK ((endedOn IS NULL) = (endReason IS NULL)), CHECK (kind = 'number' OR (min IS NULL AND max IS NULL AND unit IS NULL)),
  CHECK (min <= max), UNIQUE (id, subject, kind)
) STRICT;
CREATE UNIQUE INDEX fieldNow ON field (subject, name) WHERE endedOn IS NULL;
CREATE TABLE fieldChoice (
  id INTEGER PRIMARY KEY, fieldId INTEGER NOT NULL REFERENCES field(id), words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 20),
  position INTEGER NOT NULL, ${day('endedOn')}, UNIQUE (fieldId, words), UNIQUE (fieldId, id)
) STRICT;
CREATE TABLE fieldValue (
  id INTEGER PRIMARY KEY, fieldId INTEGER NOT NULL, subject TEXT NOT NULL, kind TEXT NOT NULL,
  personId INTEGER REFERENCES person(id), householdId INTEGER REFERENCES household(id), roomId INTEGER REFERENCES room(id),
  text TEXT CHECK (length(text) BETWEEN 1 AND 200), number REAL, ${day('day')}, choiceId INTEGER, yes INTEGER CHECK (yes IN (0, 1)),
  FOREIGN KEY (fieldId, subject, kind) REFERENCES field (id, subject, kind),
  FOREIGN KEY (fieldId, choiceId) REFERENCES fieldChoice (fieldId, id),
  ${only('subject', subjects)},
  ${only('kind', kinds)}
) STRICT;
${indexes}`,
};
