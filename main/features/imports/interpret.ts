// A sheet of residents as a station has it becomes rows we can enter, and everything that is to be said about its cells.
// Pure: the sheet, a mapping and today come in. Nothing is guessed; a value that cannot stand is left out and reported.
import type { Field } from '../../../shared/features/fields';
import type { Finding } from '../../../shared/features/imports';
import { type Cell, cellKey, type Sheet, SheetRefusal } from '../../sheets/workbook';
import { type Columns, layColumns, soundMapping } from './columns';
import { readCustom } from './custom-reader';
import { FindingBook, words } from './findings';
import { findHeader, type Header, type Mapping, proposeMapping } from './header';
import { IdentityReader } from './identity';
import { LineFilter } from './lines';
import { saysVacant } from './names';
import { PersonReader } from './person-reader';
import { PlaceReader } from './place-reader';
import { blankRow, personalFields, type ResidentRow } from './resident-row';
import { noGroups, type StationGroups } from './tag-words';

export { blocks } from './findings';
export { chooseBestSheet } from './header';
export { groupHouseholds } from './households';
export type { ResidentRow } from './resident-row';

export type Interpretation = {
  header: { firstRow: number; lastRow: number; labels: string[] };
  /** For each column the field it feeds, or null. */
  mapping: Mapping;
  /** The same for all sheets with the same headings; mappings are remembered by it. */
  layout: string;
  /** The care groups its words were read by. */
  groups: StationGroups;
  rows: ResidentRow[];
  findings: Finding[];
};

const NO_HEADER = '没有找到表头。第一行应写明各列是什么，至少要有姓名、楼栋和房号。';

/** Formulas in these columns are never taken; in the first two they keep the file out. */
const TYPED_FIELDS = [
  'name',
  'idNumber',
  'documentNumber',
  'phone',
  'phone2',
  'building',
  'unit',
  'room',
  'address',
  'relation',
  'headName',
] as const;
const FAILED = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)/;

class SheetReading {
  private readonly book: FindingBook;
  private readonly lines: LineFilter;
  private readonly person: PersonReader;
  private readonly place: PlaceReader;
  private readonly identity: IdentityReader;
  private readonly formulas: Set<number>;
  private readonly typed: Set<number>;
  private readonly personal: number[];
  private readonly told = new Set<number>();
  private cells: Cell[] = [];
  private number = 0;

  constructor(
    private readonly sheet: Sheet,
    private readonly header: Header,
    private readonly columns: Columns,
    { today, groups }: { today: string; groups: StationGroups },
  ) {
    this.book = new FindingBook(header.labels);
    this.lines = new LineFilter(sheet.rows, header, columns.of.name);
    this.person = new PersonReader(columns, this.book, groups);
    this.place = new PlaceReader(columns, this.book);
    this.identity = new IdentityReader(columns, this.book, this.person.codes, today);
    this.formulas = new Set(sheet.formulas);
    this.typed = new Set(TYPED_FIELDS.map((field) => columns.of[field]));
    this.personal = personalFields.map((field) => columns.of[field]).filter((column) => column >= 0);
  }

  read(): { rows: ResidentRow[]; findings: Finding[] } {
    const rows: ResidentRow[] = [];
    for (let at = this.header.lastRow; at < this.sheet.rows.length; at += 1) {
      this.cells = this.sheet.rows[at] ?? [];
      this.number = at + 1;
      const row = this.cells.length > 0 && this.lines.holdsPerson(this.cells) ? this.readRow() : null;
      if (row) rows.push(row);
    }
    return { rows, findings: this.book.finish() };
  }

  private readRow(): ResidentRow | null {
    if (!this.hasPersonalCell()) return null;
    this.book.startRow(this.number);
    const row = blankRow(this.number);
    this.person.readName(row, this.take(this.columns.of.name));
    if (saysVacant(row.name)) {
      this.book.say(this.columns.of.name, 'vacant-room', words.vacant);
      return null;
    }
    this.person.read(row, this.cells, this.take);
    this.identity.read(row, this.take);
    this.place.read(row, this.cells, this.take);
    this.place.carry(row);
    if (this.columns.custom.length > 0) row.custom = readCustom(this.columns, this.book, this.take);
    if (row.name === '') this.nameMissing();
    return row;
  }

  private hasPersonalCell(): boolean {
    for (const column of this.personal) if ((this.cells[column] ?? null) !== null) return true;
    return false;
  }

  private nameMissing(): void {
    const { name } = this.columns.of;
    if (!this.book.hasErrorAt([name])) this.book.say(name, 'name-missing', words.nameMissing);
  }

  /** A cell as far as it may be used: formulas and failed formulas have their finding. */
  private readonly take = (column: number): Cell => {
    const cell = column < 0 ? null : (this.cells[column] ?? null);
    if (cell === null && this.formulas.size === 0) return null;
    if (this.formulas.size > 0 && this.formulas.has(cellKey(this.number, column))) return this.takeFormula(column, cell);
    if (typeof cell === 'string' && cell.charCodeAt(0) === 35 && FAILED.test(cell)) return this.dropFailed(column);
    return cell;
  };

  private takeFormula(column: number, cell: Cell): Cell {
    const { name, idNumber } = this.columns.of;
    if (column === name || column === idNumber) this.book.say(column, 'formula-cell', words.formula);
    else if (this.typed.has(column)) this.book.say(column, 'formula-dropped', words.formulaDropped);
    else if (typeof cell === 'string' && FAILED.test(cell)) return this.dropFailed(column);
    else {
      if (!this.told.has(column)) this.book.say(column, 'formula-value', words.formulaValue);
      this.told.add(column);
      return cell;
    }
    return null;
  }

  private dropFailed(column: number): null {
    this.book.say(column, 'formula-failed', words.formulaFailed);
    return null;
  }
}

/**
 * Reads a sheet under `mapping`, or under what its own headings say when that is null. `today` is `YYYY-MM-DD`; `fields` are
 * the standing custom fields, `groups` the care groups of the station.
 * Throws SheetRefusal where no header can be recognised.
 */
export function interpret(
  sheet: Sheet,
  mapping: readonly (string | null)[] | null,
  today: string,
  fields: readonly Field[] = [],
  groups = noGroups,
): Interpretation {
  const header = findHeader(sheet.rows);
  if (!header) throw new SheetRefusal(NO_HEADER);
  const { firstRow, lastRow, labels } = header;
  const used = mapping === null ? proposeMapping(header, fields, groups) : soundMapping(mapping, labels.length, fields);
  const reading = new SheetReading(sheet, header, layColumns(header, used, fields), { today, groups });
  return { header: { firstRow, lastRow, labels }, mapping: used, layout: labels.join('\n'), groups, ...reading.read() };
}
