import type { Migration } from '../migrate';

/** Documents of people without a resident ID number: kind (GA/T 517) and number, one holder each. */
export const documents: Migration = {
  version: 4,
  name: '0004-documents',
  sql: `
ALTER TABLE person ADD COLUMN documentKind TEXT CHECK (length(documentKind) = 3);
ALTER TABLE person ADD COLUMN documentNumber TEXT CHECK (length(documentNumber) BETWEEN 4 AND 30);
CREATE UNIQUE INDEX personByDocument ON person (documentNumber, documentKind) WHERE documentNumber IS NOT NULL;`,
};
