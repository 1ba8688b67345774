import type { Migration } from '../migrate';

const FIFTEEN = '[0-9]'.repeat(15);

/** What is looked for among few in a large ledger: who left or died, tags that end, people without an ID number, notes with an old one. */
export const scale: Migration = {
  version: 13,
  name: '0013-scale',
  sql: `
CREATE INDEX personWithoutId ON person (name, birthOn) WHERE idNumber IS NULL;
CREATE INDEX personDied ON person (diedOn) WHERE diedOn IS NOT NULL;
CREATE INDEX residenceEnded ON residence (endedOn) WHERE endedOn IS NOT NULL;
CREATE INDEX personTagToEnd ON personTag (validTo, personId) WHERE endedOn IS NULL AND validTo IS NOT NULL;
CREATE INDEX personWithOldId ON person (id) WHERE note GLOB '*${FIFTEEN}*';`,
};
