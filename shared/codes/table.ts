// How every code table here is read. A table maps a code to its words: `{ '1': '男', '2': '女' } as const`.

export type CodeTable = Readonly<Record<string, string>>;
export type CodeEntry = { code: string; words: string };

/** The words of a code; null where there is no code or the table does not know it. */
export const wordsOf = (table: CodeTable, code: string | null): string | null =>
  code !== null && Object.hasOwn(table, code) ? (table[code] ?? null) : null;

/** The code of exactly these words, or null. */
export const codeOf = (table: CodeTable, words: string): string | null =>
  Object.keys(table).find((code) => table[code] === words) ?? null;

/** The whole table ordered by code. (Object.keys puts '10' before '01': never list a table with it.) */
export const entriesOf = (table: CodeTable): CodeEntry[] =>
  Object.entries(table)
    .map(([code, words]) => ({ code, words }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
