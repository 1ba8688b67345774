// ID number, sex and birth of a row held against each other and against the rows before. What contradicts is left out.
import { daysAgree, parseDay } from '../../../shared/rules/day';
import { foldTight, isBlankWord } from '../../../shared/rules/fold';
import { type IdFacts, type IdReading, readIdNumber } from '../../../shared/rules/id-number';
import type { Cell } from '../../sheets/workbook';
import type { CodeReader } from './code-words';
import type { Columns } from './columns';
import { DocumentReader } from './document-reader';
import { type FindingBook, type FindingCode, words } from './findings';
import type { ResidentRow } from './resident-row';

type Trouble = [code: FindingCode, message: string];

/** What is wrong with an ID number; null for a sound one and for an empty cell. */
function troubleWith(reading: IdReading): Trouble | null {
  switch (reading.kind) {
    case 'damaged':
      return ['id-damaged', words.idDamaged(reading.lost)];
    case 'checksum':
      return ['id-checksum', words.idChecksum];
    case 'old':
      return ['id-15-digit', words.idOld];
    case 'length':
      return ['id-length', words.idLength(reading.digits)];
    case 'impossible':
      return ['id-impossible', words.idImpossible];
    case 'other':
      return ['id-other', words.idOther];
    case 'valid-zeros':
      return ['id-zeros', words.idZeros];
    default:
      return null;
  }
}

const isAfter = (day: string, today: string) => day > today.slice(0, day.length);

export class IdentityReader {
  /** Rows by the ID number they were the first to hold. */
  private readonly holders = new Map<string, number>();
  private readonly document: DocumentReader;

  constructor(
    private readonly columns: Columns,
    private readonly book: FindingBook,
    private readonly codes: Record<'sex' | 'documentKind', CodeReader>,
    private readonly today: string,
  ) {
    this.document = new DocumentReader(columns, book, codes.documentKind);
  }

  read(row: ResidentRow, take: (column: number) => Cell): void {
    const elsewhere = this.document.read(row, take);
    const facts = elsewhere ? null : this.readId(row, take(this.columns.of.idNumber));
    this.readBirth(row, take(this.columns.of.birthOn), facts);
    this.readSexOf(row, take(this.columns.of.sex), facts);
  }

  /** Sets the number; answers what it tells of the person, null where it tells nothing one may rely on. */
  private readId(row: ResidentRow, cell: Cell): IdFacts | null {
    const reading = readIdNumber(cell);
    const column = this.columns.of.idNumber;
    const trouble = troubleWith(reading);
    if (trouble) this.book.say(column, ...trouble);
    if (reading.kind !== 'valid' && reading.kind !== 'valid-zeros') return null;
    const holder = this.holders.get(reading.idNumber);
    if (holder !== undefined) {
      this.book.say(column, 'id-duplicate', words.duplicate(holder));
      return null;
    }
    this.holders.set(reading.idNumber, row.row);
    row.idNumber = reading.idNumber;
    // A sound number from the future tells more of the PC's clock than of the person.
    if (isAfter(reading.birthOn, this.today)) this.book.say(column, 'id-birth-in-future', words.idFuture);
    return reading;
  }

  private readBirth(row: ResidentRow, cell: Cell, facts: IdFacts | null): void {
    const column = this.columns.of.birthOn;
    const known = facts?.birthOn ?? null;
    const day = parseDay(cell);
    row.birthOn = known;
    if (cell === null || (day === null && typeof cell === 'string' && isBlankWord(foldTight(cell)))) {
      row.birthInferred = known !== null;
      return;
    }
    if (day === null) this.book.say(column, 'birth-invalid', words.birthInvalid, known === null ? 'error' : 'hint');
    else if (known !== null && !daysAgree(day, known)) {
      this.book.say(column, 'id-birth-mismatch', words.birthMismatch);
      row.birthOn = null;
    } else if (known === null && isAfter(day, this.today)) this.book.say(column, 'birth-in-future', words.birthFuture);
    else row.birthOn = known ?? day;
  }

  private readSexOf(row: ResidentRow, cell: Cell, facts: IdFacts | null): void {
    const column = this.columns.of.sex;
    const code = cell === null ? null : this.codes.sex(cell);
    const told = code === '1' || code === '2' ? code : null;
    row.sex = facts?.sex ?? told;
    row.sexInferred = facts !== null && told === null;
    if (code === undefined) this.book.say(column, 'code-unknown', words.codeUnknown(this.columns.labels[column] ?? ''));
    if (facts === null || told === null || told === facts.sex) return;
    this.book.say(column, 'id-sex-mismatch', words.sexMismatch);
    row.sex = null;
  }
}
