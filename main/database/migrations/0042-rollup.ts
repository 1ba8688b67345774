import type { Migration } from '../migrate';
import { dayNeeded, ending, fixed, kept, same, stands } from './pieces';

const count = (name: string) => `"${name}" INTEGER CHECK ("${name}" >= 0)`;

/** What an office adds up: who is expected, what came, what was refused. main/rollup/server-schema.ts says the same for a server. */
export const rollup: Migration = {
  version: 42,
  name: '0042-rollup',
  sql: `
CREATE TABLE member (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL CHECK (length(code) IN (9, 12, 15)), name TEXT NOT NULL CHECK (name <> ''),
  level TEXT NOT NULL CHECK (level IN ('station', 'community', 'street')), sends INTEGER NOT NULL CHECK (sends IN (0, 1)),
  ${dayNeeded('sinceOn')}, ${ending}
) STRICT;
CREATE UNIQUE INDEX memberNow ON member (code) WHERE endedOn IS NULL;
${kept('member')}
CREATE TABLE receivedIndicator (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL, version INTEGER NOT NULL, sha256 TEXT NOT NULL UNIQUE,
  definition TEXT NOT NULL CHECK (json_valid(definition))
) STRICT;
${fixed('receivedIndicator', kept)}
CREATE TABLE receipt (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, level TEXT NOT NULL CHECK (level IN ('station', 'community', 'street')),
  period TEXT NOT NULL, correction INTEGER NOT NULL CHECK (correction >= 0), sequence INTEGER NOT NULL CHECK (sequence > 0),
  current INTEGER NOT NULL CHECK (current IN (0, 1)), madeAt TEXT NOT NULL, auditSequence INTEGER NOT NULL, auditHash TEXT NOT NULL,
  signKey TEXT NOT NULL, sha256 TEXT NOT NULL UNIQUE, contentSha256 TEXT NOT NULL, fileName TEXT NOT NULL, receivedAt TEXT NOT NULL, receivedBy TEXT NOT NULL,
  odd TEXT NOT NULL, places TEXT NOT NULL CHECK (json_valid(places)), withPeople INTEGER NOT NULL CHECK (withPeople IN (0, 1)),
  UNIQUE (code, sequence)
) STRICT;
CREATE UNIQUE INDEX receiptCounts ON receipt (period, code) WHERE current = 1;
CREATE TRIGGER receiptStands BEFORE UPDATE ON receipt
WHEN NOT (new.current = 0 AND old.current = 1 AND ${same(
    ...(['id', 'code', 'name', 'level', 'period', 'correction', 'sequence', 'madeAt', 'auditSequence', 'auditHash'] as const),
    ...(['signKey', 'sha256', 'contentSha256', 'fileName', 'receivedAt', 'receivedBy', 'odd', 'places', 'withPeople'] as const),
  )}) ${stands('receipt')}
${kept('receipt')}
CREATE TABLE receiptFigure (
  id INTEGER PRIMARY KEY, receiptId INTEGER NOT NULL REFERENCES receipt(id),
  indicatorId INTEGER NOT NULL REFERENCES receivedIndicator(id), ${count('value')} NOT NULL, ${count('of')}
) STRICT;
CREATE INDEX receiptFigureOf ON receiptFigure (receiptId, indicatorId);
${fixed('receiptFigure', kept)}
CREATE TABLE receiptPerson (
  id INTEGER PRIMARY KEY, receiptId INTEGER NOT NULL REFERENCES receipt(id), personKey TEXT NOT NULL CHECK (length(personKey) = 32)
) STRICT;
CREATE INDEX receiptPersonOf ON receiptPerson (receiptId);
${fixed('receiptPerson', kept)}
CREATE TABLE periodTotal (
  id INTEGER PRIMARY KEY, period TEXT NOT NULL, indicatorId INTEGER NOT NULL REFERENCES receivedIndicator(id),
  ${count('value')} NOT NULL, ${count('of')}, members INTEGER NOT NULL CHECK (members > 0), UNIQUE (period, indicatorId)
) STRICT;
CREATE TABLE refusedParcel (
  id INTEGER PRIMARY KEY, fileName TEXT NOT NULL, why TEXT NOT NULL, words TEXT NOT NULL, code TEXT NOT NULL, period TEXT NOT NULL,
  sha256 TEXT NOT NULL, at TEXT NOT NULL, "by" TEXT NOT NULL
) STRICT;
CREATE INDEX refusedParcelBy ON refusedParcel (code, id);
${fixed('refusedParcel', kept)}
CREATE TABLE dueDay (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL UNIQUE CHECK (kind IN ('week', 'tenDays', 'month', 'quarter', 'half', 'year', 'custom')),
  days INTEGER NOT NULL CHECK (days BETWEEN 0 AND 90)
) STRICT;`,
};
