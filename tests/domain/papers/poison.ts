// Markup put into every field of a ledger that holds words somebody wrote.
import type { OpenDatabase } from '../../../main/database/open';
import { hostile, SHORT_HOSTILE } from '../../fixtures/hostile';

/** Hold no words that were typed: the log, what is printed already, indexes, figures frozen, forms of others. */
const LEFT = /^(?:audit|paper|person(?:Text|Digits)_|minutesText_|upperForm|formMark|report|briefing|parcel|officeKey)/;
/** Numbers that are counted on, and what is chosen from a list of the rules. */
const COUNTED = new Set(['number', 'residency', 'fileName']);

const isWords = (value: string) => /\p{Script=Han}/u.test(value);

/** Take a few characters by what the desk says of them, not by a rule of the table; and a tag is found by its short name. */
const SHORT =
  /^(?:\w+\.tag|careGroup\.name|catalogueItem\.name|notice\.title|guide\.title|chatGroup\.owner|topic\.proposer|meetingSeries\.chair)$/;

/** The same words get the same ending wherever they stand, so that what is found by its name still is. */
function endingOf(words: string): string {
  let sum = 0;
  for (const character of words) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return hostile[sum % hostile.length] as string;
}

function within(value: unknown, key = '', few = false): unknown {
  if (typeof value === 'string') {
    if (!isWords(value) || key === 'name' || key === 'type') return value;
    return value + (few ? SHORT_HOSTILE : endingOf(value));
  }
  // What one may answer is a few words, and a group goes by its short name.
  if (Array.isArray(value)) return value.map((one) => within(one, key, few || key === 'choices' || key.startsWith('tags')));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, within(one, inner, few)]));
}

const poisoned = (value: string, column: string): string =>
  /^(?:\[|\{")/.test(value) ? JSON.stringify(within(JSON.parse(value), column)) : value + endingOf(value);

/** `table.column` of every field that took it; what only takes a few characters got a few. */
export function poison(sqlite: OpenDatabase['sqlite']): string[] {
  const names = (sql: string) => sqlite.prepare(sql).pluck().all() as string[];
  for (const trigger of names("select name from sqlite_schema where type = 'trigger'")) sqlite.exec(`drop trigger "${trigger}"`);
  const tables = names("select name from sqlite_schema where type = 'table' and sql not like 'create virtual%'");
  return tables
    .filter((table) => !LEFT.test(table) && !table.startsWith('sqlite'))
    .flatMap((table) =>
      names(`select name from pragma_table_info('${table}') where type = 'TEXT'`)
        .filter((column) => !COUNTED.has(column))
        .filter((column) => poisonColumn(sqlite, table, column))
        .map((column) => `${table}.${column}`),
    );
}

function poisonColumn(sqlite: OpenDatabase['sqlite'], table: string, column: string): boolean {
  const values = sqlite.prepare(`select distinct "${column}" from "${table}" where "${column}" <> ''`).pluck().all() as string[];
  const set = sqlite.prepare(`update "${table}" set "${column}" = ? where "${column}" = ?`);
  let took = false;
  const short = SHORT.test(`${table}.${column}`);
  for (const value of values.filter(isWords)) {
    for (const words of short ? [value + SHORT_HOSTILE] : [poisoned(value, column), value + SHORT_HOSTILE]) {
      try {
        set.run(words, value);
        took = true;
        break;
      } catch {
        // A closed set, or too long for its place.
      }
    }
  }
  return took;
}
