// What an import remembers of a sheet beside its mapping: what stands above the people, and how its cells are written. The
// ledger goes out again in the layout it came in.
import type { Cell, Sheet } from '../../sheets/workbook';
import type { PlaceName } from '../estate/queries';
import { codeReaders } from './code-words';
import { ID_CARD } from './document-reader';
import type { Mapping } from './header';
import type { Interpretation, ResidentRow } from './interpret';
import { readResidency } from './residency-words';
import { readTags, type StationGroups, tagNamed } from './tag-words';
import { learnDay, learnPlace, type Way } from './ways';

/** How a layout is written. Kept as JSON beside its mapping. */
export type Shape = {
  sheetName: string;
  /** Every row down to the headings; a merged cell is said in each of its places. */
  head: Cell[][];
  /** How many of those rows are headings. */
  headings: number;
  /** By column. */
  ways: (Way | null)[];
  /** The sheet's own words for codes and care groups, by field, then by code. */
  words: Record<string, Record<string, string>>;
};

/** Enough to learn how a sheet is written; reading on would cost more than it tells. */
const ROWS_LOOKED_AT = 2000;

export const wordFields = ['sex', 'relation', 'ethnicity', 'politics', 'education', 'marriage', 'residency'] as const;
type WordField = (typeof wordFields)[number];
export const isWordField = (field: string): field is WordField => (wordFields as readonly string[]).includes(field);

const placeFields: ReadonlySet<string> = new Set(['building', 'unit', 'room', 'address']);

/** Words met for each code, with how often. */
type Met = Map<string, Map<string, number>>;

function count(met: Met, code: string, word: string): void {
  const words = met.get(code) ?? new Map<string, number>();
  met.set(code, words);
  words.set(word, (words.get(word) ?? 0) + 1);
}

const usual = (met: Met): Record<string, string> =>
  Object.fromEntries([...met].map(([code, words]) => [code, [...words].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '']));

type Line = { row: ResidentRow; cell: string | number };
type Learner = (lines: readonly Line[], heading: string) => Met;

function learnCodes(field: Exclude<WordField, 'residency'>): Learner {
  const read = codeReaders()[field];
  return (lines) => {
    const met: Met = new Map();
    for (const { row, cell } of lines) {
      const code = row[field];
      if (code !== null && read(cell) === code) count(met, code, String(cell).trim());
    }
    return met;
  };
}

/** Only words that say the residency by themselves: 户籍 beside 是否常住 否 is no word for 空挂. */
const learnResidency: Learner = (lines, heading) => {
  const met: Met = new Map();
  for (const { row, cell } of lines) {
    if (row.residency !== null && readResidency(cell, heading) === row.residency) count(met, row.residency, String(cell).trim());
  }
  return met;
};

const learnKinds: Learner = (lines) => {
  const met: Met = new Map();
  const read = codeReaders().documentKind;
  for (const { row, cell } of lines) {
    const kind = read(cell);
    if (kind && kind === (row.documentKind ?? ID_CARD)) count(met, kind, String(cell).trim());
  }
  return met;
};

/** Words for one group alone in its cell; in a column named by a group, its 是 and 否. */
const learnTags =
  (groups: StationGroups): Learner =>
  (lines, heading) => {
    const met: Met = new Map();
    const named = tagNamed(heading, groups);
    for (const { cell } of lines) {
      const { tags } = readTags(cell, heading, groups);
      if (named !== null) count(met, tags.includes(named) ? 'yes' : 'no', String(cell).trim());
      else if (tags.length === 1) count(met, tags[0] ?? '', String(cell).trim());
    }
    return met;
  };

const learnerOf = (field: string, groups: StationGroups): Learner | null => {
  if (field === 'residency') return learnResidency;
  if (field === 'tags') return learnTags(groups);
  if (field === 'documentKind') return learnKinds;
  return isWordField(field) ? learnCodes(field as Exclude<WordField, 'residency'>) : null;
};

/** Where the words of a column are kept: several columns may feed the care groups. */
export const wordsKey = (field: string, column: number): string => (field === 'tags' ? `tags ${column}` : field);

const placeOf = ({ building, unit, room }: ResidentRow): PlaceName | null =>
  building === null || room === null ? null : { building, unit: unit ?? '1单元', room };

function learnWay(field: string, lines: readonly Line[]): Way | null {
  if (placeFields.has(field)) {
    return learnPlace(
      lines.flatMap(({ row, cell }) => {
        const value = placeOf(row);
        return value ? [{ cell, value }] : [];
      }),
    );
  }
  if (field !== 'birthOn') return null;
  return learnDay(
    lines.flatMap(({ row, cell }) => (row.birthOn === null || row.birthInferred ? [] : [{ cell, value: row.birthOn }])),
  );
}

/** Learns how a sheet is written from its own first lines. */
export function shapeOf(sheet: Sheet, { header, mapping, groups, rows }: Interpretation): Shape {
  const lines = rows.slice(0, ROWS_LOOKED_AT);
  const linesAt = (column: number): Line[] =>
    lines.flatMap((row) => {
      const cell = sheet.rows[row.row - 1]?.[column] ?? null;
      return cell === null || cell === '' ? [] : [{ row, cell }];
    });
  const words: Shape['words'] = {};
  const ways = (mapping as Mapping).map((field, column) => {
    if (field === null) return null;
    const learner = learnerOf(field, groups);
    if (learner) words[wordsKey(field, column)] = usual(learner(linesAt(column), header.labels[column] ?? ''));
    return learner ? null : learnWay(field, linesAt(column));
  });
  const head = sheet.rows.slice(0, header.lastRow).map((row) => row.slice(0, header.labels.length));
  return { sheetName: sheet.name, head, headings: header.lastRow - header.firstRow + 1, ways, words };
}
