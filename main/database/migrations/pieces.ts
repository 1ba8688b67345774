// SQL that migrations are written with. What one of them says is for good: a test compares each with what was handed out.

export const isDay = (name: string): string => `${name} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;
/** A column of a day, or of none. */
export const day = (name: string): string => `${name} TEXT CHECK (${name} IS NULL OR ${isDay(name)})`;
export const dayNeeded = (name: string): string => `${name} TEXT NOT NULL CHECK (${isDay(name)})`;
export const month = `month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]')`;
/** Who wrote it down, and when. */
export const writtenBy = 'staffId INTEGER NOT NULL REFERENCES staff(id), at TEXT NOT NULL';
/** It ends on a day, for a reason. */
export const ending = `${day('endedOn')}, endReason TEXT, CHECK ((endedOn IS NULL) = (endReason IS NULL))`;

/** The body of a trigger that refuses. */
export const abort = (words: string): string => `BEGIN SELECT RAISE(ABORT, '${words}'); END;`;
/** The same, in the name of a table. */
export const stands = (table: string, words = 'is append-only'): string => abort(`${table} ${words}`);
const noDelete = (table: string, body: string) => `CREATE TRIGGER ${table}NoDelete BEFORE DELETE ON ${table} ${body}`;
export const undeletable = (table: string): string => noDelete(table, stands(table));
export const kept = (table: string): string => noDelete(table, stands(table, 'is kept'));

/** These columns are not touched by an update. */
export const same = (...columns: string[]): string => columns.map((column) => `new.${column} IS old.${column}`).join(' AND ');

/** What is written in stays. `remains`: what refuses that it is deleted. */
export const fixed = (table: string, remains = undeletable): string =>
  `CREATE TRIGGER ${table}NoUpdate BEFORE UPDATE ON ${table} ${stands(table)}\n${remains(table)}`;
/** These columns stay; others may still be written. */
export const unchanged = (table: string, ...columns: string[]): string =>
  `CREATE TRIGGER ${table}NoUpdate BEFORE UPDATE ON ${table} WHEN NOT (${same('id', ...columns)}) ${stands(table)}`;

/** Somebody asked for it to be forgotten, and it was noted. `id`: SQL. */
export const erased = (subject: string, id: string): string =>
  `EXISTS (SELECT 1 FROM erasure WHERE erasure.subject = '${subject}' AND erasure.subjectId = ${id})`;
