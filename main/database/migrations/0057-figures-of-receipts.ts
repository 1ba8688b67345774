import type { Migration } from '../migrate';
import { same, stands } from './pieces';

/** No dictionary has so many figures: `id` of one is where it stands in its receipt. */
const MOST_FIGURES = 1000;

/**
 * The figures of a receipt lie in it: a district's thirty times six hundred rows were most of what taking parcels in wrote. Looked at,
 * they are the same rows. main/rollup/server-schema.ts does the same on a server.
 */
export const figuresOfReceipts: Migration = {
  version: 57,
  name: '0057-figures-of-receipts',
  sql: `
DROP TRIGGER receiptStands;
ALTER TABLE receipt ADD COLUMN figures TEXT NOT NULL DEFAULT '[]' CHECK (json_type(figures) = 'array');
UPDATE receipt SET figures = (
  SELECT json_group_array(json_array(indicatorId, "value", "of") ORDER BY id) FROM receiptFigure WHERE receiptId = receipt.id);
DROP TABLE receiptFigure;
CREATE VIEW receiptFigure AS SELECT receipt.id * ${MOST_FIGURES} + figure.key AS id, receipt.id AS receiptId,
  figure.value ->> 0 AS indicatorId, figure.value ->> 1 AS "value", figure.value ->> 2 AS "of" FROM receipt, json_each(receipt.figures) AS figure;
CREATE TRIGGER receiptStands BEFORE UPDATE ON receipt
WHEN NOT (new.current = 0 AND old.current = 1 AND ${same(
    ...(['id', 'code', 'name', 'level', 'period', 'correction', 'sequence', 'madeAt', 'auditSequence', 'auditHash'] as const),
    ...(['signKey', 'sha256', 'contentSha256', 'fileName', 'receivedAt', 'receivedBy', 'odd', 'places', 'withPeople'] as const),
    'figures',
  )}) ${stands('receipt')}`,
};
