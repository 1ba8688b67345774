// The rest of a row: name, phones, codes, residency, tags and texts.
import { HEAD } from '../../../shared/codes/relation';
import type { FieldName } from '../../../shared/features/import-fields';
import type { Residency } from '../../../shared/features/people';
import { fold, isBlankWord, plainText } from '../../../shared/rules/fold';
import { readPhones } from '../../../shared/rules/phone';
import type { Cell } from '../../sheets/workbook';
import { type CodeReader, codeReaders } from './code-words';
import { type Columns, cellAt } from './columns';
import { type FindingBook, type FindingCode, words } from './findings';
import { cleanName, nameProblem } from './names';
import { readResidency, refineResidency } from './residency-words';
import type { ResidentRow } from './resident-row';
import { readTags, type StationGroups, type TagReading } from './tag-words';

type Take = (column: number) => Cell;
type CodeField = 'relation' | 'ethnicity' | 'politics' | 'education' | 'marriage';

/** Characters the ledger takes; as in shared/features/people. */
const LONGEST = { workplace: 100, registeredAddress: 100, note: 500 } as const;

export class PersonReader {
  readonly codes = codeReaders();
  private readonly residencies = new Map<string | number, Residency | null | undefined>();
  private readonly tags = new Map<string, TagReading>();

  constructor(
    private readonly columns: Columns,
    private readonly book: FindingBook,
    private readonly groups: StationGroups,
  ) {}

  /** Everything but the ID number, birth and sex. */
  read(row: ResidentRow, cells: Cell[], take: Take): void {
    this.readPhonesOf(row, take);
    this.readCode(row, 'relation', this.codes.relation, take);
    this.readCode(row, 'ethnicity', this.codes.ethnicity, take);
    this.readCode(row, 'politics', this.codes.politics, take);
    this.readCode(row, 'education', this.codes.education, take);
    this.readCode(row, 'marriage', this.codes.marriage, take);
    this.readHead(row, cells);
    this.readResidencyOf(row, cells, take);
    this.readTagsOf(row, take);
    this.readText(row, 'workplace', take);
    this.readText(row, 'registeredAddress', take);
    this.readNotes(row, take);
  }

  readName(row: ResidentRow, cell: Cell): void {
    if (cell === null) return;
    const written = String(cell);
    const name = cleanName(written);
    if (isBlankWord(name)) return;
    const problem = nameProblem(written, name);
    if (problem === null) row.name = name;
    else this.book.say(this.columns.of.name, 'name-invalid', problem);
  }

  private readPhonesOf(row: ResidentRow, take: Take): void {
    this.addPhones(row, this.columns.of.phone, take);
    this.addPhones(row, this.columns.of.phone2, take);
  }

  private addPhones(row: ResidentRow, column: number, take: Take): void {
    const cell = take(column);
    if (cell === null) return;
    const { phones, bad, words: beside } = readPhones(cell);
    let left = 0;
    for (const phone of phones) {
      if (phone === row.phone || phone === row.phone2) continue;
      if (row.phone === null) row.phone = phone;
      else if (row.phone2 === null) row.phone2 = phone;
      else left += 1;
    }
    if (bad > 0) this.book.say(column, 'phone-invalid', words.phoneInvalid);
    else if (left > 0) this.book.say(column, 'phone-more', words.phoneMore);
    else if (beside) this.book.say(column, 'phone-words', words.phoneWords);
    else if (phones.some((phone) => phone.length < 9)) this.book.say(column, 'phone-no-area', words.phoneNoArea);
  }

  private readCode(row: ResidentRow, field: CodeField, read: CodeReader, take: Take): void {
    const column = this.columns.of[field];
    const cell = take(column);
    if (cell === null) return;
    const code = read(cell);
    row[field] = code ?? null;
    if (code !== undefined) return;
    if (field === 'relation') this.book.say(column, 'relation-unknown', words.relationUnknown);
    else this.book.say(column, 'code-unknown', words.codeUnknown(this.columns.labels[column] ?? ''));
  }

  private readHead(row: ResidentRow, cells: Cell[]): void {
    const cell = cellAt(cells, this.columns.helpers.isHead ?? -1);
    if (row.relation === null && cell !== null && /^(是|√|✓|1|户主)$/.test(String(cell).trim())) row.relation = HEAD;
  }

  private readResidencyOf(row: ResidentRow, cells: Cell[], take: Take): void {
    const column = this.columns.of.residency;
    const cell = take(column);
    if (cell === null) return;
    let residency = this.residencies.get(cell);
    if (residency === undefined && !this.residencies.has(cell)) {
      residency = readResidency(cell, this.columns.labels[column] ?? '');
      this.residencies.set(cell, residency);
    }
    if (residency === undefined) this.book.say(column, 'residency-unknown', words.residencyUnknown);
    const { matched = -1, resident = -1 } = this.columns.helpers;
    row.residency = refineResidency(residency ?? null, cellAt(cells, matched), cellAt(cells, resident));
  }

  private readTagsOf(row: ResidentRow, take: Take): void {
    for (const column of this.columns.many.tags) {
      const cell = take(column);
      if (cell === null) continue;
      const key = `${column}\n${cell}`;
      let reading = this.tags.get(key);
      if (!reading) {
        reading = readTags(cell, this.columns.labels[column] ?? '', this.groups);
        this.tags.set(key, reading);
      }
      for (const tag of reading.tags) if (!row.tags.includes(tag)) row.tags.push(tag);
      const finding = tagFinding(reading);
      if (finding) this.book.say(column, ...finding);
    }
  }

  private readText(row: ResidentRow, field: keyof typeof LONGEST, take: Take): void {
    row[field] = this.text(this.columns.of[field], field, take);
  }

  private text(column: number, field: keyof typeof LONGEST & FieldName, take: Take): string | null {
    const cell = take(column);
    if (cell === null) return null;
    const text = plainText(String(cell));
    if (isBlankWord(fold(text))) return null;
    const most = LONGEST[field];
    if (text.length > most) this.book.say(column, 'text-cut', words.textCut(most));
    return text.slice(0, most);
  }

  private readNotes(row: ResidentRow, take: Take): void {
    for (const column of this.columns.many.note) {
      const text = this.text(column, 'note', take);
      if (text !== null) row.note = (row.note === null ? text : `${row.note}；${text}`).slice(0, LONGEST.note);
    }
  }
}

function tagFinding({ tags, notKept, ended, unknown }: TagReading): [FindingCode, string] | null {
  if (notKept) return ['tag-not-kept', words.tagNotKept];
  if (ended.length > 0) return ['tag-ended', words.tagEnded(ended.join('、'))];
  if (unknown.length === 0) return null;
  return ['tag-unknown', unknown.some((word) => !tags.includes(word)) ? words.tagDropped : words.tagUnknown];
}
