// Where the table begins: the heading row under title lines, one row or two, and what each column is.
import type { Field } from '../../../shared/features/fields';
import {
  type CustomName,
  customName,
  type FieldName,
  importFields,
  takesManyColumns,
} from '../../../shared/features/import-fields';
import { fold, foldTight } from '../../../shared/rules/fold';
import type { Cell, Sheet, Workbook } from '../../sheets/workbook';
import { type Helper, type Meaning, meaningOf, plainHeading } from './headings';
import { noGroups } from './tag-words';

/** A heading row is looked for among this many rows. */
const ROWS_LOOKED_AT = 50;
const LONGEST_LABEL = 60;
/** A name and two more columns; less could be a line of text. */
const LEAST_FIELDS = 3;

export type Header = {
  /** Sheet rows, 1-based. */
  firstRow: number;
  lastRow: number;
  /** The sheet's own headings, one a column; '' where a column has none. */
  labels: string[];
  /** For each column the group above its heading, '' where there is none. */
  groups: string[];
};

export type Mapping = (FieldName | CustomName | null)[];

const tidy = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  const text = String(cell);
  return (/\p{Script=Han}/u.test(text) ? foldTight(text) : fold(text)).slice(0, LONGEST_LABEL);
};

const labelsOf = (row: Cell[] | undefined): string[] => (row ?? []).map(tidy);

/** A row above the headings belongs to them when it groups columns: several words, one of them over several or said again below. */
function isGroupRow(upper: string[], lower: string[]): boolean {
  const words = new Set(upper.filter((word) => word !== ''));
  if (words.size < 2 || [...words].some((word) => word.includes(':'))) return false;
  return upper.some((word, at) => word !== '' && (word === lower[at] || word === upper[at + 1] || meaningOf(word, '') !== null));
}

function headerAt(rows: Cell[][], at: number): Header {
  const lower = labelsOf(rows[at]);
  const upper = at > 0 ? labelsOf(rows[at - 1]) : [];
  if (!isGroupRow(upper, lower)) return { firstRow: at + 1, lastRow: at + 1, labels: trimmed(lower), groups: [] };
  const width = Math.max(upper.length, lower.length);
  const labels: string[] = [];
  const groups: string[] = [];
  let group = '';
  for (let column = 0; column < width; column += 1) {
    const below = lower[column] ?? '';
    group = upper[column] || (below === '' ? '' : group);
    labels.push(below || (upper[column] ?? ''));
    groups.push(group === below ? '' : group);
  }
  return { firstRow: at, lastRow: at + 1, labels: trimmed(labels), groups };
}

function trimmed(labels: string[]): string[] {
  const last = labels.findLastIndex((label) => label !== '');
  return labels.slice(0, last + 1);
}

type Candidate = { column: number; meaning: Meaning; rank: number };

const candidatesOf = ({ labels, groups }: Header, own = noGroups): Candidate[] =>
  labels.flatMap((label, column) => {
    const found = label === '' ? null : meaningOf(label, groups[column] ?? '', own);
    return found ? [{ column, ...found }] : [];
  });

const isField = (meaning: Meaning): meaning is FieldName => importFields.some((field) => field.name === meaning);

/** Which column feeds which field, as the headings say: the plainest spelling wins, then the first column. */
export function proposeMapping(header: Header, fields: readonly Field[] = [], groups = noGroups): Mapping {
  const mapping: Mapping = header.labels.map(() => null);
  const taken = new Set<FieldName>();
  const byRank = candidatesOf(header, groups).sort((a, b) => a.rank - b.rank || a.column - b.column);
  for (const { column, meaning } of byRank) {
    if (!isField(meaning)) continue;
    const field = meaning === 'phone' && taken.has('phone') ? 'phone2' : meaning;
    if (taken.has(field) && !takesManyColumns(field)) continue;
    taken.add(field);
    mapping[column] = field;
  }
  return withCustom(withName(withResidency(mapping, header)), header, fields);
}

/** A column nothing else takes feeds the custom field of its name. */
function withCustom(mapping: Mapping, { labels }: Header, fields: readonly Field[]): Mapping {
  const named = new Map(fields.map(({ id, name }) => [plainHeading(name), id]));
  return mapping.map((field, column) => {
    const heading = plainHeading(labels[column] ?? '');
    const id = field === null ? named.get(heading) : undefined;
    if (id === undefined) return field;
    named.delete(heading);
    return customName(id);
  });
}

/** A sheet of households names only its heads. */
function withName(mapping: Mapping): Mapping {
  if (mapping.includes('name')) return mapping;
  const head = mapping.indexOf('headName');
  return mapping.map((field, column) => (column === head ? 'name' : field));
}

/** A sheet that says nothing else of residency may say 人户一致. */
function withResidency(mapping: Mapping, header: Header): Mapping {
  if (mapping.includes('residency')) return mapping;
  const helper = candidatesOf(header).find(({ meaning, column }) => meaning === 'matched' && mapping[column] === null);
  return mapping.map((field, column) => (column === helper?.column ? 'residency' : field));
}

/** Columns that help to read others, unless the mapping uses them for something. */
export function helperColumns(header: Header, mapping: Mapping): Partial<Record<Helper, number>> {
  const helpers: Partial<Record<Helper, number>> = {};
  for (const { column, meaning } of candidatesOf(header)) {
    if (isField(meaning) || meaning === 'ignored' || mapping[column]) continue;
    helpers[meaning] ??= column;
  }
  return helpers;
}

/** How much of a header a row is: fields it names; 0 without a name among them. */
function weightOf(header: Header): number {
  const fields = new Set(proposeMapping(header).filter((field) => field !== null));
  return fields.has('name') && fields.size >= LEAST_FIELDS ? fields.size : 0;
}

/** The header of a sheet of residents, or null where none can be recognised. */
export function findHeader(rows: Cell[][]): Header | null {
  let best: Header | null = null;
  let most = 0;
  for (let at = 0; at < Math.min(rows.length, ROWS_LOOKED_AT); at += 1) {
    const header = headerAt(rows, at);
    const weight = weightOf(header);
    if (weight > most) [best, most] = [header, weight];
  }
  return best;
}

/** The sheet with the most lines under a header we recognise; null when there is none. */
export function chooseBestSheet({ sheets }: Workbook): Sheet | null {
  let best: Sheet | null = null;
  let most = 0;
  for (const sheet of sheets) {
    const header = findHeader(sheet.rows);
    const lines = header ? sheet.rows.length - header.lastRow : 0;
    if (lines > most) [best, most] = [sheet, lines];
  }
  return best;
}
