import { digitsText } from '../../search/text';
import type { Migration } from '../migrate';

type Numbers = Record<'idNumber' | 'documentNumber' | 'phone' | 'phone2', string | null> & { id: number };

/** Everybody's numbers in the words of today: should those ever change, the migration that says so fills the index again. */
const fill: NonNullable<Migration['fill']> = (sqlite) => {
  const insert = sqlite.prepare('INSERT INTO personDigits (rowid, digits) VALUES (?, ?)');
  const people = sqlite.prepare('SELECT id, idNumber, documentNumber, phone, phone2 FROM person WHERE mergedInto IS NULL');
  for (const { id, idNumber, documentNumber, phone, phone2 } of people.all() as Numbers[]) {
    const digits = digitsText(idNumber, documentNumber, phone, phone2);
    if (digits !== '') insert.run(id, digits);
  }
};

/**
 * Numbers are found by four signs in a row, not three: three digits of a day of birth lead to a large part of the estate, four to few. And whether
 * anybody lives in a household is told by the index alone.
 */
export const lookupsAgain: Migration = {
  version: 52,
  name: '0052-lookups-again',
  sql: `
DROP TABLE personDigits;
CREATE VIRTUAL TABLE personDigits USING fts5(digits, content='', contentless_delete=1, tokenize='ascii');
DROP INDEX residenceByHousehold;
CREATE INDEX residenceByHousehold ON residence (householdId, id, endedOn);`,
  fill,
};
