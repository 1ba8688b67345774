// The ledger as lines of a layout: every cell written the way that layout writes it, so that reading it again changes nothing.
import { documents } from '../../../shared/codes/documents';
import { education } from '../../../shared/codes/education';
import { ethnicity } from '../../../shared/codes/ethnicity';
import { marriage } from '../../../shared/codes/marriage';
import { politics } from '../../../shared/codes/politics';
import { HEAD, relation } from '../../../shared/codes/relation';
import { sex } from '../../../shared/codes/sex';
import { type CodeTable, wordsOf } from '../../../shared/codes/table';
import { fieldValueCell } from '../../../shared/features/field-values';
import type { Field } from '../../../shared/features/fields';
import { customIdOf, customName, type FieldName, importFields } from '../../../shared/features/import-fields';
import type { Cell } from '../../sheets/workbook';
import { ID_CARD } from './document-reader';
import { plainHeading } from './headings';
import { type Shape, wordsKey } from './layouts';
import type { KnownPerson } from './ledger';
import type { CustomTold } from './resident-row';
import { type StationGroups, tagNamed } from './tag-words';
import { writeDay, writePlace } from './ways';

export type Resident = KnownPerson & {
  home: NonNullable<KnownPerson['home']>;
  headName: string | null;
  custom: readonly CustomTold[];
};

/** Headings and what they feed, with what is known of how they are written. */
export type Layout = {
  labels: readonly string[];
  mapping: readonly (string | null)[];
  shape: Shape | null;
  /** The care groups of the station: some have a column of their own. */
  groups: StationGroups;
};

/** Our own layout, where the station brought none. */
export function standardLayout(custom: readonly Field[], groups: StationGroups): Layout {
  const fields = importFields.filter(({ name }) => name !== 'address' && name !== 'householdNo');
  const labels = [...fields.map(({ label }) => label), ...custom.map(({ name }) => name)];
  return { labels, mapping: [...fields.map(({ name }) => name), ...custom.map(({ id }) => customName(id))], shape: null, groups };
}

const tables: Record<string, CodeTable> = { sex, relation, ethnicity, politics, education, marriage };
const documentWords: CodeTable = { ...documents, [ID_CARD]: '居民身份证' };
const COUNTED = new Set(['序号', '编号', '行号']);
const placeWayOf: Record<string, string> = { building: 'building', unit: 'unit', room: 'room', address: 'building-unit-room' };

type Writer = (resident: Resident, at: number) => Cell;

/** Care groups that have a column of their own. */
const ownColumns = ({ labels, mapping, groups }: Layout) =>
  new Set(labels.flatMap((label, column) => (mapping[column] === 'tags' ? (tagNamed(label, groups) ?? []) : [])));

function tagWriter(layout: Layout, column: number): Writer {
  const words = layout.shape?.words[wordsKey('tags', column)] ?? {};
  const { groups, labels, mapping } = layout;
  const named = tagNamed(labels[column] ?? '', groups);
  if (named !== null) return ({ tags }) => (tags.includes(named) ? (words.yes ?? '是') : (words.no ?? null));
  const own = ownColumns(layout);
  const isFirst = mapping.findIndex((field, at) => field === 'tags' && !tagNamed(labels[at] ?? '', groups)) === column;
  if (!isFirst) return () => null;
  return ({ tags }) => {
    const written = tags.filter((tag) => !own.has(tag)).map((tag) => words[tag] ?? tag);
    return written.join('、') || null;
  };
}

function codeWriter(field: string, words: Record<string, string>): Writer {
  const table = tables[field];
  return (resident) => {
    const code = (field === 'relation' || field === 'residency' ? resident.home[field] : resident[field as 'sex']) ?? null;
    if (code === null) return null;
    return words[code] ?? (table ? wordsOf(table, code) : code);
  };
}

/** Two phones share a cell where the layout has one column for them. */
const phoneWriter =
  (alone: boolean): Writer =>
  ({ phone, phone2 }) =>
    (alone ? [phone, phone2].filter((each) => each !== null).join('、') : phone) || null;

/** What kind of document a line's number is; nothing where there is no number. */
const kindWriter =
  (words: Record<string, string>): Writer =>
  ({ idNumber, documentKind }) => {
    const kind = documentKind ?? (idNumber === null ? null : ID_CARD);
    return kind === null ? null : (words[kind] ?? wordsOf(documentWords, kind));
  };

