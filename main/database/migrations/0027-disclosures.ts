import type { Migration } from '../migrate';
import { fixed } from './pieces';

/** 对外提供登记: what left the ledger with people on it, to whom, what for and why. Nobody changes a line of it. */
export const disclosures: Migration = {
  version: 27,
  name: '0027-disclosures',
  sql: `
CREATE TABLE disclosure (
  id INTEGER PRIMARY KEY, at TEXT NOT NULL, staffId INTEGER NOT NULL REFERENCES staff(id),
  what TEXT NOT NULL CHECK (length(what) > 0), people INTEGER NOT NULL CHECK (people > 0),
  way TEXT NOT NULL CHECK (way IN ('paper', 'file')), paperId INTEGER REFERENCES paper(id), fileName TEXT,
  receiver TEXT, contact TEXT, basis TEXT CHECK (basis IN ('consent', 'duty', 'entrusted', 'emergency')), purpose TEXT NOT NULL,
  CHECK ((way = 'paper') = (paperId IS NOT NULL)), CHECK ((way = 'file') = (fileName IS NOT NULL)),
  CHECK ((receiver IS NULL) = (contact IS NULL)), CHECK ((receiver IS NULL) = (basis IS NULL))
) STRICT;
CREATE INDEX disclosureAt ON disclosure (at);
CREATE INDEX disclosureOutside ON disclosure (id) WHERE receiver IS NOT NULL;
${fixed('disclosure')}`,
};
