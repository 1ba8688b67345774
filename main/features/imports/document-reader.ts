// Passports and other documents of those who have no resident ID number: a column for the kind, and the number beside it or in
// the column of the ID numbers. Without the kind nothing is guessed.
import { DocumentNumber } from '../../../shared/features/people';
import { isBlankWord } from '../../../shared/rules/fold';
import type { Cell } from '../../sheets/workbook';
import type { CodeReader } from './code-words';
import type { Columns } from './columns';
import { type FindingBook, words } from './findings';
import type { ResidentRow } from './resident-row';

/** The resident ID card among the kinds of documents; its number has a field of its own. */
export const ID_CARD = '111';

export class DocumentReader {
  /** Rows by the document they were the first to hold. */
  private readonly holders = new Map<string, number>();

  constructor(
    private readonly columns: Columns,
    private readonly book: FindingBook,
    private readonly readKind: CodeReader,
  ) {}

  /** Sets the document of a row. True where the column of the ID numbers held it, and is not to be read as one. */
  read(row: ResidentRow, take: (column: number) => Cell): boolean {
    const { documentKind, documentNumber, idNumber } = this.columns.of;
    if (documentKind < 0) return false;
    const kindCell = take(documentKind);
    const kind = kindCell === null ? null : this.readKind(kindCell);
    if (kind === undefined)
      this.book.say(documentKind, 'code-unknown', words.codeUnknown(this.columns.labels[documentKind] ?? ''));
    if (kind === undefined || kind === null || kind === ID_CARD) return false;
    const own = take(documentNumber);
    const inOwn = own !== null && !isBlankWord(String(own).trim());
    this.keep(row, kind, inOwn ? own : take(idNumber), inOwn ? documentNumber : idNumber);
    return !inOwn;
  }

  private keep(row: ResidentRow, kind: string, cell: Cell, column: number): void {
    if (cell === null || isBlankWord(String(cell).trim())) return;
    const read = DocumentNumber.safeParse(String(cell));
    const key = `${kind} ${read.data}`;
    const holder = this.holders.get(key);
    if (!read.success) this.book.say(column, 'document-invalid', words.documentInvalid);
    else if (holder !== undefined) this.book.say(column, 'id-duplicate', words.documentDuplicate(holder));
    else {
      this.holders.set(key, row.row);
      row.documentKind = kind;
      row.documentNumber = read.data;
    }
  }
}