/** One column for all numbers, beside another that tells their kinds. */
const numberWriter =
  (alone: boolean): Writer =>
  ({ idNumber, documentNumber }) =>
    idNumber ?? (alone ? documentNumber : null);

const customWriter =
  (id: number): Writer =>
  ({ custom }) => {
    const told = custom.find(({ field }) => field.id === id);
    return told ? fieldValueCell(told.field, told.value) : null;
  };

type Plain = Exclude<FieldName, 'address' | 'building' | 'unit' | 'room' | 'householdNo' | 'relation' | 'residency' | 'tags'>;
const plain =
  (field: Plain): Writer =>
  ({ [field]: value }) =>
    value;

function writerOf(layout: Layout, column: number): Writer {
  const field = layout.mapping[column] ?? null;
  const way = layout.shape?.ways[column] ?? null;
  if (field === null) return COUNTED.has(plainHeading(layout.labels[column] ?? '')) ? (_, at) => at + 1 : () => null;
  const place = placeWayOf[field];
  if (place !== undefined) return ({ home }) => writePlace(way, place, home);
  const customId = customIdOf(field);
  if (customId !== null) return customWriter(customId);
  if (field === 'tags') return tagWriter(layout, column);
  if (field in tables || field === 'residency') return codeWriter(field, layout.shape?.words[field] ?? {});
  if (field === 'birthOn') return ({ birthOn }) => birthOn && writeDay(way, birthOn);
  if (field === 'documentKind') return kindWriter(layout.shape?.words[field] ?? {});
  if (field === 'idNumber')
    return numberWriter(layout.mapping.includes('documentKind') && !layout.mapping.includes('documentNumber'));
  if (field === 'phone') return phoneWriter(!layout.mapping.includes('phone2'));
  // 户号 is not kept in the ledger; several columns of notes were joined into one.
  if (field === 'householdNo' || (field === 'note' && layout.mapping.indexOf('note') !== column)) return () => null;
  return plain(field as Plain);
}

/** One line a resident, a cell a column. */
export function linesOf(layout: Layout, residents: readonly Resident[]): Cell[][] {
  const writers = layout.labels.map((_, column) => writerOf(layout, column));
  return residents.map((resident, at) => writers.map((write) => write(resident, at)));
}

/** The residents with the head of their household. */
export function withHeads(people: readonly Omit<Resident, 'headName' | 'custom'>[]): Omit<Resident, 'custom'>[] {
  const heads = new Map<number, string>();
  for (const { home, name } of people)
    if (home.relation === HEAD && !heads.has(home.householdId)) heads.set(home.householdId, name);
  return people.map((person) => ({ ...person, headName: heads.get(person.home.householdId) ?? null }));
}

/** Headings of the layout whose columns the ledger cannot fill, and fields of the ledger the layout has no column for. */
export function leftOut(
  { labels, mapping }: Layout,
  residents: readonly Resident[],
  custom: readonly Field[],
): { columns: string[]; fields: string[] } {
  const empty = labels.filter((label, column) => {
    const field = mapping[column] ?? null;
    const id = customIdOf(field ?? '');
    if (id !== null) return !custom.some((one) => one.id === id);
    return label !== '' && (field === 'householdNo' || (field === null && !COUNTED.has(plainHeading(label))));
  });
  const used = new Set(mapping);
  const beside = (field: string) =>
    used.has(field) ||
    (used.has('address') && field in placeWayOf) ||
    (field === 'phone2' && used.has('phone')) ||
    (field === 'documentNumber' && used.has('documentKind'));
  const hasValue = (field: string) =>
    residents.some((resident) => {
      if (field === 'tags') return resident.tags.length > 0;
      return (resident as Record<string, unknown>)[field] != null || (resident.home as Record<string, unknown>)[field] != null;
    });
  const missing = importFields.filter(({ name }) => !beside(name) && name !== 'headName' && hasValue(name));
  const untold = custom.filter(
    ({ id }) => !used.has(customName(id)) && residents.some((one) => one.custom.some(({ field }) => field.id === id)),
  );
  return { columns: [...new Set(empty)], fields: [...missing.map(({ label }) => label), ...untold.map(({ name }) => name)] };
}
