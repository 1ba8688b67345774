import type { Migration } from '../migrate';
import { kept, same, stands } from './pieces';

/** No dictionary has so many figures: `id` of one is where it stands in its receipt. */
const MOST_FIGURES = 1000;

const columns = [
  ...(['id', 'code', 'name', 'level', 'period', 'correction', 'sequence', 'madeAt', 'auditSequence', 'auditHash'] as const),
  ...(['signKey', 'sha256', 'fileName', 'receivedAt', 'receivedBy', 'odd', 'places', 'withPeople'] as const),
];

/**
 * The figures of a receipt lie in it: a district's thirty times six hundred rows were most of what taking parcels in wrote. Looked at,
 * they are the same rows. Figures and places are looked through when they come, and not once more when they are written.
 * Whether two say the same is told by what they say. main/rollup/server-schema.ts does the same on a server.
 */
export const figuresOfReceipts: Migration = {
  version: 57,
  name: '0057-figures-of-receipts',
  sql: `
CREATE TABLE receiptAnew (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, level TEXT NOT NULL CHECK (level IN ('station', 'community', 'street')),
  period TEXT NOT NULL, correction INTEGER NOT NULL CHECK (correction >= 0), sequence INTEGER NOT NULL CHECK (sequence > 0),
  current INTEGER NOT NULL CHECK (current IN (0, 1)), madeAt TEXT NOT NULL, auditSequence INTEGER NOT NULL, auditHash TEXT NOT NULL,
  signKey TEXT NOT NULL, sha256 TEXT NOT NULL UNIQUE, fileName TEXT NOT NULL, receivedAt TEXT NOT NULL, receivedBy TEXT NOT NULL,
  odd TEXT NOT NULL, places TEXT NOT NULL, withPeople INTEGER NOT NULL CHECK (withPeople IN (0, 1)), figures TEXT NOT NULL,
  UNIQUE (code, sequence)
) STRICT;
INSERT INTO receiptAnew (${columns.join(', ')}, current, figures) SELECT ${columns.join(', ')}, current, (
  SELECT json_group_array(json_array(indicatorId, "value", "of") ORDER BY id) FROM receiptFigure WHERE receiptId = receipt.id) FROM receipt;
DROP TABLE receiptFigure;
DROP TABLE receipt;
ALTER TABLE receiptAnew RENAME TO receipt;
CREATE UNIQUE INDEX receiptCounts ON receipt (period, code) WHERE current = 1;
CREATE VIEW receiptFigure AS SELECT receipt.id * ${MOST_FIGURES} + figure.key AS id, receipt.id AS receiptId,
  figure.value ->> 0 AS indicatorId, figure.value ->> 1 AS "value", figure.value ->> 2 AS "of" FROM receipt, json_each(receipt.figures) AS figure;
CREATE TRIGGER receiptStands BEFORE UPDATE ON receipt
WHEN NOT (new.current = 0 AND old.current = 1 AND ${same(...columns, 'figures')}) ${stands('receipt')}
${kept('receipt')}`,
};
